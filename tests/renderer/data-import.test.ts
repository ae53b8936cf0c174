import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byteSize } from '../../src/renderer/src/pages/data/byte-size.ts';
import { caseSummary } from '../../src/renderer/src/pages/data/case-summary.ts';
import { MOST_BYTES, readChosenFile } from '../../src/renderer/src/pages/data/chosen-file.ts';

const example = readFileSync(join(import.meta.dirname, '../../examples/only-huabei-overdue.json'), 'utf8');
const file = (content: BlobPart, name = '案例.json') => new File([content], name);

describe('a chosen file', () => {
  test('that is a case is ready, with its text as it is', async () => {
    const chosen = await readChosenFile(file(example));
    expect(chosen).toMatchObject({ state: 'ready', name: '案例.json', text: example, ignored: [] });
  });

  test('with a byte order mark is read all the same', async () => {
    expect(await readChosenFile(file(`\uFEFF${example}`))).toMatchObject({ state: 'ready', text: example });
  });

  test('in another encoding is refused instead of garbling names', async () => {
    const gbk = new Uint8Array([0x7b, 0x22, 0xbb, 0xa8, 0xdf, 0xc2, 0x22, 0x3a, 0x31, 0x7d]);
    expect(await readChosenFile(file(gbk))).toEqual({
      state: 'faulty',
      name: '案例.json',
      faults: [{ path: '', code: 'not-json' }],
    });
  });

  test('of 1 MB of nonsense is one clear fault', async () => {
    const chosen = await readChosenFile(file('x'.repeat(1_000_000)));
    expect(chosen).toMatchObject({ state: 'faulty', faults: [{ path: '', code: 'not-json' }] });
  });

  test('of another kind of JSON is refused as no case', async () => {
    const chosen = await readChosenFile(file('{"format":"something/else@1"}'));
    expect(chosen).toMatchObject({ state: 'faulty' });
    if (chosen.state === 'faulty') expect(chosen.faults.map((fault) => fault.code)).toContain('not-a-case');
  });

  test('above 20 MB is not read at all', async () => {
    const chosen = await readChosenFile(file(new Uint8Array(MOST_BYTES + 1)));
    expect(chosen).toEqual({ state: 'too-large', name: '案例.json', bytes: MOST_BYTES + 1 });
  });

  test('that cannot be read any more says so', async () => {
    const gone = file(example);
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    expect(await readChosenFile(gone)).toEqual({ state: 'unreadable', name: '案例.json' });
  });
});

test('the summary counts what a case holds', async () => {
  const chosen = await readChosenFile(file(example));
  if (chosen.state !== 'ready') throw new Error('not ready');
  expect(caseSummary(chosen.case)).toEqual({
    asOf: '2026-11-23',
    debts: 1,
    incomes: 1,
    expenses: 4,
    scores: 2,
    principal: 864000,
    overdue: 86400,
    cash: 246050,
  });
});

test('sizes are in kilobytes below a megabyte and in megabytes above', () => {
  expect(byteSize(1)).toBe('1 KB');
  expect(byteSize(9_440_000)).toBe('9.4 MB');
});
