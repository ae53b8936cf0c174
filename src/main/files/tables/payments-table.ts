import type { RecordedPayment } from '../../../domain/position/stored-case.ts';
import type { FileLanguage } from '../language.ts';
import type { Table } from './table.ts';
import { TABLE_WORDS } from './table-words.ts';

/** The payments that were recorded, in date order. `names`: of debts, removed ones included. */
export function paymentsTable(
  payments: readonly RecordedPayment[],
  names: ReadonlyMap<string, string>,
  language: FileLanguage,
): Table {
  const words = TABLE_WORDS[language];
  return {
    name: words.sheet.payments,
    columns: [
      { head: words.date, kind: 'date' },
      { head: words.debt, kind: 'text' },
      { head: words.amount, kind: 'money' },
      { head: words.note, kind: 'text' },
    ],
    rows: [...payments]
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map(({ debt, date, amount, note }) => [
        date,
        names.get(debt) ?? words.removedDebt,
        amount,
        note ?? null,
      ]),
  };
}
