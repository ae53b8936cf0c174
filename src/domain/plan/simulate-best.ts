import { NOTHING_MISSED, type Outcome, outcomeOf } from './outcome.ts';
import type { Prepared } from './prepared.ts';
import type { Policy } from './run.ts';
import { type Simulation, simulate } from './simulate.ts';

export interface Candidate {
  readonly policy: Policy;
  readonly outcome: Outcome;
  /** Whether any extra money was sent: if none, the order of debts changes nothing. */
  readonly sentExtra: boolean;
}

/**
 * Runs a policy with a reserve that looks to the horizon. Where that misses payments anyway it looks twelve months
 * ahead, and scarce money goes in the order of the triage. Where it only held money back from overdue debts for a
 * shortage more than twelve months away, the shorter look is taken if it misses nothing and clears them sooner.
 */
export function bestLookAhead(prepared: Prepared, policy: Omit<Policy, 'lookAhead'>): Candidate {
  const whole = simulate(prepared, { ...policy, lookAhead: 'whole' }, { rows: false, limit: NOTHING_MISSED });
  const far = whole === null || whole.record.shortfalls.length > 0 ? null : candidateOf(prepared, whole);
  if (far !== null && !whole!.heldForFarShortage) return far;
  const near = candidateOf(
    prepared,
    simulate(prepared, { ...policy, lookAhead: 'twelve-months' }, { rows: false })!,
  );
  if (far === null) return near;
  const sooner = near.outcome.missed === 0 && near.outcome.overdueClearedOn < far.outcome.overdueClearedOn;
  return sooner ? near : far;
}

function candidateOf(prepared: Prepared, simulation: Simulation): Candidate {
  const { policy, record } = simulation;
  return { policy, outcome: outcomeOf(prepared, simulation), sentExtra: record.sentExtra };
}

/** Runs a policy once more, writing every row down. */
export function writeOut(prepared: Prepared, policy: Policy): Simulation {
  return simulate(prepared, policy, { rows: true })!;
}
