import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readCase } from '../../src/contract/case-file.ts';
import { FAULT_CODES } from '../../src/contract/faults.ts';
import { sealBackup, unsealBackup } from '../../src/main/files/backup/portable-backup.ts';
import { spoiltBill, spoiltBytes, spoiltWorkbook } from '../support/bill-mutations.ts';
import { LONGEST_READING, wrongReading } from '../support/spoilt-reading.ts';
import { testApp } from '../support/store-app.ts';
import { hostileArchives } from './hostile-archives.ts';
import { howMany, PATIENCE, SEED, tell } from './how-many.ts';

/** Bytes by which reading may grow the process, whatever it reads: the largest archive unpacks to 64 MB. */
const MOST_MEMORY = 700_000_000;

const FIRST = SEED * 1_000_000;
let memoryBefore = 0;
let memoryMost = 0;
let slowest = 0;
beforeAll(() => {
  memoryBefore = process.memoryUsage().rss;
});

/** Does one thing after another, and keeps an eye on time and memory. */
async function each(count: number, one: (number: number) => Promise<string | null>): Promise<string[]> {
  const wrong: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const began = process.cpuUsage();
    const what = await one(FIRST + at);
    const { user, system } = process.cpuUsage(began);
    slowest = Math.max(slowest, (user + system) / 1000);
    memoryMost = Math.max(memoryMost, process.memoryUsage().rss);
    if (what !== null) wrong.push(what);
  }
  return wrong;
}

function told(what: string, count: number, began: number): void {
  tell(what, {
    files: count,
    seconds: Math.round((performance.now() - began) / 1000),
    'slowest ms': Math.round(slowest),
    'memory grew by MB': Math.round((memoryMost - memoryBefore) / 1_000_000),
  });
  slowest = 0;
}

/** Temporary folders of ours, and what an archive might have laid outside. */
const traces = () => [
  ...readdirSync(tmpdir()).filter((name) => name.startsWith('regain-was')),
  ...['/tmp/regain-was-here.csv'].filter((file) => existsSync(file)),
];

test('bills', { timeout: PATIENCE }, async () => {
  const began = performance.now();
  const count = howMany(25, 9_000);
  expect(await each(count, (number) => wrongReading(spoiltBill(number)))).toEqual([]);
  told('spoilt bills', count, began);
});

test('workbooks', { timeout: PATIENCE }, async () => {
  const began = performance.now();
  const count = howMany(8, 3_000);
  expect(await each(count, async (number) => wrongReading(await spoiltWorkbook(number)))).toEqual([]);
  told('spoilt workbooks', count, began);
});

test('archives: bombs, nested ones, paths that lead out, links', { timeout: PATIENCE }, async () => {
  const began = performance.now();
  const archives = await hostileArchives();
  const count = howMany(archives.length, 3_000);
  const wrong = await each(count, (number) => {
    const which = (number - FIRST) % archives.length;
    const whole = archives[which] as Uint8Array;
    // Each as it is first, then spoilt.
    const bytes = number - FIRST < archives.length ? whole : spoiltBytes(whole, number);
    return wrongReading({ name: `${number}: archive ${which}`, bytes });
  });
  expect(wrong).toEqual([]);
  expect(traces()).toEqual([]);
  told('hostile archives', count, began);
});

const EXAMPLES = readdirSync('examples')
  .filter((file) => file.endsWith('.json'))
  .map((file) => readFileSync(join('examples', file)));

test(
  'case files: each is read or its faults are told, and what is read can be imported',
  { timeout: PATIENCE },
  async () => {
    const began = performance.now();
    const app = testApp();
    let imports = 0;
    let readable = 0;
    const count = howMany(60, 4_000);
    const wrong = await each(count, async (number) => {
      const text = new TextDecoder().decode(
        spoiltBytes(EXAMPLES[number % EXAMPLES.length] as Buffer, number),
      );
      const reading = readCase(text);
      if (!reading.ok) {
        const unknown = reading.faults.find(({ code }) => !FAULT_CODES.includes(code));
        return reading.faults.length > 0 && unknown === undefined
          ? null
          : `${number}: ${JSON.stringify(unknown)}`;
      }
      readable += 1;
      if (imports >= howMany(2, 300)) return null;
      imports += 1;
      const answer = await app.send('case.import', { text });
      if (!answer.ok && answer.error.code !== 'input/invalid') return `${number}: ${answer.error.code}`;
      const after = await app.send('workspace.read', {});
      return after.ok ? null : `${number}: not read after its import, ${after.error.code}`;
    });
    expect(wrong).toEqual([]);
    expect(readable).toBeGreaterThan(0);
    told('spoilt case files', count, began);
  },
);

test('encrypted backups: none that was changed is opened', { timeout: PATIENCE }, async () => {
  const began = performance.now();
  const sealed = await sealBackup(Buffer.alloc(40_000, 7), 'a password of the torture');
  const count = howMany(100, 1_000);
  const wrong = await each(count, async (number) => {
    const bytes = Buffer.from(spoiltBytes(sealed, number));
    if (bytes.equals(sealed)) return null;
    const opened = await unsealBackup(bytes, 'a password of the torture');
    return opened.ok ? `${number}: opened` : null;
  });
  expect(wrong).toEqual([]);
  told('spoilt backups', count, began);
});

test('no reading of all these took longer than two seconds, and memory stayed bounded', () => {
  expect(LONGEST_READING).toBe(2_000);
  expect(slowest).toBeLessThan(LONGEST_READING * 2);
  expect(memoryMost - memoryBefore).toBeLessThan(MOST_MEMORY);
});
