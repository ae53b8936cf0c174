import type { Case } from '../case/case.ts';
import { type CivilDate, toCivilDate } from '../dates/civil-date.ts';
import { lastDayOf, monthOf } from '../dates/recurrence.ts';
import { outcomeOf } from '../plan/outcome.ts';
import { type Prepared, prepare } from '../plan/prepared.ts';
import type { Flow } from '../plan/timeline.ts';
import { searchPlan } from '../plan/plan.ts';
import type { Policy } from '../plan/run.ts';
import { simulate } from '../plan/simulate.ts';
import { nearlyNormal, randomStream } from './random.ts';

/** What 2,000 paths come to. */
export interface Uncertainty {
  readonly paths: number;
  readonly overdueClearedOn: Spread;
  readonly ratioTargetOn: Spread;
  readonly debtFreeOn: Spread;
  /** Share of the paths in which at least one bill is missed, from 0 to 1. */
  readonly chanceOfMiss: number;
  /** Owed at each month's end from the month of `asOf`: what a tenth, half and nine tenths of the paths are at or under, in fen. */
  readonly owed: readonly {
    readonly month: string;
    readonly p10: number;
    readonly p50: number;
    readonly p90: number;
  }[];
}

/** Days by which a tenth, half and nine tenths of the paths are there; null where so many never are. */
export interface Spread {
  readonly p10: CivilDate | null;
  readonly p50: CivilDate | null;
  readonly p90: CivilDate | null;
}

/** One path's answers; infinity for a date that is never reached. */
export interface PathOutcome {
  readonly overdueClearedOn: number;
  readonly ratioTargetOn: number;
  readonly debtFreeOn: number;
  readonly missed: boolean;
  readonly owed: readonly number[];
}

export interface PathRunner {
  /** Runs path number `index`; the same index gives the same path. */
  readonly run: (index: number) => PathOutcome;
}

/** Prepares a case for many paths. The plan is the one for the expected incomes and counts on them; what comes in varies. */
export function pathRunner(input: Case, seed: number): PathRunner {
  const prepared = prepare(input);
  const { policy } = searchPlan(prepared, input.plan.strategy).best;
  const varying = new Map(
    input.incomes.flatMap(({ id, varies }) =>
      varies === undefined ? [] : [[id, { spread: Number(varies.spread), gap: Number(varies.gap) }] as const],
    ),
  );
  return { run: (index) => runPath(prepared, { policy, varying, seed: seed + index * 7919 }) };
}

interface Path {
  readonly policy: Policy;
  readonly varying: ReadonlyMap<string, Variation>;
  readonly seed: number;
}

function runPath(prepared: Prepared, path: Path): PathOutcome {
  const random = randomStream(path.seed);
  const incomeOf = ({ kind, ref, amount }: Flow) => {
    const varies = kind === 'income' ? path.varying.get(ref) : undefined;
    return varies === undefined ? amount : vary(amount, varies, random);
  };
  const simulation = simulate(prepared, path.policy, { rows: false, incomeOf })!;
  const { record } = simulation;
  const { ratioMonth } = outcomeOf(prepared, simulation);
  const missed = record.shortfalls.length > 0;
  // As in a plan: with missed payments the ratio does not count as long as something stays overdue.
  const ratioCounts = ratioMonth !== Infinity && (!missed || record.overdueClearedOn !== null);
  return {
    overdueClearedOn: record.overdueClearedOn ?? Infinity,
    ratioTargetOn: ratioCounts ? lastDayOf(monthOf(prepared.asOf) + ratioMonth) : Infinity,
    debtFreeOn: record.debtFreeOn ?? Infinity,
    missed,
    owed: record.months.map((month) => month.owed),
  };
}

/** Relative deviation, and the chance of nothing. */
interface Variation {
  readonly spread: number;
  readonly gap: number;
}

function vary(amount: number, varies: Variation, random: () => number): number {
  if (random() < varies.gap) return 0;
  return Math.max(0, Math.floor(amount * (1 + varies.spread * nearlyNormal(random)) + 0.5));
}

/** A day that may never come as a date. */
export const dateOf = (day: number): CivilDate | null => (day === Infinity ? null : toCivilDate(day));
