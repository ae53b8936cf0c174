import { one, type ReadableDB } from './db.ts';

const QUERIES = {
  debts: 'SELECT 1 FROM debts WHERE id = ?',
  incomes: 'SELECT 1 FROM incomes WHERE id = ?',
  expenses: 'SELECT 1 FROM expenses WHERE id = ?',
  what_ifs: 'SELECT 1 FROM what_ifs WHERE id = ?',
  log_entries: 'SELECT 1 FROM log_entries WHERE id = ?',
  recorded_payments: 'SELECT 1 FROM recorded_payments WHERE id = ?',
} as const;

/** Whether an entry of that id exists, a removed one included: it can still come back. */
export function idIsTaken(db: ReadableDB, table: keyof typeof QUERIES, id: string): boolean {
  return one(db, QUERIES[table], [id]) !== undefined;
}
