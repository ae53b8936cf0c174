import { randomUUID } from 'node:crypto';
import { addDays, type CivilDate, toDayNumber } from '../../domain/dates/civil-date.ts';
import { recordsByDebt } from '../../domain/position/debt-records.ts';
import { answeredOutcome, paidOutcome } from '../../domain/position/due-outcomes.ts';
import { replayDebt } from '../../domain/position/replay-debt.ts';
import type { ReadableDB, WritableDB } from '../store/db.ts';
import { hasDebt, readDebt } from '../store/debts.ts';
import { deleteDueAnswer, readDueAnswer, saveDueAnswer } from '../store/due-answers.ts';
import { readDueOutcome, saveDueOutcome } from '../store/due-outcomes.ts';
import { findPayment, insertPayment, removePayment } from '../store/payments.ts';
import { readStoredCase } from '../store/stored-case.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { done, invalid, refused } from './outcome.ts';
import type { Past } from './past.ts';
import { noteOf } from './payment-commands.ts';

type Answer = 'not-paid' | null;

export const dueCommands: Handlers<'dues.answer' | 'dues.settle' | 'dues.unsettle'> = {
  'dues.answer': (context, { debt, dueDate, answer }) =>
    change(context, (db, today, past) => {
      const faults = notInFuture('dueDate', dueDate, today);
      if (faults.length > 0) return invalid(faults);
      if (!hasDebt(db, debt)) return invalid([{ path: 'debt', code: 'unknown-reference' }]);
      answerDue(db, { debt, dueDate, answer }, past);
      return done(null);
    }),
  'dues.settle': (context, { debt, dueDate, paid, on, rest, note }) =>
    change(context, (db, today, past) => {
      const faults = [...notInFuture('dueDate', dueDate, today), ...notInFuture('on', on, today)];
      if (faults.length > 0) return invalid(faults);
      const entered = readDebt(db, debt);
      if (entered === null) return invalid([{ path: 'debt', code: 'unknown-reference' }]);
      const kept = readDueOutcome(db, debt, dueDate);
      if (kept === null && openOf(db, { debt, dueDate, today }) === null)
        return invalid([{ path: 'dueDate', code: 'unknown-reference' }]);
      const paymentId = randomUUID();
      const answerBefore = readDueAnswer(db, debt, dueDate);
      insertPayment(db, { id: paymentId, debt, date: on, amount: paid, ...noteOf(note) });
      // Paid when it was overdue already, an earlier answer that it was not paid was right.
      const wasOverdue = on > addDays(dueDate, entered.graceDays ?? 0);
      if (rest === 'unknown' && !wasOverdue) deleteDueAnswer(db, debt, dueDate);
      const after = kept === null ? null : paidOutcome(kept, { paid, on, answer: null });
      const open = openOf(db, { debt, dueDate, today }) ?? (after === null ? 0 : after.required - after.paid);
      if (rest === 'unpaid' && open > 0) saveDueAnswer(db, { debt, dueDate, answer: 'not-paid' });
      if (after !== null) saveDueOutcome(db, answeredOutcome(after, readDueAnswer(db, debt, dueDate)));
      past.debt(debt, dueDate);
      past.debt(debt, on);
      return done({ paymentId, answerBefore });
    }),
  'dues.unsettle': (context, { paymentId, dueDate, answer }) =>
    change(context, (db, today, past) => {
      const payment = findPayment(db, paymentId);
      if (payment === null || !removePayment(db, paymentId, today)) return refused('entry/not-found');
      const { debt, date: on, amount } = payment;
      saveAnswer(db, { debt, dueDate, answer });
      const kept = readDueOutcome(db, debt, dueDate);
      if (kept !== null) saveDueOutcome(db, paidOutcome(kept, { paid: -amount, on, answer }));
      past.debt(debt, dueDate);
      past.debt(debt, on);
      return done(null);
    }),
};

interface Due {
  readonly debt: string;
  readonly dueDate: CivilDate;
}

/** Notes what happened on a due date that has passed; `null` takes the answer back. */
export function answerDue(db: WritableDB, due: Due & { readonly answer: Answer }, past: Past): void {
  saveAnswer(db, due);
  past.debt(due.debt, due.dueDate);
  const kept = readDueOutcome(db, due.debt, due.dueDate);
  if (kept !== null) saveDueOutcome(db, answeredOutcome(kept, due.answer));
}

function saveAnswer(db: WritableDB, { debt, dueDate, answer }: Due & { readonly answer: Answer }): void {
  if (answer === null) deleteDueAnswer(db, debt, dueDate);
  else saveDueAnswer(db, { debt, dueDate, answer });
}

/** What is open of a due date, in fen; null when no replay sees it. */
function openOf(
  db: ReadableDB,
  { debt, dueDate, today }: Due & { readonly today: CivilDate },
): number | null {
  const stored = readStoredCase(db, today);
  const entered = stored.debts.find(({ id }) => id === debt);
  if (entered === undefined) return null;
  const replay = replayDebt(entered, recordsByDebt(stored)(debt), toDayNumber(today));
  return replay.ledger.dues.get(toDayNumber(dueDate))?.open ?? null;
}
