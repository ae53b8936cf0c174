import { describe, expect, test } from 'vitest';
import { expense, income } from '../../src/contract/entities.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import {
  type Entry,
  type EntryDraft,
  draftOf,
  newDraft,
  readDraft,
} from '../../src/renderer/src/pages/budget/entry-draft.ts';
import { newEntryId } from '../../src/renderer/src/stores/entry-id.ts';
import { timingLimits, timingWords } from '../../src/renderer/src/pages/budget/timing-words.ts';

const today = civilDate('2026-11-23');
const filled = (changes: Partial<EntryDraft>): EntryDraft => ({
  ...newDraft('a', today),
  name: '工资',
  amount: fen(980000),
  day: 15,
  ...changes,
});
const words = (key: string, named: Record<string, unknown> = {}) => [key, ...Object.values(named)].join(' ');

describe('an entry while it is filled in', () => {
  test('says which fields are still empty, by how often it comes', () => {
    expect(readDraft(newDraft('a', today))).toEqual({
      ok: false,
      faults: { name: 'faults.missing', amount: 'faults.missing', day: 'faults.missing' },
    });
    expect(readDraft(filled({ repeat: 'once', day: null }))).toMatchObject({
      faults: { on: 'faults.missing' },
    });
    expect(readDraft(filled({ repeat: 'week', day: null, from: null }))).toMatchObject({
      faults: { from: 'faults.missing' },
    });
  });

  test('a name of spaces only is no name', () => {
    expect(readDraft(filled({ name: '　 ' }))).toMatchObject({
      ok: false,
      faults: { name: 'faults.missing' },
    });
  });

  test('an end before the start is refused, for a recurring entry only', () => {
    const until = civilDate('2026-11-22');
    expect(readDraft(filled({ until }))).toEqual({
      ok: false,
      faults: { until: 'budget.fault.untilBeforeFrom' },
    });
    expect(readDraft(filled({ until, repeat: 'once', on: today }))).toMatchObject({ ok: true });
  });

  test.each(['month', 'week', 'year', 'once'] as const)(
    '%s: what is read is a valid income and expense',
    (repeat) => {
      const reading = readDraft(
        filled({ repeat, on: civilDate('2027-02-05'), until: civilDate('2027-12-31') }),
      );
      if (!reading.ok) throw new Error('not read');
      expect(income.safeParse(reading.entry).error?.issues).toBeUndefined();
      expect(expense.safeParse(reading.entry).error?.issues).toBeUndefined();
    },
  );

  test('going to another recurrence and back loses nothing', () => {
    const draft = filled({ repeat: 'once', on: today });
    expect(readDraft({ ...draft, repeat: 'month' })).toMatchObject({
      entry: { every: { unit: 'month', day: 15 } },
    });
  });
});

const entries: Entry[] = [
  { id: 'm', name: '工资', kind: 'salary', amount: fen(1), every: { unit: 'month', day: 31 }, from: today },
  {
    id: 'w',
    name: '跑单',
    kind: 'own-word',
    amount: fen(2),
    every: { unit: 'week', weekday: 7 },
    from: today,
    until: civilDate('2027-01-31'),
  },
  {
    id: 'y',
    name: '奖金',
    kind: 'bonus',
    amount: fen(3),
    every: { unit: 'year', month: 2, day: 29 },
    from: today,
  },
  { id: 'o', name: '退税', kind: 'one-off', amount: fen(4), on: civilDate('2027-03-01') },
  {
    id: 'v',
    name: '提成',
    kind: 'side',
    amount: fen(5),
    every: { unit: 'month', day: 1 },
    from: today,
    varies: { spread: '0.2', gap: '0.1' },
  },
];
test.each(entries.map((entry) => [entry.id, entry] as const))(
  'editing entry %s and saving it unchanged leaves it as it was, unknown kinds and spreads included',
  (_id, entry) => {
    expect(readDraft(draftOf(entry, today))).toEqual({ ok: true, entry });
  },
);

describe('when an entry happens, in words', () => {
  test('names the day, the weekday, the date', () => {
    expect(entries.slice(0, 4).map((entry) => timingWords(entry, words))).toEqual([
      'budget.when.month 31',
      'budget.when.week budget.weekday.7',
      'budget.when.year 2 29',
      'budget.when.once 2027-03-01',
    ]);
  });

  test('says an end, a later beginning and that it is past, and nothing else', () => {
    const monthly = { every: { unit: 'month', day: 1 } } as const;
    expect(timingLimits({ ...monthly, from: today }, today, words)).toBe('');
    expect(timingLimits({ ...monthly, from: civilDate('2026-12-31') }, today, words)).toBe('');
    expect(
      timingLimits(
        { ...monthly, from: civilDate('2027-01-01'), until: civilDate('2027-06-30') },
        today,
        words,
      ),
    ).toBe('budget.when.begins 2027-01-01 · budget.when.ends 2027-06-30');
    expect(timingLimits({ on: today }, today, words)).toBe('budget.when.over');
  });
});

test('ids of new entries are valid and differ', () => {
  const ids = new Set(Array.from({ length: 50 }, () => newEntryId('income')));
  expect(ids.size).toBe(50);
  for (const id of ids) expect(id).toMatch(/^income-[0-9a-f]{8}$/);
});
