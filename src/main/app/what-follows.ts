import { type CivilDate, toCivilDate, toDayNumber } from '../../domain/dates/civil-date.ts';
import { dueOutcomesOf, firstReplayedDay } from '../../domain/position/due-outcomes.ts';
import { replayDebts } from '../../domain/position/position.ts';
import type { Replay } from '../../domain/position/replay.ts';
import type { StatementCheck } from '../../domain/position/statement-check.ts';
import type { RecordedPayment } from '../../domain/position/stored-case.ts';
import type { WritableDB } from '../store/db.ts';
import { deleteDueOutcome, readDueOutcomesSince, saveDueOutcome } from '../store/due-outcomes.ts';
import { savePaymentSplit } from '../store/payment-splits.ts';
import { saveCorrection } from '../store/statement-checks.ts';
import { readStoredCase } from '../store/stored-case.ts';
import { fillMissedDays, keepFiguresOf } from './daily-figures.ts';
import { correctPast, untouchedPast } from './past.ts';

/** Keeps the figures of today and of the days since the last snapshot, and what became of the due dates meanwhile. */
export function bringUpTo(db: WritableDB, today: CivilDate, first?: CivilDate): void {
  fillMissedDays(db, today, first);
  keepWhatFollows(db, today);
}

/**
 * Keeps what follows from what is entered: today's figures, what became of the due dates that have passed, how payments
 * were split, and the figures of earlier days as far as a change has touched them.
 */
export function keepWhatFollows(db: WritableDB, today: CivilDate, touched = untouchedPast()): void {
  const stored = readStoredCase(db, today);
  const replays = replayDebts(today, stored);
  for (const replay of replays) keepDueOutcomes(db, replay, today);
  keepSplits(db, stored.payments, replays);
  keepCorrections(db, stored.checks, replays);
  correctPast(db, today, { touched, stored });
  keepFiguresOf(db, today, { stored, replays });
}

/** Payments that no replay sees any more keep the last split known. */
function keepSplits(db: WritableDB, payments: readonly RecordedPayment[], replays: readonly Replay[]): void {
  const kept = new Map(payments.map(({ id, split }) => [id, JSON.stringify(split)]));
  for (const { splits } of replays) {
    for (const [id, split] of splits) {
      if (kept.get(id) !== JSON.stringify(split)) savePaymentSplit(db, id, split);
    }
  }
}

/** Statement checks that no replay sees any more keep the last correction known. */
function keepCorrections(
  db: WritableDB,
  checks: readonly StatementCheck[],
  replays: readonly Replay[],
): void {
  const kept = new Map(checks.map(({ id, booked }) => [id, JSON.stringify(booked)]));
  for (const { corrections } of replays) {
    for (const [id, correction] of corrections) {
      if (kept.get(id) !== JSON.stringify(correction)) saveCorrection(db, id, correction);
    }
  }
}

/** Of due dates before those that the replay sees, the last outcome known stays. */
function keepDueOutcomes(db: WritableDB, replay: Replay, today: CivilDate): void {
  const { id } = replay.stored;
  const kept = readDueOutcomesSince(db, id, toCivilDate(firstReplayedDay(replay)));
  const before = new Map(
    kept
      // What is kept of days ahead and not paid was seen before the clock was set back: it will be true again.
      .filter(({ dueDate, settledOn }) => dueDate <= today || settledOn !== null)
      .map((outcome) => [outcome.dueDate, JSON.stringify(outcome)]),
  );
  for (const outcome of dueOutcomesOf(replay, toDayNumber(today))) {
    if (before.get(outcome.dueDate) !== JSON.stringify(outcome)) saveDueOutcome(db, outcome);
    before.delete(outcome.dueDate);
  }
  for (const dueDate of before.keys()) deleteDueOutcome(db, id, dueDate);
}
