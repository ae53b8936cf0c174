import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DataState } from '../../src/contract/backups.ts';
import type { Answer, CommandName } from '../../src/contract/commands.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { openBackend } from '../../src/main/shell/backend.ts';
import { temporaryFolder } from '../support/host-page.ts';
import { howMany, PATIENCE, randomFrom, SEED, tell } from './how-many.ts';

const DAY = '2026-11-23';
/** As a crash leaves it: the database, and in its log what was written since. */
const crashed = temporaryFolder();
/** What the export said after each of the writes that are in the log. */
const states: string[] = [];
let keptState = '';

const open = (folder: string) => openBackend({ folder, shell: 'browser', clock: () => civilDate(DAY) });
type Send = (command: string, args: unknown) => Promise<Answer<CommandName>>;

async function everything(send: Send): Promise<string> {
  const answer = await send('case.export', {});
  if (!answer.ok) throw new Error(answer.error.code);
  return (answer.value as { text: string }).text;
}

beforeAll(async () => {
  const live = temporaryFolder();
  const backend = open(live.path);
  const send = backend.dispatch as Send;
  const done = async (command: CommandName, args: unknown) => {
    const answer = await send(command, args);
    if (!answer.ok) throw new Error(`${command}: ${JSON.stringify(answer.error)}`);
  };
  await done('case.import', { text: readFileSync('examples/sixty-debts.json', 'utf8') });
  await done('backups.keep', {});
  keptState = await everything(send);
  backend.close();
  const again = open(live.path);
  const sendAgain = again.dispatch as Send;
  states.push(await everything(sendAgain));
  for (let at = 0; at < 24; at += 1) {
    const answer = await sendAgain('expenses.add', {
      expense: {
        id: `e${at}`,
        name: `房租 ${at}`,
        amount: 100 + at,
        every: { unit: 'month', day: 1 },
        from: '2026-12-01',
      },
    });
    if (!answer.ok) throw new Error(answer.error.code);
    states.push(await everything(sendAgain));
  }
  cpSync(live.path, crashed.path, { recursive: true });
  again.close();
  live.remove();
});
afterAll(() => crashed.remove());

type Below = (end: number) => number;

/** What a failing disk does to a file. */
const DAMAGE: Readonly<Record<string, (bytes: Buffer, below: Below) => Buffer>> = {
  'a bit flipped': (bytes, below) => {
    const at = below(bytes.length);
    bytes[at] = (bytes[at] as number) ^ (1 << below(8));
    return bytes;
  },
  'a sector of zeros': (bytes, below) =>
    bytes.fill(0, below(Math.ceil(bytes.length / 512)) * 512).subarray(0) && bytes,
  'a sector of noise': (bytes, below) => {
    const from = below(Math.ceil(bytes.length / 512)) * 512;
    for (let at = from; at < Math.min(bytes.length, from + 512); at += 1) bytes[at] = below(256);
    return bytes;
  },
  'a page of zeros': (bytes, below) => {
    const from = below(Math.ceil(bytes.length / 4096)) * 4096;
    return bytes.fill(0, from, Math.min(bytes.length, from + 4096));
  },
  'a page of noise': (bytes, below) => {
    const from = below(Math.ceil(bytes.length / 4096)) * 4096;
    return bytes.fill(0xa5, from, Math.min(bytes.length, from + 4096));
  },
  'cut off': (bytes, below) => bytes.subarray(0, below(bytes.length)),
  'two pages changed places': (bytes, below) => {
    const pages = Math.floor(bytes.length / 4096);
    const [one, other] = [below(pages) * 4096, below(pages) * 4096];
    const kept = Buffer.from(bytes.subarray(one, one + 4096));
    bytes.copy(bytes, one, other, other + 4096);
    kept.copy(bytes, other);
    return bytes;
  },
  'an older page': (bytes, below) =>
    bytes.fill(bytes.subarray(0, 4096), below(Math.ceil(bytes.length / 4096)) * 4096).subarray(0) && bytes,
};
const KINDS = Object.keys(DAMAGE);

test(
  'a damaged database or log is opened whole or refused with the way back, and a copy brings everything back',
  { timeout: PATIENCE },
  async () => {
    const began = performance.now();
    const count = howMany(16, 500);
    const seen = {
      'opened as it was': 0,
      'opened as after an earlier write': 0,
      'opened with a value changed': 0,
      refused: 0,
      restored: 0,
    };
    for (let number = 0; number < count; number += 1) {
      const random = randomFrom(SEED * 30_000 + number);
      const below: Below = (end) => Math.floor(random() * end);
      const folder = temporaryFolder();
      cpSync(crashed.path, folder.path, { recursive: true });
      const log = number % 2 === 0;
      const path = join(folder.path, log ? 'regain.db-wal' : 'regain.db');
      const kind = KINDS[below(KINDS.length)] as string;
      writeFileSync(path, (DAMAGE[kind] as (typeof DAMAGE)[string])(readFileSync(path), below));
      const what = `${number}: ${log ? 'log' : 'database'}, ${kind}`;

      const backend = open(folder.path);
      const send = backend.dispatch as Send;
      const answer = await send('workspace.read', {});
      if (answer.ok) {
        const now = await everything(send);
        if (now === states.at(-1)) seen['opened as it was'] += 1;
        else if (states.includes(now)) seen['opened as after an earlier write'] += 1;
        else {
          // A log has checksums; a page of the database has none, so that a letter inside a value can change.
          expect(log, `${what} opened with something that never was`).toBe(false);
          seen['opened with a value changed'] += 1;
        }
      } else {
        expect([what, answer.error.code]).toEqual([
          what,
          expect.stringMatching(/^store\/(?:corrupt|foreign|newer)$/),
        ]);
        seen.refused += 1;
        const state = (await send('data.state', {})) as { ok: true; value: DataState };
        expect([what, state.value.failure]).toEqual([what, answer.error.code]);
        expect([what, state.value.newestGood]).toEqual([what, expect.stringContaining('daily')]);
        expect([what, await send('backups.restore', { name: state.value.newestGood ?? '' })]).toMatchObject([
          what,
          { ok: true },
        ]);
        expect((await everything(send)) === keptState, what).toBe(true);
        seen.restored += 1;
      }
      backend.close();
      folder.remove();
    }
    tell('damaged files', { files: count, ...seen, seconds: Math.round((performance.now() - began) / 1000) });
    expect(seen['opened as it was'] + seen['opened as after an earlier write']).toBeGreaterThan(0);
    expect(seen.refused).toBeGreaterThan(0);
  },
);
