import type { Case } from '../../../domain/case/case.ts';
import type { Plan } from '../../../domain/plan/plan-result.ts';
import type { FileLanguage } from '../language.ts';
import type { Cell, Table } from './table.ts';
import { TABLE_WORDS, type TableWords } from './table-words.ts';

/** Every payment of the plan by date, and beside them what cannot be paid: left out it would look as if all were well. */
export function scheduleTable(input: Case, plan: Plan, language: FileLanguage): Table {
  const words = TABLE_WORDS[language];
  const rows = [...paymentRows(input, plan, words), ...shortfallRows(input, plan, words)];
  return {
    name: words.sheet.schedule,
    columns: [
      { head: words.date, kind: 'date' },
      { head: words.debt, kind: 'text' },
      { head: words.what, kind: 'text' },
      { head: words.amount, kind: 'money' },
      { head: words.principal, kind: 'money' },
      { head: words.interest, kind: 'money' },
      { head: words.fees, kind: 'money' },
      { head: words.balanceAfter, kind: 'money' },
      { head: words.missing, kind: 'money' },
    ],
    rows: rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : String(a[0]) > String(b[0]) ? 1 : 0)),
  };
}

function paymentRows(input: Case, plan: Plan, words: TableWords): Cell[][] {
  return plan.payments.map(({ date, debt, kind, amount, principal, interest, fees, balanceAfter }) => [
    date,
    nameOf(input.debts, debt),
    words.payments[kind],
    amount,
    principal,
    interest,
    fees,
    balanceAfter,
    null,
  ]);
}

function shortfallRows(input: Case, plan: Plan, words: TableWords): Cell[][] {
  return plan.shortfalls.map(({ date, kind, ref, amount }) => [
    date,
    nameOf(kind === 'debt' ? input.debts : input.expenses, ref),
    words.shortfalls[kind],
    null,
    null,
    null,
    null,
    null,
    amount,
  ]);
}

function nameOf(entries: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return entries.find((entry) => entry.id === id)?.name ?? id;
}
