import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Debt } from '../../../src/domain/case/case.ts';
import { addDays, isCivilDate } from '../../../src/domain/dates/civil-date.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { CONDITIONS, type ConditionState } from '../../../src/domain/recovery/condition.ts';
import { conditionStates } from '../../../src/domain/recovery/conditions.ts';
import { projectedOn } from '../../../src/domain/recovery/projections.ts';
import { type RecoveryRecords, recordsUpTo } from '../../../src/domain/recovery/recovery-records.ts';
import { platformDebts, type RecoveryView } from '../../../src/domain/recovery/recovery-view.ts';
import { anyRecords, anyView } from '../../support/recovery-arbitrary.ts';

const RUNS = { numRuns: 200, seed: 20_261_123 };

/** What is told of a day that may lie ahead. */
const AHEAD = ['support.followUp', 'identity.current'];

const isShare = (text: string) => /^(0\.\d{4}|1\.0000)$/.test(text);

function expectWellFormed(state: ConditionState, { case: { asOf } }: RecoveryView): void {
  const { status, progress, meetsOn, nextReview, evidence } = state;
  expect(['met', 'under-way', 'unmet', 'unknown', 'not-applicable']).toContain(status);
  expect(progress === null || isShare(progress)).toBe(true);
  if (meetsOn !== null && meetsOn !== 'plan') expect(isCivilDate(meetsOn) && meetsOn > asOf).toBe(true);
  if (status === 'met' || status === 'not-applicable') expect(meetsOn).toBeNull();
  expect(nextReview === null || isCivilDate(nextReview)).toBe(true);
  for (const { key, date } of evidence) {
    if (AHEAD.includes(key)) expect(isCivilDate(date!)).toBe(true);
    else expect([key, date === null || date <= asOf]).toEqual([key, true]);
  }
  expect(new Set(evidence.map(({ key, values }) => JSON.stringify([key, values]))).size).toBe(
    evidence.length,
  );
}

test('every state of every view is well formed', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const states = conditionStates(view);
      expect(states.map(({ id }) => id)).toEqual([...CONDITIONS]);
      for (const state of states) expectWellFormed(state, view);
    }),
    RUNS,
  );
});

test('a status that is known has its evidence', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      for (const { id, status, evidence } of conditionStates(view))
        if (status !== 'unknown') expect([id, evidence.length > 0]).toEqual([id, true]);
    }),
    RUNS,
  );
});

test('what is noted after the day changes nothing about it', () => {
  const both = anyView.chain((view) => {
    const later = fc.integer({ min: 1, max: 500 }).map((days) => addDays(view.case.asOf, days));
    return fc.tuple(fc.constant(view), anyRecords(later));
  });
  fc.assert(
    fc.property(both, ([view, later]) => {
      const joined: RecoveryRecords = {
        ...view.records,
        ticks: [...later.ticks, ...view.records.ticks],
        facts: [...later.facts, ...view.records.facts],
        log: [...later.log, ...view.records.log],
        activity: [...later.activity, ...view.records.activity],
        creditReports: [...later.creditReports, ...view.records.creditReports],
      };
      const records = recordsUpTo(joined, view.case.asOf);
      expect(conditionStates({ ...view, records })).toEqual(conditionStates(view));
    }),
    RUNS,
  );
});

const RANK: Readonly<Record<ConditionState['status'], number>> = {
  unmet: 0,
  'under-way': 1,
  unknown: 2,
  'not-applicable': 2,
  met: 3,
};

/** The debt with more interest overdue, since the day before where nothing was. */
function withMore(debt: Debt, amount: number, view: RecoveryView): Debt {
  const since = addDays(view.case.asOf, -1);
  const { principal = fen(0), interest = fen(0), fees = fen(0), ...rest } = debt.overdue ?? {};
  return { ...debt, overdue: { since, ...rest, principal, fees, interest: fen(interest + amount) } };
}

test('more overdue is never a better status of what is overdue, nor more progress', () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 1, max: 400_000 }), fc.nat(), (view, amount, place) => {
      const own = platformDebts(view.case);
      fc.pre(own.length > 0);
      const chosen = own[place % own.length].id;
      const debts = view.case.debts.map((debt) => (debt.id === chosen ? withMore(debt, amount, view) : debt));
      const overdue = (input: RecoveryView['case']) => conditionStates({ ...view, case: input })[0];
      const [before, after] = [overdue(view.case), overdue({ ...view.case, debts })];
      expect(RANK[after.status]).toBeLessThanOrEqual(RANK[before.status]);
      expect(Number(after.progress)).toBeLessThanOrEqual(Number(before.progress));
    }),
    RUNS,
  );
});

test('the same view gives the same states, whatever the order of its notes', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const { ticks, log, activity, creditReports } = view.records;
      const records = {
        ...view.records,
        ticks: ticks.toReversed(),
        log: log.toReversed(),
        activity: activity.toReversed(),
        creditReports: creditReports.toReversed(),
      };
      expect(conditionStates({ ...view, records })).toEqual(conditionStates(view));
    }),
    RUNS,
  );
});

test('a day is projected only for what is open, and never one that has passed', () => {
  const dates = {
    feasible: true,
    overdueClearedOn: null,
    platformOverdueClearedOn: null,
    ratioTargetOn: null,
  };
  fc.assert(
    fc.property(anyView, fc.boolean(), (view, planned) => {
      for (const state of conditionStates(view)) {
        const on = projectedOn(state, view.case, planned ? dates : null);
        if (on === null) continue;
        expect(['unmet', 'under-way', 'unknown']).toContain(state.status);
        expect(on > view.case.asOf).toBe(true);
      }
    }),
    RUNS,
  );
});
