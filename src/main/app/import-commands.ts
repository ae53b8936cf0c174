import type { CivilDate } from '../../domain/dates/civil-date.ts';
import {
  type BillImportParts,
  isTakenInAgain,
  readBillDays,
  readBillImportParts,
  removeBillImport,
  restoreBillImport,
} from '../store/bill-imports.ts';
import { deleteActivity, readActivity, saveActivity } from '../store/condition-notes.ts';
import type { WritableDB } from '../store/db.ts';
import { removeIncome, restoreIncome } from '../store/incomes.ts';
import { findPayment, removePayment, restorePayment } from '../store/payments.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { answerDue } from './due-commands.ts';
import { done, refused } from './outcome.ts';
import type { Past } from './past.ts';

export const importCommands: Handlers<'imports.remove' | 'imports.restore'> = {
  'imports.remove': (context, { id }) =>
    change(context, (db, today, past) => {
      if (!removeBillImport(db, id, today)) return refused('entry/not-found');
      const parts = readBillImportParts(db, id);
      for (const payment of parts.payments) removePayment(db, payment, today);
      for (const income of parts.incomes) removeIncome(db, income, today);
      touchPayments(db, parts, past);
      for (const answered of parts.answers) answerDue(db, { ...answered, answer: null }, past);
      countAgain(db, parts, today);
      return done({ id });
    }),
  'imports.restore': (context, { id }) =>
    change(context, (db, today, past) => {
      if (isTakenInAgain(db, id)) return refused('entry/exists');
      if (!restoreBillImport(db, id)) return refused('entry/not-found');
      const parts = readBillImportParts(db, id);
      for (const payment of parts.payments) restorePayment(db, payment);
      for (const income of parts.incomes) restoreIncome(db, income);
      touchPayments(db, parts, past);
      for (const answered of parts.answers) answerDue(db, { ...answered, answer: 'not-paid' }, past);
      countAgain(db, parts, today);
      return done({ id });
    }),
};

function touchPayments(db: WritableDB, { payments }: BillImportParts, past: Past): void {
  const touched = new Map<string, { readonly debt: string; readonly date: CivilDate }>();
  for (const id of payments) {
    const payment = findPayment(db, id);
    if (payment !== null) touched.set(`${payment.debt} ${payment.date}`, payment);
  }
  for (const { debt, date } of touched.values()) past.debt(debt, date);
}

/** Counts the months of an import's days again by the imports there are; a count that the user has typed since stays. */
function countAgain(db: WritableDB, { days, replaced }: BillImportParts, today: CivilDate): void {
  const shown = readBillDays(db);
  const noted = readActivity(db);
  for (const month of new Set(days.map((day) => day.slice(0, 7)))) {
    const now = noted.find((each) => each.month === month);
    const before = replaced.find((each) => each.month === month);
    const isOwn = now?.origin === 'typed' && !(now.days === before?.days && now.notedOn === before.notedOn);
    if (isOwn) continue;
    const count = new Set(shown.filter((day) => day.startsWith(month))).size;
    if (count > 0) saveActivity(db, { month, days: count, origin: 'bill', notedOn: today });
    else if (before !== undefined) saveActivity(db, { ...before, origin: 'typed' });
    else deleteActivity(db, month);
  }
}
