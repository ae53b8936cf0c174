import { answeredOutcome } from '../../domain/position/due-outcomes.ts';
import { hasDebt } from '../store/debts.ts';
import { deleteDueAnswer, saveDueAnswer } from '../store/due-answers.ts';
import { readDueOutcome, saveDueOutcome } from '../store/due-outcomes.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { done, invalid } from './outcome.ts';

export const dueCommands: Handlers<'dues.answer'> = {
  'dues.answer': (context, { debt, dueDate, answer }) =>
    change(context, (db, today, past) => {
      const faults = notInFuture('dueDate', dueDate, today);
      if (faults.length > 0) return invalid(faults);
      if (!hasDebt(db, debt)) return invalid([{ path: 'debt', code: 'unknown-reference' }]);
      if (answer === null) deleteDueAnswer(db, debt, dueDate);
      else saveDueAnswer(db, { debt, dueDate, answer });
      past.debt(debt, dueDate);
      const kept = readDueOutcome(db, debt, dueDate);
      if (kept !== null) saveDueOutcome(db, answeredOutcome(kept, answer));
      return done(null);
    }),
};
