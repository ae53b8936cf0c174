import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { ConditionId } from '../../domain/recovery/condition.ts';
import type {
  ActivityMonth,
  DatedFact,
  Diagnosis,
  RecoveryRecords,
  StepTick,
} from '../../domain/recovery/recovery-records.ts';
import { all, one, type ReadableDB, run, type WritableDB } from './db.ts';

/** The answers of the questionnaire; null until it was filled in. */
export function readDiagnosis(db: ReadableDB): Diagnosis | null {
  const row = one<{ on: CivilDate }>(db, 'SELECT answered_on AS "on" FROM diagnosis WHERE id = 1');
  if (row === undefined) return null;
  const answers = all<{ answer: string }>(db, 'SELECT answer FROM diagnosis_answers ORDER BY position');
  return { on: row.on, answers: answers.map(({ answer }) => answer) };
}

/** Saves the answers in place of earlier ones; null takes them back. */
export function saveDiagnosis(db: WritableDB, diagnosis: Diagnosis | null): void {
  run(db, 'DELETE FROM diagnosis');
  if (diagnosis === null) return;
  run(db, 'INSERT INTO diagnosis (id, answered_on) VALUES (1, ?)', [diagnosis.on]);
  diagnosis.answers.forEach((answer, position) => {
    run(db, 'INSERT INTO diagnosis_answers (position, diagnosis, answer) VALUES (?, 1, ?)', [
      position,
      answer,
    ]);
  });
}

/** Steps that were done. */
export function readTicks(db: ReadableDB): StepTick[] {
  return all<StepTick>(
    db,
    'SELECT condition, step, done_on AS doneOn FROM condition_ticks ORDER BY condition, step',
  );
}

/** Notes that a step was done on a day. */
export function saveTick(db: WritableDB, { condition, step, doneOn }: StepTick): void {
  run(
    db,
    `INSERT INTO condition_ticks (condition, step, done_on) VALUES (?, ?, ?)
     ON CONFLICT (condition, step) DO UPDATE SET done_on = excluded.done_on`,
    [condition, step, doneOn],
  );
}

/** Takes a tick back, if there is one. */
export function deleteTick(db: WritableDB, { condition, step }: Omit<StepTick, 'doneOn'>): void {
  run(db, 'DELETE FROM condition_ticks WHERE condition = ? AND step = ?', [condition, step]);
}

/** Facts by their name and the day they were noted. */
export function readFacts(db: ReadableDB): DatedFact[] {
  return all<DatedFact>(
    db,
    'SELECT fact, value, noted_on AS notedOn FROM condition_facts ORDER BY fact, noted_on',
  );
}

/** Notes a fact; what was noted of it on the same day is replaced. */
export function saveFact(db: WritableDB, { fact, value, notedOn }: DatedFact): void {
  run(
    db,
    `INSERT INTO condition_facts (fact, noted_on, value) VALUES (?, ?, ?)
     ON CONFLICT (fact, noted_on) DO UPDATE SET value = excluded.value`,
    [fact, notedOn, value],
  );
}

/** The reviews that the user chose. */
export function readReviews(db: ReadableDB): RecoveryRecords['reviews'] {
  return all<RecoveryRecords['reviews'][number]>(
    db,
    'SELECT condition, review_on AS "on" FROM condition_reviews ORDER BY condition',
  );
}

/** Sets the next review of a condition; null leaves it to the rule. */
export function saveReview(db: WritableDB, condition: ConditionId, on: CivilDate | null): void {
  run(db, 'DELETE FROM condition_reviews WHERE condition = ?', [condition]);
  if (on !== null)
    run(db, 'INSERT INTO condition_reviews (condition, review_on) VALUES (?, ?)', [condition, on]);
}

/** Months with the days on which something was done, in order. */
export function readActivity(db: ReadableDB): ActivityMonth[] {
  return all<ActivityMonth>(
    db,
    'SELECT month, days, origin, noted_on AS notedOn FROM activity_months ORDER BY month',
  );
}

/** Saves the count of a month in place of an earlier one. */
export function saveActivity(db: WritableDB, { month, days, origin, notedOn }: ActivityMonth): void {
  run(
    db,
    `INSERT INTO activity_months (month, days, origin, noted_on) VALUES (?, ?, ?, ?)
     ON CONFLICT (month) DO UPDATE SET days = excluded.days, origin = excluded.origin, noted_on = excluded.noted_on`,
    [month, days, origin, notedOn],
  );
}

/** Takes the count of a month back, if there is one. */
export function deleteActivity(db: WritableDB, month: string): void {
  run(db, 'DELETE FROM activity_months WHERE month = ?', [month]);
}
