import { describe, expect, test } from 'vitest';
import { fen } from '../../src/domain/money/fen.ts';
import { changesSince, directionOf } from '../../src/renderer/src/pages/progress/changes-since.ts';
import { caseOf, day, snapshot } from '../support/plan-builder.ts';

const SNAPSHOTS = [
  snapshot('2026-10-10', { owed: fen(400_000), overdue: fen(0) }),
  snapshot('2026-10-18', { owed: fen(390_000), overdue: fen(80_000) }),
  snapshot('2026-11-01', { owed: fen(360_000), overdue: fen(70_000) }),
  snapshot('2026-11-23', { owed: fen(341_200), overdue: fen(61_200) }),
];
const RESTRICTED = caseOf({ restriction: { since: day('2026-10-20'), platform: 'alipay', causes: [] } });

describe('what has changed', () => {
  test('since a restriction, today is compared with the last record before it', () => {
    expect(changesSince(SNAPSHOTS, RESTRICTED)).toEqual({
      restrictedDays: 34,
      from: '2026-10-18',
      owed: -48_800,
      overdue: -18_800,
      score: null,
    });
  });

  test('records that begin after the restriction are compared from the first', () => {
    expect(changesSince(SNAPSHOTS.slice(2), RESTRICTED)).toMatchObject({
      restrictedDays: 34,
      from: '2026-11-01',
      owed: -18_800,
    });
  });

  test('without a restriction everything recorded counts', () => {
    expect(changesSince(SNAPSHOTS, caseOf())).toMatchObject({
      restrictedDays: null,
      from: '2026-10-10',
      overdue: 61_200,
    });
  });

  test('a single recorded day has nothing to be compared with', () => {
    expect(changesSince(SNAPSHOTS.slice(3), RESTRICTED)).toBeNull();
    expect(changesSince([], RESTRICTED)).toBeNull();
  });

  test('the score is compared with the last one known when the restriction came', () => {
    const scores = [
      { date: day('2026-11-07'), zhima: 572 },
      { date: day('2026-10-07'), zhima: 560 },
      { date: day('2026-09-07'), zhima: 640 },
    ];
    expect(changesSince(SNAPSHOTS, { ...RESTRICTED, scores })?.score).toBe(12);
    expect(changesSince(SNAPSHOTS, { ...RESTRICTED, scores: scores.slice(0, 1) })?.score).toBeNull();
  });

  test('the way a figure went is told by its sign', () => {
    expect([directionOf(-1), directionOf(1), directionOf(0)]).toEqual(['down', 'up', 'same']);
  });
});
