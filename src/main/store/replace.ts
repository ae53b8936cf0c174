import { run, type WritableDB } from './db.ts';

/** Tables of what was entered and kept, those that others refer to last. Settings stay. */
const TABLES = [
  'records',
  'bill_replaced_months',
  'bill_days',
  'bill_incomes',
  'bill_answers',
  'bill_payments',
  'bill_import_sources',
  'bill_imports',
  'snapshot_conditions',
  'snapshot_debts',
  'snapshots',
  'what_if_agreements',
  'what_if_debts',
  'what_if_parts',
  'what_ifs',
  'credit_reports',
  'activity_months',
  'log_entries',
  'condition_reviews',
  'condition_facts',
  'condition_ticks',
  'diagnosis_answers',
  'diagnosis',
  'due_answers',
  'due_outcomes',
  'kept_plan_points',
  'kept_plan_debts',
  'kept_plans',
  'statement_corrections',
  'statement_checks',
  'payment_splits',
  'recorded_payments',
  'plan_extras',
  'plan_order',
  'plan_settings',
  'restriction_causes',
  'restriction',
  'scores',
  'cash',
  'expenses',
  'incomes',
  'carried_dues',
  'agreement_bases',
  'agreement_instalments',
  'agreements',
  'rate_steps',
  'debts',
] as const;

/** Settings and counters, replaced as a whole with the rest. */
const SINGLE_ROWS = ['workspace', 'settings', 'sequence', 'reminders', 'reminder_days'] as const;

/** Deletes everything that was entered and kept, removed entries included. */
export function clearEntries(db: WritableDB): void {
  for (const table of TABLES) run(db, `DELETE FROM ${table}`);
}

/** Puts the rows of the attached database `copy`, which has the same shape, in place of all rows. */
export function takeRowsOfCopy(db: WritableDB): void {
  clearEntries(db);
  for (const table of SINGLE_ROWS) run(db, `DELETE FROM ${table}`);
  for (const table of [...SINGLE_ROWS, ...TABLES.toReversed()]) {
    run(db, `INSERT INTO main.${table} SELECT * FROM copy.${table}`);
  }
}
