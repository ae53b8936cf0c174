import type { Case, StrategyId } from '../case/case.ts';
import { type CivilDate, type DayNumber, toCivilDate } from '../dates/civil-date.ts';
import { isClosed } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';
import { projectConditions } from './conditions.ts';
import { monthTable, ratioTargetDate } from './months.ts';
import type { Month, Plan, Summary } from './plan-result.ts';
import { type Prepared, prepare } from './prepared.ts';
import { type Simulation, simulate } from './simulate.ts';
import { availableStrategy } from './strategy-order.ts';

export interface PlanOptions {
  /** Instead of the case's own strategy. */
  readonly strategy?: StrategyId;
}

/** Plans a case (docs/plan-model.md). Pure: the same case gives the same plan, in any time zone and locale. */
export function planCase(input: Case, options: PlanOptions = {}): Plan {
  const strategy = availableStrategy(options.strategy ?? input.plan.strategy);
  const prepared = prepare(input);
  return planOf(prepared, simulateBest(prepared, strategy));
}

/**
 * Runs the strategy with a reserve that looks to the horizon. Where that misses payments anyway, or holds money back
 * from overdue debts only for a shortage more than twelve months away, a reserve of twelve months is tried too:
 * fewest missed payments, then the earliest day without anything overdue.
 */
function simulateBest(prepared: Prepared, strategy: StrategyId): Simulation {
  const whole = simulate(prepared, { strategy, lookAhead: 'whole', first: [] }, true);
  const misses = whole.record.shortfalls.length;
  if (misses === 0 && !whole.heldForFarShortage) return whole;
  const near = simulate(prepared, { strategy, lookAhead: 'twelve-months', first: [] }, true);
  const nearMisses = near.record.shortfalls.length;
  if (nearMisses !== misses) return nearMisses < misses ? near : whole;
  const cleared = (simulation: Simulation) => simulation.record.overdueClearedOn ?? Infinity;
  if (cleared(near) !== cleared(whole)) return cleared(near) < cleared(whole) ? near : whole;
  return misses > 0 ? near : whole;
}

function planOf({ input }: Prepared, simulation: Simulation): Plan {
  const { record, states, policy } = simulation;
  const negativeAmortisation = states
    .filter((state) => !state.coversInterest && !isClosed(state))
    .map((state) => state.terms.debt.id);
  const months = monthTable(input, record.months);
  const feasible = record.shortfalls.length === 0 && negativeAmortisation.length === 0;
  const summary = summaryOf(input, { simulation, months, feasible });
  return {
    format: 'regain/plan@1',
    asOf: input.asOf,
    strategy: policy.strategy,
    convention: 'regain-1',
    summary,
    payments: record.rows?.payments ?? [],
    postings: record.rows?.postings ?? [],
    cash: record.rows?.cash ?? [],
    months,
    shortfalls: record.shortfalls,
    negativeAmortisation,
    remedies: null,
    conditions: projectConditions(input, summary, months),
  };
}

function summaryOf(input: Case, plan: { simulation: Simulation; months: readonly Month[]; feasible: boolean }): Summary {
  const { record } = plan.simulation;
  const overdueClearedOn = dateOrNull(record.overdueClearedOn);
  const ratioCounts = plan.feasible || overdueClearedOn !== null;
  return {
    feasible: plan.feasible,
    overdueClearedOn,
    platformOverdueClearedOn: input.restriction === null ? null : dateOrNull(record.platformOverdueClearedOn),
    ratioTargetOn: ratioCounts ? ratioTargetDate(input, plan.months, record.months) : null,
    debtFreeOn: plan.feasible ? dateOrNull(record.debtFreeOn) : null,
    spendable: record.spendable as Fen,
    totalPaid: (record.paid.fees + record.paid.interest + record.paid.principal) as Fen,
    totalPrincipal: record.paid.principal as Fen,
    totalInterest: record.paid.interest as Fen,
    totalFees: record.paid.fees as Fen,
    missed: record.shortfalls.length,
    bounded: false,
  };
}

function dateOrNull(day: DayNumber | null): CivilDate | null {
  return day === null ? null : toCivilDate(day);
}
