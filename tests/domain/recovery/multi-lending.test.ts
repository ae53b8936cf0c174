import { describe, expect, test } from 'vitest';
import { simple } from '../../support/case-builder.ts';
import { ago, keysOf, report, stateIn, TODAY, valuesOf } from '../../support/recovery-view.ts';

const lending = (...creditReports: ReturnType<typeof report>[]) =>
  stateIn('multi_lending', { records: { creditReports } });

describe('many lenders', () => {
  test('are not known without a credit report, whatever is entered', () => {
    const debts = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      ...simple(id, { balance: 1 }),
      onCreditReport: true,
    }));
    const state = stateIn('multi_lending', { case: { debts } });
    expect(state).toMatchObject({ status: 'unknown', nextReview: null });
    expect(valuesOf(state, 'lenders')).toEqual({ count: { count: 5 } });
    expect(lending().evidence).toEqual([]);
  });

  test.each([
    [4, 6, 'met'],
    [5, 6, 'under-way'],
    [4, 7, 'under-way'],
    [5, 7, 'unmet'],
    [0, 0, 'met'],
  ])('%i lenders and %i enquiries are %s', (lenders, enquiries, status) => {
    expect(lending(report(ago(1), { lenders, enquiries }))).toMatchObject({
      status,
      progress: null,
      meetsOn: null,
    });
  });

  test('are told by the latest report', () => {
    const reports = [report(ago(10), { lenders: 2 }), report(ago(100), { lenders: 9, enquiries: 9 })];
    expect(lending(...reports).status).toBe('met');
    expect(valuesOf(lending(...reports), 'report.lenders')).toEqual({ count: { count: 2 } });
  });

  test('are known from a report for 183 days, and no more on the 184th', () => {
    expect(lending(report(ago(183)))).toMatchObject({ status: 'met', nextReview: TODAY });
    const old = lending(report(ago(184)));
    expect(old.status).toBe('unknown');
    expect(keysOf(old)).toEqual(['report.lenders', 'report.enquiries', 'report.stale']);
  });
});
