import { describe, expect, test } from 'vitest';
import { ago, event, keysOf, stateIn, tick, TODAY, valuesOf } from '../../support/recovery-view.ts';

const verified = (daysAgo: number) => tick('abnormal_behaviour', 'verified', ago(daysAgo));
const abnormal = (ticks: ReturnType<typeof tick>[], ...log: ReturnType<typeof event>[]) =>
  stateIn('abnormal_behaviour', { records: { ticks, log } });

describe('unusual use', () => {
  test('is not known until the user answers', () => {
    expect(abnormal([])).toMatchObject({ status: 'unknown', progress: null, evidence: [], meetsOn: null });
  });

  test('is not answered by other steps and other events', () => {
    const others = [
      tick('abnormal_behaviour', 'tell-support', TODAY),
      tick('account_attack', 'verified', TODAY),
    ];
    expect(abnormal(others, event('phone', TODAY), event('bank-card', TODAY)).status).toBe('unknown');
  });

  test.each(['new-device', 'unusual-place'] as const)(
    'is unmet with a login noted (%s) and no verification',
    (what) => {
      const state = abnormal([], event(what, ago(200)));
      expect(state).toMatchObject({ status: 'unmet', progress: null, meetsOn: null });
      expect(keysOf(state)).toEqual(['login.last', 'login.quiet']);
    },
  );

  test('is under way on the 29th quiet day and met on the 30th', () => {
    expect(abnormal([verified(100)], event('new-device', ago(29)))).toMatchObject({
      status: 'under-way',
      progress: '0.9667',
      meetsOn: '2026-11-24',
      nextReview: '2026-11-24',
    });
    expect(abnormal([verified(100)], event('new-device', ago(30)))).toMatchObject({
      status: 'met',
      progress: '1.0000',
      meetsOn: null,
      nextReview: null,
    });
  });

  test('is met on the day of the verification when it was quiet for thirty days before', () => {
    expect(abnormal([verified(0)], event('unusual-place', ago(30))).status).toBe('met');
  });

  test('counts from the verification where no login was noted', () => {
    expect(abnormal([verified(29)])).toMatchObject({ status: 'under-way', meetsOn: '2026-11-24' });
    expect(abnormal([verified(30)]).status).toBe('met');
  });

  test('begins anew with a login after the verification', () => {
    const state = abnormal(
      [verified(60)],
      event('new-device', ago(70)),
      event('unusual-place', TODAY),
      event('new-device', ago(10)),
    );
    expect(state).toMatchObject({ status: 'under-way', progress: '0.0000', meetsOn: '2026-12-23' });
    expect(valuesOf(state, 'login.quiet')).toEqual({ days: { count: 0 } });
  });
});
