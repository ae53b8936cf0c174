import { describe, expect, test } from 'vitest';
import { ago, keysOf, note, stateIn, TODAY, valuesOf } from '../../support/recovery-view.ts';

const stated = (...facts: ReturnType<typeof note>[]) => stateIn('cash_out', { records: { facts } });

describe('cash-out', () => {
  test('is not known until the user says something', () => {
    expect(stated()).toMatchObject({ status: 'unknown', progress: null, evidence: [], meetsOn: null });
  });

  test('does not apply where the user says that there was none', () => {
    const state = stated(note('cash-out-none', TODAY));
    expect(state).toMatchObject({ status: 'not-applicable', progress: null, meetsOn: null });
    expect(keysOf(state)).toEqual(['cashOut.none']);
  });

  test.each([
    [0, 'under-way', '0.0000', '2027-05-22'],
    [90, 'under-way', '0.5000', '2027-02-21'],
    [179, 'under-way', '0.9944', '2026-11-24'],
    [180, 'met', '1.0000', null],
    [4_000, 'met', '1.0000', null],
  ])('%i days after the last one is %s at %s', (days, status, progress, meetsOn) => {
    const state = stated(note('cash-out-last', ago(days)));
    expect(state).toMatchObject({ status, progress, meetsOn, nextReview: meetsOn });
    expect(valuesOf(state, 'cashOut.days')).toEqual({ days: { count: days } });
  });

  test('goes by the last note, and by a day that was given rather than by none', () => {
    const earlier = note('cash-out-last', ago(200), ago(30));
    expect(stated(note('cash-out-last', ago(10), ago(5)), earlier).status).toBe('under-way');
    expect(stated(earlier, note('cash-out-none', TODAY)).status).toBe('met');
    expect(stated(earlier, note('cash-out-last', null, ago(1)), note('cash-out-none', TODAY)).status).toBe(
      'not-applicable',
    );
    expect(stated(earlier, note('cash-out-last', null, ago(1))).status).toBe('unknown');
  });

  test('is never unmet', () => {
    for (let days = 0; days < 400; days += 1)
      expect(stated(note('cash-out-last', ago(days))).status).not.toBe('unmet');
  });
});
