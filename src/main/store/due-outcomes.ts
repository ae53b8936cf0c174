import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import type { DueOutcome, DueResult } from '../../domain/recovery/due-outcome.ts';
import { all, one, type ReadableDB, run, type WritableDB } from './db.ts';

interface DueOutcomeRow {
  readonly debt: string;
  readonly name: string;
  readonly due_date: CivilDate;
  readonly required: Fen;
  readonly paid: Fen;
  readonly result: DueResult;
  readonly settled_on: CivilDate | null;
}

/** Every outcome that was kept, by date; also of due dates ahead that were paid early, and of debts that are gone. */
export function readDueOutcomes(db: ReadableDB): DueOutcome[] {
  const rows = all<DueOutcomeRow>(
    db,
    'SELECT debt, name, due_date, required, paid, result, settled_on FROM due_outcomes ORDER BY due_date, debt',
  );
  return rows.map(outcomeFromRow);
}

/** The outcomes of a debt from a date on. */
export function readDueOutcomesSince(db: ReadableDB, debt: string, from: CivilDate): DueOutcome[] {
  const rows = all<DueOutcomeRow>(
    db,
    `SELECT debt, name, due_date, required, paid, result, settled_on FROM due_outcomes
     WHERE debt = ? AND due_date >= ? ORDER BY due_date`,
    [debt, from],
  );
  return rows.map(outcomeFromRow);
}

/** Outcomes of due dates that debts still carry unanswered, or that their agreements name. */
export function readEarlierDues(db: ReadableDB): DueOutcome[] {
  const carried = all<DueOutcomeRow>(
    db,
    `SELECT due.debt, due.name, due.due_date, due.required, due.paid, due.result, due.settled_on
     FROM carried_dues JOIN due_outcomes AS due ON due.debt = carried_dues.debt AND due.due_date = carried_dues.due_date`,
  );
  const agreed = all<DueOutcomeRow>(
    db,
    `SELECT due.debt, due.name, due.due_date, due.required, due.paid, due.result, due.settled_on
     FROM agreement_instalments AS agreed
     JOIN due_outcomes AS due ON due.debt = agreed.debt AND due.due_date = agreed.date`,
  );
  return [...carried, ...agreed].map(outcomeFromRow);
}

/** The outcome of one due date; null when none was kept. */
export function readDueOutcome(db: ReadableDB, debt: string, dueDate: CivilDate): DueOutcome | null {
  const row = one<DueOutcomeRow>(
    db,
    `SELECT debt, name, due_date, required, paid, result, settled_on FROM due_outcomes
     WHERE debt = ? AND due_date = ?`,
    [debt, dueDate],
  );
  return row === undefined ? null : outcomeFromRow(row);
}

function outcomeFromRow(row: DueOutcomeRow): DueOutcome {
  return {
    debt: row.debt,
    name: row.name,
    dueDate: row.due_date,
    required: row.required,
    paid: row.paid,
    result: row.result,
    settledOn: row.settled_on,
  };
}

/** Saves an outcome; an earlier one of the same due date is replaced. */
export function saveDueOutcome(db: WritableDB, outcome: DueOutcome): void {
  run(
    db,
    `INSERT INTO due_outcomes (debt, name, due_date, required, paid, result, settled_on) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (due_date, debt) DO UPDATE SET name = excluded.name, required = excluded.required,
       paid = excluded.paid, result = excluded.result, settled_on = excluded.settled_on`,
    [
      outcome.debt,
      outcome.name,
      outcome.dueDate,
      outcome.required,
      outcome.paid,
      outcome.result,
      outcome.settledOn,
    ],
  );
}

/** Forgets the outcome of a due date that there never was. */
export function deleteDueOutcome(db: WritableDB, debt: string, dueDate: CivilDate): void {
  run(db, 'DELETE FROM due_outcomes WHERE debt = ? AND due_date = ?', [debt, dueDate]);
}
