import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { BackupCopy, BackupReason, Restored } from '../../contract/backups.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import { sealBackup, unsealBackup } from '../files/backup/portable-backup.ts';
import { type Copy, copiesFolder, copySize, listCopies, readName } from '../store/copies.ts';
import type { DataFile, Replacing } from '../store/data-file.ts';
import { salvage } from '../store/salvage.ts';
import type { DataCommand, Handlers } from './context.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** What the commands about the data file work with. */
export interface DataContext {
  readonly file: DataFile;
  readonly clock: () => string;
  readonly log: (line: string) => void;
  /** Why the data cannot be used; null when it can. */
  readonly failure: () => ErrorCode | null;
  /** Told when everything was deleted. */
  readonly erased: () => void;
}

export const dataCommands: Handlers<DataCommand, DataContext> = {
  'data.state': ({ file, failure }) => {
    const why = failure();
    return done({
      failure: why,
      dataFile: file.path,
      copiesFolder: copiesFolder(file.path),
      copies: listCopies(file.path).map((copy) => described(file.path, copy)),
      newestGood: why === null ? null : file.newestGoodCopy(),
    });
  },
  'data.salvage': ({ file, clock }) => {
    const found = salvage(file.path);
    if (found === null) return refused('backup/nothing-readable');
    const { tables, incomplete } = found;
    return done({
      fileName: `regain-salvaged-${clock()}.json`,
      mediaType: 'application/json',
      base64: Buffer.from(JSON.stringify({ tables, incomplete })).toString('base64'),
      rows: Object.values(tables).reduce((sum, rows) => sum + rows.length, 0),
      incomplete,
    });
  },
  'data.erase': ({ file, failure, erased }) => {
    // Another instance works on it.
    if (failure() === 'store/busy') return refused('store/busy');
    file.erase();
    erased();
    return done(null);
  },
  'backups.keep': ({ file, failure }) => {
    if (file.store === null) return refused(failure() ?? 'internal');
    const copy = readName(file.store.keepCopy('asked'));
    return copy === null ? refused('internal') : done(described(file.path, copy));
  },
  'backups.restore': ({ file, failure }, { name }) =>
    failure() === 'store/erased' ? refused('store/erased') : restored(file.restore(name)),
  'backups.seal': async ({ file, clock, failure }, { password }) => {
    // Everything is read here; what follows only encrypts.
    const database = file.bytes();
    if (database === null) return refused(failure() ?? 'internal');
    const sealed = await sealBackup(database, password);
    return done({
      fileName: `regain-${clock()}.regain-backup`,
      mediaType: 'application/octet-stream',
      base64: sealed.toString('base64'),
    });
  },
  'backups.unseal': async ({ file, failure }, { password, base64 }) => {
    const opened = await unsealBackup(Buffer.from(base64, 'base64'), password);
    if (!opened.ok) return refused(opened.code);
    if (failure() === 'store/erased') return refused('store/erased');
    return restored(file.replaceBy((path) => writeFileSync(path, opened.bytes, { mode: 0o600 })));
  },
};

function restored(replacing: Replacing): Outcome<Restored> {
  if (!replacing.ok) return refused(replacing.code);
  const { before } = replacing;
  return done({ before, revertable: before !== null && readName(basename(before)) !== null });
}

const REASONS: Readonly<Record<string, BackupReason>> = {
  daily: 'daily',
  asked: 'asked',
  'before-import': 'before-import',
  'before-undo': 'before-undo',
  'before-restore': 'before-restore',
};

function described(path: string, { name, date, number, label }: Copy): BackupCopy {
  // Every other copy was kept before a migration, under its name.
  return { name, date, number, reason: REASONS[label] ?? 'before-update', bytes: copySize(path, name) };
}
