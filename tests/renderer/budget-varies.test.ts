import { describe, expect, test } from 'vitest';
import { income } from '../../src/contract/entities.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { draftOf, newDraft, readDraft } from '../../src/renderer/src/pages/budget/entry-draft.ts';
import { readVaries, variesDraftOf } from '../../src/renderer/src/pages/budget/varies-draft.ts';
import { usualRange, variesWords } from '../../src/renderer/src/pages/budget/varies-words.ts';

const today = civilDate('2026-11-23');
const salary = { ...newDraft('a', today), name: '跑单', amount: fen(300_000), day: 15 };
const words = (key: string, named: Record<string, unknown> = {}) => [key, ...Object.values(named)].join(' ');

describe('an income that is not steady', () => {
  test('is kept with its spread and the chance of nothing, as the contract takes it', () => {
    const reading = readDraft({ ...salary, unsteady: true, spread: '0.2', missingOneIn: 6 });
    expect(reading).toMatchObject({
      ok: true,
      entry: { varies: { spread: '0.2', gap: '0.166666667' } },
    });
    if (reading.ok) expect(income.safeParse(reading.entry).success).toBe(true);
  });

  test('needs only one of the two said', () => {
    expect(readVaries({ unsteady: true, spread: null, missingOneIn: 4 }, undefined)).toEqual({
      spread: '0',
      gap: '0.25',
    });
    expect(readVaries({ unsteady: true, spread: '0.1', missingOneIn: null }, undefined)).toEqual({
      spread: '0.1',
      gap: '0',
    });
  });

  test('is a steady one when nothing is said, or when that is taken back', () => {
    expect(readVaries({ unsteady: true, spread: null, missingOneIn: null }, undefined)).toBeUndefined();
    expect(
      readVaries({ unsteady: false, spread: '0.2', missingOneIn: 6 }, { spread: '0.2', gap: '0.1' }),
    ).toBeUndefined();
  });

  test('goes up and down by at most 200 %', () => {
    expect(readDraft({ ...salary, unsteady: true, spread: '2' })).toMatchObject({ ok: true });
    expect(readDraft({ ...salary, unsteady: true, spread: '2.001' })).toEqual({
      ok: false,
      faults: { spread: 'budget.fault.spread' },
    });
    expect(readDraft({ ...salary, unsteady: false, spread: '2.001' })).toMatchObject({ ok: true });
  });

  test.each(['0.15', '0.4', '0.9', '1', '0.004'])(
    'a chance of %s that no whole number says exactly stays as it was until it is changed',
    (gap) => {
      const entry = {
        id: 'a',
        name: '跑单',
        kind: 'side',
        amount: fen(300_000),
        on: today,
        varies: { spread: '0.3', gap },
      };
      expect(readDraft(draftOf(entry, today))).toEqual({ ok: true, entry });
      const { missingOneIn } = variesDraftOf(entry.varies);
      const changed = readVaries(
        { unsteady: true, spread: '0.3', missingOneIn: (missingOneIn ?? 0) + 1 },
        entry.varies,
      );
      expect(changed?.gap).not.toBe(gap);
    },
  );
});

describe('how an income varies, in words', () => {
  test('names what is said of it and nothing else', () => {
    expect(variesWords(undefined, words)).toBe('');
    expect(variesWords({ spread: '0.2', gap: '0' }, words)).toBe('budget.varies.by 20%');
    expect(variesWords({ spread: '0', gap: '0.166666667' }, words)).toBe('budget.varies.missing 6');
    expect(variesWords({ spread: '0.125', gap: '0.5' }, words)).toBe(
      'budget.varies.by 12.5% · budget.varies.missing 2',
    );
  });

  test('the usual range is one spread to either side and never below nothing', () => {
    expect(usualRange(fen(980_000), '0.2')).toEqual({ low: '¥7,840.00', high: '¥11,760.00' });
    expect(usualRange(fen(10_000), '1.5')).toEqual({ low: '¥0.00', high: '¥250.00' });
  });
});
