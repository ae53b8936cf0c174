import type { Case, StrategyId } from '../case/case.ts';
import { type CivilDate, type DayNumber, toCivilDate } from '../dates/civil-date.ts';
import { isClosed } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';
import { monthTable, ratioTargetDate } from './months.ts';
import type { Month, Plan, Summary } from './plan-result.ts';
import { type Prepared, prepare } from './prepared.ts';
import { joinRows } from './rows.ts';
import { searchAvalanche } from './search-orders.ts';
import { searchUnlock } from './search-unlock.ts';
import type { Simulation } from './simulate.ts';
import { type Candidate, bestLookAhead, writeOut } from './simulate-best.ts';

export interface PlanOptions {
  /** Instead of the case's own strategy. */
  readonly strategy?: StrategyId;
}

/** Plans a case (docs/plan-model.md). Pure: the same case gives the same plan, in any time zone and locale. */
export function planCase(input: Case, options: PlanOptions = {}): Plan {
  const strategy = options.strategy ?? input.plan.strategy;
  const prepared = prepare(input);
  const { best, bounded } = searchPlan(prepared, strategy);
  return planOf(prepared, writeOut(prepared, best), { strategy, bounded });
}

/** The best run of a strategy, and whether its search was cut short. */
export function searchPlan(prepared: Prepared, strategy: StrategyId): { best: Candidate; bounded: boolean } {
  if (strategy === 'fastest-unlock') return searchUnlock(prepared);
  if (strategy === 'avalanche') return searchAvalanche(prepared);
  return { best: bestLookAhead(prepared, { strategy, first: [] }, true), bounded: false };
}

/** The summary of the user's own habit: extra money spread over the debts in proportion to their balances. */
export function habitSummary(input: Case): Summary {
  const prepared = prepare(input);
  const habit = bestLookAhead(prepared, { strategy: 'proportional', first: [] }, true);
  // It is no strategy that a case can name; the summary does not hold one.
  return planOf(prepared, writeOut(prepared, habit), { strategy: 'custom', bounded: false }).summary;
}

function planOf(
  { input }: Prepared,
  simulation: Simulation,
  made: { strategy: StrategyId; bounded: boolean },
): Plan {
  const { record, states } = simulation;
  const negativeAmortisation = states
    .filter((state) => !state.coversInterest && !isClosed(state))
    .map((state) => state.terms.debt.id);
  const months = monthTable(input, record.months);
  const feasible = record.shortfalls.length === 0 && negativeAmortisation.length === 0;
  const summary = summaryOf(input, { simulation, months, feasible, bounded: made.bounded });
  return {
    format: 'regain/plan@1',
    asOf: input.asOf,
    strategy: made.strategy,
    convention: 'regain-1',
    summary,
    ...joinRows(record.rows ?? []),
    months,
    shortfalls: record.shortfalls,
    negativeAmortisation,
    remedies: null,
    conditions: [],
  };
}

function summaryOf(
  input: Case,
  plan: { simulation: Simulation; months: readonly Month[]; feasible: boolean; bounded: boolean },
): Summary {
  const { record } = plan.simulation;
  const { totalFees, totalInterest, totalPrincipal } = record.paid;
  const overdueClearedOn = dateOrNull(record.overdueClearedOn);
  const ratioCounts = plan.feasible || overdueClearedOn !== null;
  return {
    feasible: plan.feasible,
    overdueClearedOn,
    platformOverdueClearedOn: input.restriction === null ? null : dateOrNull(record.platformOverdueClearedOn),
    ratioTargetOn: ratioCounts ? ratioTargetDate(input, plan.months, record.months) : null,
    debtFreeOn: plan.feasible ? dateOrNull(record.debtFreeOn) : null,
    spendable: record.spendable as Fen,
    totalPaid: (totalFees + totalInterest + totalPrincipal) as Fen,
    totalPrincipal: totalPrincipal as Fen,
    totalInterest: totalInterest as Fen,
    totalFees: totalFees as Fen,
    missed: record.shortfalls.length,
    bounded: plan.bounded,
  };
}

function dateOrNull(day: DayNumber | null): CivilDate | null {
  return day === null ? null : toCivilDate(day);
}
