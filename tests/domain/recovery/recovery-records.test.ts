import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import {
  factOf,
  NO_RECORDS,
  type RecoveryRecords,
  recordsUpTo,
} from '../../../src/domain/recovery/recovery-records.ts';
import { event, note, report, tick } from '../../support/recovery-view.ts';

const notedOn = (date: string): RecoveryRecords =>
  ({
    diagnosis: { on: date, answers: ['said-overdue'] },
    ticks: [tick('cash_out', 'stop', date)],
    facts: [note('cash-out-none', date)],
    reviews: [],
    log: [event('phone', date)],
    activity: [{ month: '2026-10', days: 9, origin: 'typed', notedOn: date }],
    creditReports: [report(date)],
  }) as unknown as RecoveryRecords;

describe('what was noted up to a day', () => {
  const day = civilDate('2026-11-20');

  test('holds what was noted on the day itself', () => {
    expect(recordsUpTo(notedOn('2026-11-20'), day)).toEqual(notedOn('2026-11-20'));
  });

  test('holds nothing of the day after', () => {
    expect(recordsUpTo(notedOn('2026-11-21'), day)).toEqual(NO_RECORDS);
  });

  test('holds the reviews chosen: they are ahead', () => {
    const reviews = [{ condition: 'cash_out' as const, on: civilDate('2027-01-01') }];
    expect(recordsUpTo({ ...NO_RECORDS, reviews }, day).reviews).toEqual(reviews);
  });

  test('goes by the day a fact was noted, not by its value', () => {
    const facts = [
      note('identity-expires', '2030-01-01', '2026-11-20'),
      note('cash-out-last', '2026-05-01', '2026-11-21'),
    ];
    const records = { ...NO_RECORDS, facts } as unknown as RecoveryRecords;
    expect(recordsUpTo(records, day).facts.map(({ fact }) => fact)).toEqual(['identity-expires']);
  });
});

describe('a fact', () => {
  const facts = (...noted: ReturnType<typeof note>[]) =>
    ({ ...NO_RECORDS, facts: noted }) as unknown as RecoveryRecords;
  const expires = (...noted: [value: string | null, on: string][]) =>
    factOf(facts(...noted.map(([value, on]) => note('identity-expires', value, on))), 'identity-expires');

  test('is what was noted last, in whatever order it is kept', () => {
    expect(expires(['2031-01-01', '2026-11-02'], ['2030-01-01', '2026-11-01'])).toBe('2031-01-01');
  });

  test('is none when it was never noted, or was taken back', () => {
    expect(expires()).toBeNull();
    expect(expires(['2031-01-01', '2026-11-01'], [null, '2026-11-02'])).toBeNull();
    expect(expires([null, '2026-11-01'], ['2031-01-01', '2026-11-02'])).toBe('2031-01-01');
    expect(factOf(facts(note('cash-out-none', '2026-11-01')), 'cash-out-last')).toBeNull();
  });
});
