import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Answer, Arguments, CommandName, Reply } from '../../src/contract/commands.ts';
import { addDays, type CivilDate } from '../../src/domain/dates/civil-date.ts';
import { createDataApp } from '../../src/main/app/data-app.ts';
import { MIGRATIONS } from '../../src/main/store/migrations.ts';
import { copyLabels, copyOf, contentsOf, testFolder, testStore } from '../support/store-folder.ts';
import { TODAY } from '../support/store-entries.ts';

const PASSWORD = 'correct horse 重拾';
const informal = (id: string) => ({ id, name: id, kind: 'informal', balance: 100_00 }) as const;

/** The data file with everything over it, as a shell has it. */
function started(dataFile = join(testFolder(), 'data', 'regain.db')) {
  const lines: string[] = [];
  const erased: string[] = [];
  const state = { today: TODAY as CivilDate };
  const app = createDataApp({
    dataFile,
    clock: () => state.today,
    version: '1.2.3',
    shell: 'browser',
    log: (line) => lines.push(line),
    erased: () => erased.push('erased'),
  });
  onTestFinished(() => app.close());
  const run = async <C extends CommandName>(command: C, args: Arguments<C>): Promise<Reply<C>> => {
    const answer = (await app.dispatch(command, args)) as Answer<C>;
    if (!answer.ok) expect.fail(`${command}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  const fail = async (command: CommandName, args: unknown): Promise<string> => {
    const answer = await app.dispatch(command, args);
    if (answer.ok) expect.fail(`${command} succeeded`);
    return answer.error.code;
  };
  const add = (id: string) => run('debts.add', { debt: informal(id), balanceAsOf: TODAY });
  const debts = async () => (await run('workspace.read', {})).stored.debts.map(({ id }) => id);
  return { app, dataFile, lines, erased, state, run, fail, add, debts };
}

/** A data file with these debts and a copy, closed. */
async function closedWithCopy(...ids: string[]): Promise<string> {
  const first = started();
  for (const id of ids) await first.add(id);
  await first.run('backups.keep', {});
  first.app.close();
  return first.dataFile;
}

const garbage = (path: string) => {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 4096, 4096 * 6);
  writeFileSync(path, bytes);
};

describe('copies by themselves', () => {
  test('there is one a day, before the first command of the day, once there is something to lose', async () => {
    const { run, add, dataFile, state, debts } = started();
    await run('workspace.read', {});
    await add('花呗');
    await debts();
    expect(copyLabels(dataFile)).toEqual(['daily']);
    await add('借呗');
    state.today = addDays(TODAY, 1);
    await add('信用卡');
    await debts();
    expect(copyLabels(dataFile)).toEqual(['daily', 'daily']);
    const newest = new Database(join(dirname(dataFile), 'backups', copyOf(dataFile, 'daily')), {
      readonly: true,
    });
    expect(newest.prepare('SELECT count(*) FROM debts').pluck().get()).toBe(2);
    newest.close();
  });

  test('after weeks there are ten', async () => {
    const { run, add, dataFile, state } = started();
    await add('花呗');
    for (let day = 0; day < 25; day += 1) {
      state.today = addDays(TODAY, day);
      await run('workspace.read', {});
    }
    const { copies } = await run('data.state', {});
    expect(copies).toHaveLength(10);
    expect(copies[0]).toMatchObject({ date: addDays(TODAY, 24), number: 1, reason: 'daily' });
    expect(copies.at(-1)?.date).toBe(addDays(TODAY, 15));
    expect(readdirSync(join(dirname(dataFile), 'backups'))).toHaveLength(10);
  });

  test('where the folder of copies cannot be written, everything else works on', async () => {
    const { add, debts, dataFile, lines, fail } = started();
    await add('花呗');
    writeFileSync(join(dirname(dataFile), 'backups'), 'a file');
    expect(await debts()).toEqual(['花呗']);
    expect(lines.join()).toContain('the daily copy was not kept');
    expect(await fail('backups.keep', {})).toMatch(/^store\//);
  });
});

describe('restoring', () => {
  test('puts a copy in place, keeps what was there, and can be taken back', async () => {
    const { run, add, debts, fail } = started();
    await add('花呗');
    const { name } = await run('backups.keep', {});
    await add('借呗');
    const { before, revertable } = await run('backups.restore', { name });
    expect(await debts()).toEqual(['花呗']);
    expect(revertable).toBe(true);
    await run('backups.restore', { name: before ?? '' });
    expect(await debts()).toEqual(['花呗', '借呗']);
    // What is in place is written to as before.
    await add('信用卡');
    expect(await debts()).toHaveLength(3);
    expect(await fail('backups.restore', { name: '2020-01-01-001-daily.db' })).toBe('backup/not-found');
  });

  test('of a copy of an earlier version brings it to the present shape; the copy stays as it is', async () => {
    const { run, add, debts, dataFile } = started();
    await add('花呗');
    const old = join(dirname(dataFile), 'backups', '2026-01-01-001-daily.db');
    await run('backups.keep', {});
    const earlier = testStore(join(testFolder(), 'x.db'), MIGRATIONS.slice(0, 1));
    earlier.writeTo(old);
    const bytes = readFileSync(old);
    await run('backups.restore', { name: '2026-01-01-001-daily.db' });
    expect(await debts()).toEqual([]);
    expect(readFileSync(old).equals(bytes)).toBe(true);
  });

  test.each([
    ['with garbage in its pages', garbage, 'backup/damaged'],
    ['cut off', (path: string) => truncateSync(path, 4096 * 3), 'backup/damaged'],
    ['that is a text', (path: string) => writeFileSync(path, '不是数据库'), 'backup/damaged'],
    [
      'of another application',
      (path: string) => {
        const db = new Database(path);
        db.pragma('application_id = 77');
        db.close();
      },
      'store/foreign',
    ],
    [
      'of a newer version',
      (path: string) => {
        const db = new Database(path);
        db.pragma('user_version = 99');
        db.close();
      },
      'store/newer',
    ],
    [
      'with a reference to nothing',
      (path: string) => {
        const db = new Database(path);
        db.pragma('foreign_keys = OFF');
        db.exec("INSERT INTO plan_order (position, debt) VALUES (0, 'nobody')");
        db.close();
      },
      'backup/damaged',
    ],
  ])('of a copy %s changes nothing', async (_what, spoil, code) => {
    const { run, add, debts, fail, dataFile } = started();
    await add('花呗');
    const { name } = await run('backups.keep', {});
    await add('借呗');
    spoil(join(dirname(dataFile), 'backups', name));
    expect(await fail('backups.restore', { name })).toBe(code);
    expect(await debts()).toEqual(['花呗', '借呗']);
    expect(readdirSync(dirname(dataFile)).filter((file) => file.includes('prepared'))).toEqual([]);
  });

  test('that a crash broke off leaves what was there, and nothing of it', async () => {
    const path = await closedWithCopy('花呗');
    writeFileSync(`${path}.prepared`, 'half of it');
    const { debts } = started(path);
    expect(await debts()).toEqual(['花呗']);
    expect(existsSync(`${path}.prepared`)).toBe(false);
  });
});

describe('an encrypted backup', () => {
  test('goes to another computer and comes back whole', async () => {
    const one = started();
    await one.add('花呗');
    await one.add('借呗');
    const { base64, fileName } = await one.run('backups.seal', { password: PASSWORD });
    expect(fileName).toBe(`regain-${TODAY}.regain-backup`);
    const other = started();
    await other.add('信用卡');
    const { before } = await other.run('backups.unseal', { password: PASSWORD, base64 });
    expect(await other.debts()).toEqual(['花呗', '借呗']);
    await other.run('backups.restore', { name: before ?? '' });
    expect(await other.debts()).toEqual(['信用卡']);
  });

  test('leaves nothing readable behind', async () => {
    const { run, add, dataFile } = started();
    await add('花呗');
    await run('backups.seal', { password: PASSWORD });
    expect(Object.keys(contentsOf(dirname(dataFile))).filter((file) => !file.startsWith('backups'))).toEqual([
      'regain.db',
      'regain.db-wal',
    ]);
  });

  test('other commands are answered while the key is made', async () => {
    const { run, add, debts } = started();
    await add('花呗');
    let sealed = false;
    const sealing = run('backups.seal', { password: PASSWORD }).then(() => (sealed = true));
    expect(await debts()).toEqual(['花呗']);
    expect(sealed).toBe(false);
    await sealing;
  });
});

describe('a data file that cannot be used', () => {
  test('is shown with its path and the newest copy that is whole', async () => {
    const path = await closedWithCopy('花呗');
    const folder = join(dirname(path), 'backups');
    // A later copy, itself damaged.
    const good = copyOf(path, 'asked');
    writeFileSync(join(folder, '2027-01-01-001-daily.db'), readFileSync(join(folder, good)));
    garbage(join(folder, '2027-01-01-001-daily.db'));
    garbage(path);
    const before = contentsOf(dirname(path));
    const { run, fail } = started(path);
    expect(await fail('workspace.read', {})).toBe('store/corrupt');
    expect(await fail('debts.add', { debt: informal('x'), balanceAsOf: TODAY })).toBe('store/corrupt');
    expect(await run('data.state', {})).toMatchObject({
      failure: 'store/corrupt',
      dataFile: path,
      copiesFolder: folder,
      newestGood: good,
    });
    expect(contentsOf(dirname(path))).toEqual(before);
  });

  test('is set aside byte by byte when a copy takes its place', async () => {
    const path = await closedWithCopy('花呗', '借呗');
    garbage(path);
    const damaged = readFileSync(path);
    const { run, debts } = started(path);
    const { newestGood } = await run('data.state', {});
    expect(await run('backups.restore', { name: newestGood ?? '' })).toEqual({
      before: 'set-aside-1.db',
      revertable: false,
    });
    expect(await debts()).toEqual(['花呗', '借呗']);
    expect(readFileSync(join(dirname(path), 'backups', 'set-aside-1.db')).equals(damaged)).toBe(true);
  });

  test('and is of a newer version can be set aside for an older copy', async () => {
    const path = await closedWithCopy('花呗');
    const db = new Database(path);
    db.pragma('journal_mode = DELETE');
    db.pragma('user_version = 99');
    db.close();
    const { run, debts, fail } = started(path);
    expect(await fail('workspace.read', {})).toBe('store/newer');
    await run('backups.restore', { name: copyOf(path, 'asked') });
    expect(await debts()).toEqual(['花呗']);
  });

  test('gives what can be read of it', async () => {
    const path = await closedWithCopy(...Array.from({ length: 160 }, (_, at) => `债务 ${at}`));
    // A page of one table: the others and the rest of this one can be read.
    const db = new Database(path, { readonly: true });
    const pages = db
      .prepare("SELECT pageno FROM dbstat WHERE name = 'debts' AND pagetype = 'leaf'")
      .pluck()
      .all() as number[];
    db.close();
    expect(pages.length).toBeGreaterThan(2);
    const bytes = readFileSync(path);
    const middle = pages[Math.floor(pages.length / 2)] as number;
    bytes.fill(0xa5, (middle - 1) * 4096, middle * 4096);
    writeFileSync(path, bytes);
    const { run, fail } = started(path);
    expect(await fail('workspace.read', {})).toBe('store/corrupt');
    const { base64, rows, incomplete } = await run('data.salvage', {});
    const { tables } = JSON.parse(Buffer.from(base64, 'base64').toString()) as {
      tables: Record<string, { id: string }[]>;
    };
    const ids = tables['debts']?.map(({ id }) => id) ?? [];
    expect(incomplete).toEqual(['debts']);
    expect(ids).toContain('债务 0');
    expect(ids.length).toBeGreaterThan(60);
    expect(ids.length).toBeLessThan(160);
    expect(rows).toBeGreaterThan(ids.length);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('and holds nothing readable says so', async () => {
    const path = join(testFolder(), 'regain.db');
    writeFileSync(path, Buffer.alloc(9000, 7));
    expect(await started(path).fail('data.salvage', {})).toBe('backup/nothing-readable');
  });

  test('and is damaged while it is open is not touched any more', async () => {
    const dataFile = await closedWithCopy('花呗', '借呗');
    const name = copyOf(dataFile, 'asked');
    // More than SQLite keeps in memory.
    const db = new Database(dataFile);
    db.prepare('INSERT INTO records (key, text) VALUES (?, ?)').run(
      'large',
      JSON.stringify('x'.repeat(24_000_000)),
    );
    db.close();
    const again = started(dataFile);
    const bytes = readFileSync(dataFile);
    // The disk spoils it while the program has it open.
    bytes.fill(0xa5, 4096 * 2);
    writeFileSync(dataFile, bytes);
    expect(await again.fail('workspace.read', {})).toBe('store/corrupt');
    expect(await again.fail('cash.set', { cash: { onHand: 1, buffer: 0 } })).toBe('store/corrupt');
    expect((await again.run('data.state', {})).failure).toBe('store/corrupt');
    await again.run('backups.restore', { name });
    expect(await again.debts()).toEqual(['花呗', '借呗']);
  });

  test('in use by another: no copy takes its place, and it opens when the other has let go', async () => {
    const first = started();
    await first.add('花呗');
    const { name } = await first.run('backups.keep', {});
    const second = started(first.dataFile);
    expect(await second.fail('workspace.read', {})).toBe('store/busy');
    expect(await second.fail('backups.restore', { name })).toBe('store/busy');
    expect(await second.fail('data.erase', { confirmed: true })).toBe('store/busy');
    expect(await first.debts()).toEqual(['花呗']);
    first.app.close();
    expect(await second.debts()).toEqual(['花呗']);
  });
});

describe('deleting everything', () => {
  test('leaves nothing behind, in whatever state the data is', async () => {
    for (const spoil of [() => undefined, garbage, (path: string) => truncateSync(path, 10)]) {
      const path = await closedWithCopy('花呗');
      spoil(path);
      const { run, fail, erased } = started(path);
      await run('data.erase', { confirmed: true });
      expect(existsSync(dirname(path))).toBe(false);
      expect(erased).toEqual(['erased']);
      for (const command of ['workspace.read', 'backups.keep', 'case.export'] as const)
        expect(await fail(command, {})).toBe('store/erased');
      expect(existsSync(dirname(path))).toBe(false);
    }
  });

  test('takes copies, set-aside and unfinished files, and nothing that is somebody else’s', async () => {
    const path = await closedWithCopy('花呗');
    garbage(path);
    const { run } = started(path);
    await run('backups.restore', { name: copyOf(path, 'asked') });
    const folder = dirname(path);
    writeFileSync(join(folder, 'backups', '2026-11-26-009-daily.db.unfinished'), 'half');
    writeFileSync(join(folder, 'letter.docx'), 'mine');
    mkdirSync(join(folder, 'photos'));
    writeFileSync(join(folder, 'photos', 'cat.jpg'), 'mine');
    await run('data.erase', { confirmed: true });
    expect(Object.keys(contentsOf(folder)).sort()).toEqual(['letter.docx', join('photos', 'cat.jpg')].sort());
  });
});
