import fc from 'fast-check';
import { type CivilDate, addDays, toDayNumber } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { dueOutcomesOf } from '../../src/domain/position/due-outcomes.ts';
import { replayDebts } from '../../src/domain/position/position.ts';
import type { StatementCheck } from '../../src/domain/position/statement-check.ts';
import type { RecordedPayment, StoredCase } from '../../src/domain/position/stored-case.ts';
import { anyCase } from './case-arbitrary.ts';

/** A stored case some time after it was entered, and the day it is looked at. */
export interface Lived {
  readonly stored: StoredCase;
  readonly today: CivilDate;
}

const ANSWERS = 60;

/** Random cases with random payments since, small and large, early and late, and answers to some of the due dates that passed. */
export const anyLived: fc.Arbitrary<Lived> = fc
  .record({
    input: anyCase,
    made: fc.array(
      fc.record({
        debt: fc.integer({ min: 0, max: 5 }),
        after: fc.integer({ min: 0, max: 200 }),
        amount: fc.oneof(
          fc.integer({ min: 1, max: 50_000 }),
          fc.integer({ min: 1, max: 500_000 }),
          fc.integer({ min: 1, max: 5_000_000 }),
        ),
      }),
      { maxLength: 16 },
    ),
    shown: fc.array(
      fc.record({
        debt: fc.integer({ min: 0, max: 5 }),
        after: fc.integer({ min: 0, max: 200 }),
        balance: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3_000_000 })),
        overdue: fc.option(fc.integer({ min: 0, max: 500_000 }), { nil: undefined }),
        nextDue: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined }),
      }),
      { maxLength: 3 },
    ),
    answered: fc.array(fc.boolean(), { minLength: ANSWERS, maxLength: ANSWERS }),
    days: fc.integer({ min: 0, max: 220 }),
  })
  .map(({ input, made, shown, answered, days }) => {
    const { asOf, cash, debts, incomes, expenses, restriction, plan } = input;
    const today = addDays(asOf, days);
    const payments = made
      .map(({ debt, after, amount }, index): RecordedPayment => ({
        id: `p${index}`,
        debt: `d${debt}`,
        date: addDays(asOf, after),
        amount: fen(amount),
        inBalance: false,
        inCash: false,
      }))
      .filter(({ date }) => date <= today)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const checks = shown
      .map(({ debt, after, balance, overdue, nextDue }, index): StatementCheck => ({
        id: `c${index}`,
        debt: `d${debt}`,
        date: addDays(asOf, after),
        balance: fen(balance),
        ...(overdue === undefined ? {} : { overdue: fen(overdue) }),
        ...(nextDue === undefined ? {} : { nextDue: fen(nextDue) }),
        inBalance: false,
        followedBy: payments.map(({ id }) => id).filter((_, place) => place % 2 === 0),
      }))
      .filter(({ date }) => date <= today)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const unanswered: StoredCase = {
      debts: debts.map((debt) => ({ ...debt, balanceAsOf: asOf })),
      incomes,
      expenses,
      cash: { ...cash, asOf },
      scores: [],
      restriction,
      plan,
      payments,
      dueAnswers: [],
      earlierDues: [],
      checks,
    };
    let next = 0;
    const dueAnswers = replayDebts(today, unanswered).flatMap((replay) =>
      dueOutcomesOf(replay, toDayNumber(today))
        .filter(({ dueDate }) => dueDate <= today && answered[next++ % ANSWERS])
        .map(({ debt, dueDate }) => ({ debt, dueDate, answer: 'not-paid' as const })),
    );
    return { stored: { ...unanswered, dueAnswers }, today };
  });
