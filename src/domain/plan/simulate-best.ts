import { NOTHING_MISSED, type Outcome, outcomeOf } from './outcome.ts';
import type { Prepared } from './prepared.ts';
import type { Policy } from './run.ts';
import { type Simulation, simulate } from './simulate.ts';

export interface Candidate {
  readonly policy: Policy;
  readonly outcome: Outcome;
  /** Whether any extra money was sent: if none, the order of debts changes nothing. */
  readonly sentExtra: boolean;
  /** The run itself, where its rows were written. */
  readonly written?: Simulation;
}

/**
 * Runs a policy with a reserve that looks to the horizon. Where that misses payments anyway it looks twelve months
 * ahead, and scarce money goes in the order of the triage. Where it only held money back from overdue debts for a
 * shortage more than twelve months away, the shorter look is taken if it misses nothing and clears them sooner.
 * With `rows` every row is written down.
 */
export function bestLookAhead(
  prepared: Prepared,
  policy: Omit<Policy, 'lookAhead'>,
  rows = false,
): Candidate {
  const whole = simulate(prepared, { ...policy, lookAhead: 'whole' }, { rows, limit: NOTHING_MISSED });
  const far = whole === null || whole.record.shortfalls.length > 0 ? null : candidateOf(prepared, whole);
  if (far !== null && !whole!.heldForFarShortage) return far;
  const near = candidateOf(
    prepared,
    simulate(prepared, { ...policy, lookAhead: 'twelve-months' }, { rows })!,
  );
  if (far === null) return near;
  const sooner = near.outcome.missed === 0 && near.outcome.overdueClearedOn < far.outcome.overdueClearedOn;
  return sooner ? near : far;
}

function candidateOf(prepared: Prepared, simulation: Simulation): Candidate {
  const { policy, record } = simulation;
  const candidate = { policy, outcome: outcomeOf(prepared, simulation), sentExtra: record.sentExtra };
  return record.rows === null ? candidate : { ...candidate, written: simulation };
}

/** The run of a candidate with every row written down; run once more where they were not. */
export function writeOut(prepared: Prepared, { policy, written }: Candidate): Simulation {
  return written ?? simulate(prepared, policy, { rows: true })!;
}
