import { describe, expect, test } from 'vitest';
import { ago, keysOf, note, stateIn, valuesOf } from '../../support/recovery-view.ts';

const frozen = (daysAgo: number | null, facts: ReturnType<typeof note>[] = []) =>
  stateIn('system_maintenance', {
    case: { restriction: daysAgo === null ? null : { since: ago(daysAgo), platform: 'alipay', causes: [] } },
    records: { facts },
  });

describe('maintenance', () => {
  test('is not known without the day of the freeze', () => {
    expect(frozen(null)).toMatchObject({ status: 'unknown', evidence: [], nextReview: null });
  });

  test.each([0, 1, 3])('is waited for on day %i', (days) => {
    const state = frozen(days);
    expect(state).toMatchObject({ status: 'under-way', nextReview: ago(days - 4), meetsOn: null });
    expect(valuesOf(state, 'maintenance.waiting')).toEqual({ days: { count: days } });
  });

  test('is none after three days: another cause is to be looked for', () => {
    const state = frozen(4);
    expect(state).toMatchObject({ status: 'unmet', nextReview: null });
    expect(valuesOf(state, 'maintenance.tooLong')).toEqual({ days: { count: 4 } });
  });

  test('does not apply once the service works again', () => {
    expect(frozen(40, [note('service-restored', ago(40))]).status).toBe('not-applicable');
    expect(keysOf(frozen(40, [note('service-restored', ago(2))]))).toEqual(['maintenance.restored']);
    expect(frozen(null, [note('service-restored', ago(2))]).status).toBe('not-applicable');
  });

  test('that ended before this restriction says nothing about it', () => {
    expect(frozen(2, [note('service-restored', ago(3))]).status).toBe('under-way');
  });

  test('applies again when the note is taken back', () => {
    expect(
      frozen(4, [note('service-restored', ago(2), ago(2)), note('service-restored', null, ago(1))]).status,
    ).toBe('unmet');
  });
});
