import { describe, expect, test } from 'vitest';
import { ago, keysOf, report, stateIn, TODAY, valuesOf } from '../../support/recovery-view.ts';

const record = (creditReports: ReturnType<typeof report>[], asOf = TODAY) =>
  stateIn('credit_report_bad', { case: { asOf }, records: { creditReports } });
const settled = (settledOn: string, asOf: string) =>
  record([report(settledOn, { badRecord: 'settled', settledOn })], asOf);

describe('a bad record', () => {
  test('is not known without a credit report', () => {
    expect(record([])).toMatchObject({ status: 'unknown', evidence: [], meetsOn: null });
  });

  test('is met while the last report shows none, for 183 days', () => {
    expect(record([report(ago(183))]).status).toBe('met');
    const old = record([report(ago(184))]);
    expect(old.status).toBe('unknown');
    expect(keysOf(old)).toEqual(['report.bad.none', 'report.stale']);
  });

  test('is unmet while it is open, however old the report', () => {
    expect(record([report(ago(900), { badRecord: 'open' })])).toMatchObject({
      status: 'unmet',
      meetsOn: null,
    });
  });

  test('is told by the latest report', () => {
    expect(record([report(ago(1)), report(ago(400), { badRecord: 'open' })]).status).toBe('met');
  });

  test.each([
    ['2026-05-10', '2031-05-09', '2031-05-10'],
    ['2023-03-01', '2028-02-29', '2028-03-01'],
    ['2024-02-28', '2029-02-27', '2029-02-28'],
    ['2024-02-29', '2029-02-27', '2029-02-28'],
    ['2021-12-31', '2026-12-30', '2026-12-31'],
  ])('settled on %s is under way until %s and met on %s', (settledOn, before, on) => {
    const waiting = settled(settledOn, before);
    expect(waiting).toMatchObject({ status: 'under-way', meetsOn: on, nextReview: on });
    expect(valuesOf(waiting, 'report.deletedOn')).toEqual({ date: { date: on } });
    expect(settled(settledOn, on)).toMatchObject({ status: 'met', meetsOn: null, nextReview: null });
  });
});
