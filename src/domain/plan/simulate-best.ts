import { type Outcome, compareOutcomes, outcomeOf } from './outcome.ts';
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
 * Runs a policy with a reserve that looks to the horizon. Where that misses payments anyway, or holds money back from
 * overdue debts only for a shortage more than twelve months away, a reserve of twelve months is tried too; it is taken
 * when it misses less or clears what is overdue sooner, and, where both miss as much, so that it does not freeze money.
 */
export function bestLookAhead(prepared: Prepared, policy: Omit<Policy, 'lookAhead'>): Candidate {
  const whole = simulate(prepared, { ...policy, lookAhead: 'whole' }, { rows: false })!;
  const wholeOutcome = outcomeOf(prepared, whole);
  const held = wholeOutcome.missed > 0 || whole.heldForFarShortage;
  const first = { policy: whole.policy, outcome: wholeOutcome, sentExtra: whole.record.sentExtra };
  if (!held) return first;
  const near = simulate(prepared, { ...policy, lookAhead: 'twelve-months' }, { rows: false })!;
  const nearOutcome = outcomeOf(prepared, near);
  const { missed, overdueClearedOn } = nearOutcome;
  const level = missed === wholeOutcome.missed && overdueClearedOn === wholeOutcome.overdueClearedOn;
  const takeNear = level ? missed > 0 : compareOutcomes(nearOutcome, wholeOutcome) < 0;
  const sentExtra = near.record.sentExtra || first.sentExtra;
  return takeNear ? { policy: near.policy, outcome: nearOutcome, sentExtra } : { ...first, sentExtra };
}

/** Runs a policy once more, writing every row down. */
export function writeOut(prepared: Prepared, policy: Policy): Simulation {
  return simulate(prepared, policy, { rows: true })!;
}
