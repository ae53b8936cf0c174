import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import type { SupportCall } from '../../../src/domain/recovery/recovery-records.ts';
import { ago, stateIn, TODAY, valuesOf } from '../../support/recovery-view.ts';

const call = (date: string, followUpOn?: string): SupportCall => ({
  id: date,
  kind: 'support-call',
  date: civilDate(date),
  channel: '95188',
  ...(followUpOn === undefined ? {} : { followUpOn: civilDate(followUpOn) }),
});
const called = (...log: SupportCall[]) => stateIn('contact_support', { records: { log } });

describe('contact with support', () => {
  test('is not known without a call', () => {
    expect(called()).toMatchObject({ status: 'unknown', evidence: [], nextReview: null });
  });

  test('is met with a call that leaves nothing open', () => {
    const state = called(call(ago(9)), call(ago(3)));
    expect(state).toMatchObject({ status: 'met', meetsOn: null, nextReview: null });
    expect(state.evidence).toEqual([
      { key: 'support.calls', values: { count: { count: 2 } }, date: ago(3), origin: 'typed' },
    ]);
  });

  test('is under way until the follow-up', () => {
    const state = called(call(ago(9), TODAY));
    expect(state).toMatchObject({ status: 'under-way', meetsOn: null, nextReview: TODAY });
    expect(valuesOf(state, 'support.followUp')).toEqual({ date: { date: TODAY } });
  });

  test('stays under way when the follow-up has passed, and says so', () => {
    const state = called(call(ago(9), ago(1)));
    expect(state).toMatchObject({ status: 'under-way', nextReview: ago(1) });
    expect(valuesOf(state, 'support.followUpPassed')).toEqual({ date: { date: ago(1) } });
  });

  test.each([0, 3])('is answered by a call %i days after the day of the follow-up', (days) => {
    expect(called(call(ago(9), ago(5)), call(ago(5 - days))).status).toBe('met');
  });

  test('is not answered by a call before that day, nor by the call that promised it', () => {
    expect(called(call(ago(9), ago(5)), call(ago(6))).status).toBe('under-way');
    expect(called(call(TODAY, TODAY)).status).toBe('under-way');
  });

  test('goes on with the follow-up that the answer promises', () => {
    expect(called(call(ago(9), ago(5)), call(ago(5), '2026-12-01'))).toMatchObject({
      status: 'under-way',
      nextReview: '2026-12-01',
    });
  });

  test('tells the first of several that are open', () => {
    expect(called(call(ago(9), '2026-12-09'), call(ago(8), '2026-12-01')).nextReview).toBe('2026-12-01');
  });
});
