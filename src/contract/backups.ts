import { z } from 'zod';
import { MOST_BACKUP_BYTES, PASSWORD_LENGTH } from './backup-limits.ts';
import type { ErrorCode } from './errors.ts';
import type { FileReply } from './files.ts';

const MOST_BASE64 = Math.ceil(MOST_BACKUP_BYTES / 3) * 4;

/** File name of a kept copy: its day, its number of that day, and why it was kept. */
const backupName = z.string().regex(/^\d{4}-\d{2}-\d{2}-\d{3,6}-[a-z0-9][a-z0-9-]{0,80}\.db$/);

/** A password is told by its length only; which characters it has is the user's business. */
const password = z.string().min(PASSWORD_LENGTH.least).max(PASSWORD_LENGTH.most);

const nothing = z.object({});

export const dataArguments = {
  /** Where the data lies, whether it can be used, and which copies there are. Answered although the data cannot be used. */
  'data.state': nothing,
  /** What can be read of the data file, whatever its state, as JSON. */
  'data.salvage': nothing,
  /** Deletes the data, its copies and everything that was kept beside them; nothing is answered afterwards. */
  'data.erase': z.object({ confirmed: z.literal(true) }),
  /** Keeps a copy of the data now. */
  'backups.keep': nothing,
  /** Puts a kept copy in the place of the data; what was there is kept before. */
  'backups.restore': z.object({ name: backupName }),
  /** The whole data in one encrypted file, to be kept elsewhere. */
  'backups.seal': z.object({ password }),
  /** Puts what such a file holds in the place of the data. */
  'backups.unseal': z.object({
    // Any length: a shorter one is wrong, not forbidden.
    password: z.string().min(1).max(PASSWORD_LENGTH.most),
    base64: z.string().max(MOST_BASE64),
  }),
};

/** A copy that was kept. */
export interface BackupCopy {
  readonly name: string;
  /** Civil date. */
  readonly date: string;
  /** From 1 on that day. */
  readonly number: number;
  readonly reason: BackupReason;
  readonly bytes: number;
}

export const BACKUP_REASONS = [
  'daily',
  'asked',
  'before-import',
  'before-undo',
  'before-restore',
  'before-update',
] as const;
/** Why a copy was kept. */
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** The data file and its copies. */
export interface DataState {
  /** Why the data cannot be used; null when it can. */
  readonly failure: ErrorCode | null;
  readonly dataFile: string;
  readonly copiesFolder: string;
  /** Newest first. */
  readonly copies: readonly BackupCopy[];
  /** Where the data cannot be used: the newest copy that is whole. */
  readonly newestGood: string | null;
}

/** What was there before, to be had back: a kept copy by its name, or the name of the file that was set aside. */
export interface Restored {
  readonly before: string | null;
  /** Whether `before` is a copy that can be restored. */
  readonly revertable: boolean;
}

type PortableBackup = FileReply;

/** What could be read of a damaged file. */
export interface Salvaged extends FileReply {
  readonly rows: number;
  /** Tables that could not be read to their end. */
  readonly incomplete: readonly string[];
}

export interface DataReplies {
  'data.state': DataState;
  'data.salvage': Salvaged;
  'data.erase': null;
  'backups.keep': BackupCopy;
  'backups.restore': Restored;
  'backups.seal': PortableBackup;
  'backups.unseal': Restored;
}
