import { type DayNumber, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { DueOutcome, DueResult } from '../recovery/due-outcome.ts';
import type { DueRecord } from './due-ledger.ts';
import type { Replay } from './replay.ts';

/**
 * What became of the due dates that a replay saw: those before `today`, and those of today or ahead that are paid or
 * answered. Paid by the day is on time; paid after it is late, in the grace days too (`settledOn` tells how late).
 */
export function dueOutcomesOf(replay: Replay, today: DayNumber): DueOutcome[] {
  const { stored, ledger, records } = replay;
  return [...ledger.dues.values()]
    .filter(
      (due) => due.dueDay < today || due.open === 0 || (due.dueDay <= today && isAnswered(due, records)),
    )
    .map((due) => ({
      debt: stored.id,
      name: stored.name,
      dueDate: toCivilDate(due.dueDay),
      required: due.required as Fen,
      paid: (due.required - due.open) as Fen,
      result: resultOf(due, isAnswered(due, records)),
      settledOn: due.open > 0 || due.settledOn === null ? null : toCivilDate(due.settledOn),
    }))
    .sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1));
}

/** The first due date that a replay can tell of: those up to the day before are settled in the entered figures. */
export function firstReplayedDay({ stored }: Replay): DayNumber {
  const settled = stored.settledUntil === undefined ? -Infinity : toDayNumber(stored.settledUntil);
  return Math.max(toDayNumber(stored.balanceAsOf), settled) + 1;
}

const isAnswered = (due: DueRecord, { notPaid }: Replay['records']): boolean =>
  due.unpaid || notPaid.has(due.dueDay);

function resultOf({ dueDay, required, open, settledOn }: DueRecord, answered: boolean): DueResult {
  if (open === 0) return settledOn !== null && settledOn <= dueDay ? 'on-time' : 'late';
  if (!answered) return 'unconfirmed';
  return open < required ? 'partly' : 'not-paid';
}

/** The outcome of a due date that no replay sees any more, after its question was answered; null takes the answer back. */
export function answeredOutcome(outcome: DueOutcome, answer: 'not-paid' | null): DueOutcome {
  if (outcome.settledOn !== null) return outcome;
  if (answer === null) return { ...outcome, result: 'unconfirmed' };
  return { ...outcome, result: outcome.paid > 0 ? 'partly' : 'not-paid' };
}
