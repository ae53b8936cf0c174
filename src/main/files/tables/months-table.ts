import type { Plan } from '../../../domain/plan/plan-result.ts';
import type { FileLanguage } from '../language.ts';
import type { Table } from './table.ts';
import { TABLE_WORDS } from './table-words.ts';

/** The plan month by month. */
export function monthsTable(plan: Plan, language: FileLanguage): Table {
  const words = TABLE_WORDS[language];
  return {
    name: words.sheet.months,
    columns: [
      { head: words.month, kind: 'text' },
      { head: words.required, kind: 'money' },
      { head: words.paid, kind: 'money' },
      { head: words.interest, kind: 'money' },
      { head: words.fees, kind: 'money' },
      { head: words.income, kind: 'money' },
      { head: words.ratio, kind: 'share' },
      { head: words.ratioReported, kind: 'share' },
      { head: words.owed, kind: 'money' },
      { head: words.overdue, kind: 'money' },
      { head: words.principal, kind: 'money' },
      { head: words.utilisation, kind: 'share' },
      { head: words.cashEnd, kind: 'money' },
    ],
    rows: plan.months.map((month) => [
      month.month,
      month.required,
      month.paid,
      month.interest,
      month.fees,
      month.income,
      month.ratio,
      month.ratioReported,
      month.owed,
      month.overdue,
      month.principal,
      month.utilisation,
      month.cashEnd,
    ]),
  };
}
