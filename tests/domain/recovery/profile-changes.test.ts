import { describe, expect, test } from 'vitest';
import { ago, event, keysOf, note, stateIn, tick, TODAY, valuesOf } from '../../support/recovery-view.ts';

const REVIEWED = tick('profile_changes', 'reviewed', ago(3));
const profile = (
  log: ReturnType<typeof event>[],
  { expires, ticks = [] }: { expires?: string; ticks?: ReturnType<typeof tick>[] } = {},
) =>
  stateIn('profile_changes', {
    records: {
      log,
      ticks,
      facts: expires === undefined ? [] : [note('identity-expires', expires, ago(100))],
    },
  });
const GOOD = { expires: '2035-01-01' };

describe('changes of the profile', () => {
  test('are not known until the first entry', () => {
    expect(profile([])).toMatchObject({ status: 'unknown', evidence: [], meetsOn: null, nextReview: null });
  });

  test('are not known from the date of the document alone', () => {
    const state = profile([], GOOD);
    expect(state.status).toBe('unknown');
    expect(keysOf(state)).toEqual(['identity.current']);
  });

  test('are none when the user says so', () => {
    const state = profile([], { ...GOOD, ticks: [REVIEWED] });
    expect(state.status).toBe('met');
    expect(valuesOf(state, 'profile.changes')).toEqual({ count: { count: 0 }, days: { count: 90 } });
  });

  test('may be one in ninety days, and not two', () => {
    expect(profile([event('phone', TODAY)], GOOD).status).toBe('met');
    expect(profile([event('phone', TODAY), event('address', TODAY)], GOOD).status).toBe('unmet');
  });

  test('are counted for 89 days, and no more on the 90th', () => {
    expect(profile([event('phone', ago(89)), event('address', TODAY)], GOOD)).toMatchObject({
      status: 'unmet',
      meetsOn: '2026-11-24',
      nextReview: '2026-11-24',
    });
    expect(profile([event('phone', ago(90)), event('address', TODAY)], GOOD)).toMatchObject({
      status: 'met',
      meetsOn: null,
    });
  });

  test('are met on the day the last but one leaves the ninety days', () => {
    const log = [event('phone', ago(80)), event('bank-card', ago(10)), event('address', ago(40))];
    expect(profile(log, GOOD).meetsOn).toBe('2027-01-12');
  });

  test.each(['phone', 'bank-card', 'address', 'identity', 'new-device'] as const)(
    'hold a change of %s',
    (what) => {
      expect(profile([event(what, TODAY), event('phone', ago(1))], GOOD).status).toBe('unmet');
    },
  );

  test('hold no login from another place', () => {
    expect(profile([event('unusual-place', TODAY)], GOOD).status).toBe('unknown');
  });
});

describe('the identity document', () => {
  const logged = (expires?: string) =>
    profile([event('phone', ago(10))], expires === undefined ? {} : { expires });

  test('is current on its last day', () => {
    expect(logged(TODAY).status).toBe('met');
    expect(keysOf(logged(TODAY))).toContain('identity.current');
  });

  test('is expired on the day after', () => {
    expect(logged(ago(1))).toMatchObject({ status: 'unmet', meetsOn: null });
    expect(keysOf(logged(ago(1)))).toContain('identity.expired');
    expect(profile([], { expires: ago(1) }).status).toBe('unmet');
  });

  test('leaves the condition under way while its date is not known', () => {
    expect(logged()).toMatchObject({ status: 'under-way', nextReview: null });
    expect(keysOf(logged())).toContain('identity.unknown');
  });

  test('is looked at thirty days before it expires', () => {
    expect(logged('2027-06-30').nextReview).toBe('2027-05-31');
  });

  const twice = [event('phone', ago(10)), event('address', ago(5))];

  test('that expires before the changes are old enough leaves no day to tell', () => {
    expect(profile(twice, { expires: '2027-02-11' })).toMatchObject({
      status: 'unmet',
      meetsOn: '2027-02-11',
    });
    expect(profile(twice, { expires: '2027-02-10' })).toMatchObject({ status: 'unmet', meetsOn: null });
  });

  test('is the next review where it comes before the end of the ninety days', () => {
    expect(profile(twice, { expires: '2027-02-20' }).nextReview).toBe('2027-01-21');
    expect(profile(twice, GOOD).nextReview).toBe('2027-02-11');
    expect(profile(twice)).toMatchObject({ meetsOn: null, nextReview: '2027-02-11' });
  });
});
