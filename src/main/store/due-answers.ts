import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { DueAnswer } from '../../domain/position/stored-case.ts';
import { all, one, type ReadableDB, run, type WritableDB } from './db.ts';

interface DueAnswerRow {
  readonly debt: string;
  readonly due_date: CivilDate;
  readonly answer: 'not-paid';
}

/** Answers about passed due dates, without those of removed debts. */
export function readDueAnswers(db: ReadableDB): DueAnswer[] {
  const rows = all<DueAnswerRow>(
    db,
    `SELECT due_answers.debt, due_answers.due_date, due_answers.answer
     FROM due_answers JOIN debts ON debts.id = due_answers.debt
     WHERE debts.removed_at IS NULL ORDER BY due_answers.debt, due_answers.due_date`,
  );
  return rows.map((row) => ({ debt: row.debt, dueDate: row.due_date, answer: row.answer }));
}

/** Saves an answer; an earlier one about the same due date is replaced. */
export function saveDueAnswer(db: WritableDB, { debt, dueDate, answer }: DueAnswer): void {
  run(
    db,
    `INSERT INTO due_answers (debt, due_date, answer) VALUES (?, ?, ?)
     ON CONFLICT (debt, due_date) DO UPDATE SET answer = excluded.answer`,
    [debt, dueDate, answer],
  );
}

/** The answer about a due date; null when there is none. */
export function readDueAnswer(db: ReadableDB, debt: string, dueDate: CivilDate): 'not-paid' | null {
  const row = one<Pick<DueAnswerRow, 'answer'>>(
    db,
    'SELECT answer FROM due_answers WHERE debt = ? AND due_date = ?',
    [debt, dueDate],
  );
  return row?.answer ?? null;
}

/** Takes an answer back, if there is one. */
export function deleteDueAnswer(db: WritableDB, debt: string, dueDate: CivilDate): void {
  run(db, 'DELETE FROM due_answers WHERE debt = ? AND due_date = ?', [debt, dueDate]);
}
