import { expect } from 'vitest';
import type { StrategyId } from '../../src/domain/case/case.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import type { Plan } from '../../src/domain/plan/plan-result.ts';
import { type OracleCase, type RateKind, caseOfOracle, oracleCase } from './oracle-cases.ts';
import { leastExcess, leastInterest } from './oracle-solver.ts';

/** `count` random cases of a kind, from seed 1 on. */
export const oracleCases = (count: number, kind: RateKind): OracleCase[] =>
  Array.from({ length: count }, (_, i) => oracleCase(i + 1, kind));

const planned = (problem: OracleCase, strategy: StrategyId): Plan => {
  const plan = planCase(caseOfOracle(problem), { strategy });
  expect([problem.seed, plan.summary.feasible]).toEqual([problem.seed, true]);
  return plan;
};
/** Months from January 2026 on in which something is paid. Whoever pays later pays no less interest: the solver gets as many. */
const monthsOf = (plan: Plan): number => plan.months.filter((month) => month.paid > 0).length;
/** 1 = January 2026. */
const monthNumber = (date: string): number =>
  (Number(date.slice(0, 4)) - 2026) * 12 + Number(date.slice(5, 7));

export interface InterestResult {
  readonly seed: number;
  readonly debts: number;
  readonly months: number;
  readonly interest: number;
  readonly optimum: number;
  readonly gap: number;
  readonly postings: number;
  /** Half a fen a posting, which then bears the dearest rate to the end: as far as rounding can move the total. */
  readonly rounding: number;
}

/** Avalanche beside the exact optimum of the same case without rounding. Sums in fen. */
export function avalancheBesideOptimum(problem: OracleCase): InterestResult {
  const plan = planned(problem, 'avalanche');
  const months = monthsOf(plan);
  const optimum = leastInterest(problem, months);
  const dearest = Math.max(...problem.debts.flatMap((debt) => debt.rates.map((rate) => rate.annual))) / 12e9;
  return {
    seed: problem.seed,
    debts: problem.debts.length,
    months,
    interest: plan.summary.totalInterest,
    optimum,
    gap: plan.summary.totalInterest - optimum,
    postings: plan.postings.length,
    rounding: 0.5 * plan.postings.length * (1 + dearest) ** months,
  };
}

export function isOptimalUpToRounding(result: InterestResult): void {
  expect(Math.abs(result.gap), `case ${result.seed}`).toBeLessThanOrEqual(result.rounding);
}

export interface RatioResult {
  readonly seed: number;
  readonly debts: number;
  readonly month: number;
  readonly avalancheMonth: number;
  /** Fen by which the best plan for it exceeds the limit in the month of `fastest-unlock`, and in the month before. */
  readonly excessThen: number;
  readonly excessBefore: number;
  readonly dearerThanAvalanche: number;
  readonly rounding: number;
}

/** The month from which `fastest-unlock` keeps the debt ratio at the target, beside what any plan could do. */
export function unlockBesideOptimum(problem: OracleCase): RatioResult {
  const plan = planned(problem, 'fastest-unlock');
  const avalanche = planned(problem, 'avalanche');
  const month = monthNumber(plan.summary.ratioTargetOn!);
  // At most 0.5 of the income, the ratio being rounded half-up to four decimals.
  const limit = Math.ceil(problem.income * 0.50005) - 1;
  return {
    seed: problem.seed,
    debts: problem.debts.length,
    month,
    avalancheMonth: monthNumber(avalanche.summary.ratioTargetOn!),
    excessThen: leastExcess(problem, month, limit),
    excessBefore: leastExcess(problem, month - 1, limit),
    dearerThanAvalanche: plan.summary.totalInterest / avalanche.summary.totalInterest - 1,
    rounding: 0.5 * plan.postings.length * 1.03 ** month,
  };
}

/** Some plan meets the target in that month (up to rounding), and none does in the month before. */
export function isEarliestMonth(result: RatioResult): void {
  expect(result.excessThen, `case ${result.seed}, its own month`).toBeLessThanOrEqual(result.rounding);
  expect(result.excessBefore, `case ${result.seed}, the month before`).toBeGreaterThan(0);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
/** The gap as a share of the optimum; what rounding explains is none, so that a case without interest has none. */
export const share = ({ gap, optimum, rounding }: InterestResult): number =>
  Math.abs(gap) <= rounding ? 0 : gap / optimum;

/** How far promotions that end may leave avalanche above the optimum. */
export const WORST_WITH_PROMOTIONS = 0.02;
export const MEAN_WITH_PROMOTIONS = 0.003;

export function isNearOptimumWithPromotions(results: readonly InterestResult[]): void {
  for (const result of results) {
    expect(result.gap, `case ${result.seed}`).toBeGreaterThanOrEqual(-result.rounding);
    expect(share(result), `case ${result.seed}`).toBeLessThanOrEqual(WORST_WITH_PROMOTIONS);
  }
  expect(mean(results.map(share))).toBeLessThanOrEqual(MEAN_WITH_PROMOTIONS);
}
