import type { Case, StrategyId } from '../case/case.ts';
import { type CivilDate, addDays, toDayNumber } from '../dates/civil-date.ts';
import { twelveMonthsAfter } from '../cash/reserve.ts';
import type { Fen } from '../money/fen.ts';
import { planCase } from '../plan/plan.ts';
import type { NegotiatedInstalment, Plan, Remedies } from '../plan/plan-result.ts';
import { prepare } from '../plan/prepared.ts';
import { fits, smallest } from './fits.ts';
import { mildestAgreements, searchAgreements } from './negotiate.ts';
import { withAgreements } from './negotiation.ts';
import { dearestMonth, firstOfNextMonth, withExpenseCut, withMonthlyIncome, withSum } from './relief.ts';

/** More than any household lacks: ¥100,000,000. */
const ENOUGH = 10_000_000_000;
const DAYS_OF_A_YEAR = 366;

/** What would make a plan that does not fit fit, each found by search and proven by planning again. */
export function remediesFor(input: Case, plan: Plan): Remedies | null {
  if (plan.summary.feasible) return null;
  const { strategy } = plan;
  const timingOnly = plan.shortfalls.length > 0 && yearSuffices(input);
  const by = dayBefore(input, plan);
  const bridge = neededBridge(input, strategy, by);
  const bridged = bridge === null ? input : withSum(input, bridge, by);
  const sum = timingOnly ? smallest(ENOUGH, (amount) => fits(withSum(input, amount, by), strategy)) : null;
  const carried = bridge !== null && fits(bridged, strategy);
  const income = carried
    ? 0
    : smallest(ENOUGH, (amount) => fits(withMonthlyIncome(bridged, amount), strategy));
  const cut = carried
    ? 0
    : smallest(dearestMonth(input), (amount) => fits(withExpenseCut(bridged, amount), strategy));
  const agreements = agreementsWithBridge(input, strategy);
  return {
    timingOnly: timingOnly && sum !== null,
    oneOff: sum === null ? null : { amount: sum as Fen, by: latestDay(input, strategy, { amount: sum, by }) },
    bridge: bridge === null ? null : { amount: bridge as Fen, by },
    extraMonthlyIncome: income as Fen | null,
    expenseCut: cut as Fen | null,
    negotiated: agreements.agreed,
    negotiatedBridge: agreements.bridge,
  };
}

/** The day before the first bill that cannot be paid: money has to be there then. */
function dayBefore(input: Case, plan: Plan): CivilDate {
  const first = plan.shortfalls[0]?.date;
  return first === undefined ? input.asOf : addDays(first, -1);
}

/**
 * The latest day for a sum that does: the day before the one on which it would only just be in time. Scarce money is kept
 * for dearer bills, so that the first bill missed without the sum need not be the one that the sum is for.
 */
function latestDay(input: Case, strategy: StrategyId, sum: { amount: number; by: CivilDate }): CivilDate {
  const tooLate = smallest(DAYS_OF_A_YEAR, (days) => {
    return !fits(withSum(input, sum.amount, addDays(sum.by, days)), strategy);
  });
  return tooLate === null || tooLate < 2 ? sum.by : addDays(sum.by, tooLate - 2);
}

/** Whether cash and the incomes of twelve months suffice for their bills, if only they came in time. */
function yearSuffices(input: Case): boolean {
  const prepared = prepare(input);
  const limit = twelveMonthsAfter(prepared.asOf);
  let left: number = input.cash.onHand;
  const baseNeed = prepared.baseNeed();
  prepared.days.forEach((day, index) => {
    if (day <= limit) left -= baseNeed[index];
  });
  prepared.requiredAtFirst.forEach((amounts, debt) =>
    amounts.forEach((amount, i) => {
      if (prepared.days[prepared.dueIndex[debt][i]] <= limit) left -= amount;
    }),
  );
  for (const extra of input.plan.extras) {
    if (extra.amount > 0 && toDayNumber(extra.on) > prepared.asOf && toDayNumber(extra.on) <= limit)
      left += extra.amount;
  }
  return left >= 0;
}

/** The smallest sum that carries the case to the 1st of next month, where an income without end would begin; null if none is needed. */
function neededBridge(input: Case, strategy: StrategyId, by: CivilDate): number | null {
  if (input.plan.monthlyBudget !== undefined || by >= firstOfNextMonth(input)) return null;
  const rescued = withMonthlyIncome(input, ENOUGH);
  if (fits(rescued, strategy)) return null;
  return smallest(ENOUGH, (amount) => fits(withSum(rescued, amount, by), strategy));
}

interface Agreements {
  readonly agreed: readonly NegotiatedInstalment[];
  readonly bridge: Remedies['negotiatedBridge'];
}

/** Agreements that make it fit by themselves; else the smallest sum with which the mildest ones do, and then the agreements. */
function agreementsWithBridge(input: Case, strategy: StrategyId): Agreements {
  const agreed = searchAgreements(input, strategy);
  if (agreed.length > 0) return { agreed, bridge: null };
  const mildest = withAgreements(input, mildestAgreements(input));
  const by = dayBefore(mildest, planCase(mildest, { strategy: 'minimums' }));
  const amount = smallest(ENOUGH, (sum) => fits(withSum(mildest, sum, by), strategy));
  if (amount === null) return { agreed, bridge: null };
  const bridged = searchAgreements(withSum(input, amount, by), strategy);
  return { agreed: bridged, bridge: bridged.length === 0 ? null : { amount: amount as Fen, by } };
}
