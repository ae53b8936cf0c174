import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import type { StatementCheck } from '../../../domain/position/statement-check.ts';
import type { RecordedPayment } from '../../../domain/position/stored-case.ts';
import type { FileLanguage } from '../language.ts';
import type { Table } from './table.ts';
import { TABLE_WORDS } from './table-words.ts';

/** What was recorded about debts: payments, and corrections to what lenders showed. */
export interface Recorded {
  readonly payments: readonly RecordedPayment[];
  readonly checks: readonly StatementCheck[];
}

/**
 * What was recorded, in date order; of a day the payments first. A correction is the change of what is owed, negative
 * where less is. `names`: of debts, removed ones included.
 */
export function paymentsTable(
  { payments, checks }: Recorded,
  names: ReadonlyMap<string, string>,
  language: FileLanguage,
): Table {
  const words = TABLE_WORDS[language];
  const nameOf = (debt: string) => names.get(debt) ?? words.removedDebt;
  const rows: [date: CivilDate, ...rest: (string | number | null)[]][] = [
    ...payments.map(({ debt, date, amount, note }): [CivilDate, ...(string | number | null)[]] => [
      date,
      nameOf(debt),
      amount,
      null,
      note ?? null,
    ]),
    ...checks.map(({ debt, date, booked, note }): [CivilDate, ...(string | number | null)[]] => [
      date,
      nameOf(debt),
      null,
      booked === undefined ? null : booked.principal + booked.interest + booked.fees,
      note ?? words.checked,
    ]),
  ];
  return {
    name: words.sheet.payments,
    columns: [
      { head: words.date, kind: 'date' },
      { head: words.debt, kind: 'text' },
      { head: words.amount, kind: 'money' },
      { head: words.correction, kind: 'money' },
      { head: words.note, kind: 'text' },
    ],
    rows: rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  };
}
