import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Case, Debt } from '../../../src/domain/case/case.ts';
import { type CivilDate, toDayNumber } from '../../../src/domain/dates/civil-date.ts';
import { dayInMonth, monthOf } from '../../../src/domain/dates/recurrence.ts';
import type { Plan } from '../../../src/domain/plan/plan-result.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { positionOn } from '../../../src/domain/position/position.ts';
import { anyCase } from '../../support/case-arbitrary.ts';
import { paid, stored } from './stored.ts';

/** A monthly budget has due days that no lender has. */
const followed = anyCase.map((input): Case => ({
  ...input,
  plan: { ...input.plan, monthlyBudget: undefined },
}));

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const owed = (debt: Debt) =>
  debt.balance +
  sum([
    debt.overdue?.interest ?? 0,
    debt.overdue?.fees ?? 0,
    debt.charged?.interest ?? 0,
    debt.charged?.fees ?? 0,
  ]) +
  sum((debt.unconfirmed ?? []).map((item) => item.interest + item.fees));

/** The position on a day of someone who paid exactly what the plan said and answered for what it could not pay. */
function following(input: Case, plan: Plan, today: CivilDate): Case {
  const { asOf, cash, incomes, expenses, restriction } = input;
  return positionOn(
    today,
    stored(input.debts, {
      asOf,
      cash: { ...cash, asOf },
      incomes,
      expenses,
      restriction,
      plan: input.plan,
      payments: plan.payments.map(({ debt, date, amount }) => paid(debt, date, amount)),
      dueAnswers: plan.shortfalls
        .filter(({ kind }) => kind === 'debt')
        .map(({ ref, date }) => ({ debt: ref, dueDate: date, answer: 'not-paid' })),
    }),
  ).case;
}

/** Whether the plan has posted all that has accrued by this day: nothing accrues by the day, or it is a due date, which posts it. */
function allIsPosted(debt: Debt, there: Debt, today: CivilDate): boolean {
  if (debt.kind !== 'revolving' && there.overdue === undefined) return true;
  return isDue(debt, today);
}

function isDue(debt: Debt, date: CivilDate): boolean {
  if (debt.kind === 'informal') return debt.dueDate === date;
  const day = toDayNumber(date);
  return dayInMonth(monthOf(day), debt.kind === 'revolving' ? debt.statement.dueDay : debt.dueDay) === day;
}

/**
 * How often the plan rounded where the replay did not. Each posting is rounded by itself, and a plan that is short posts
 * the penalty also on days on which it then finds no money for the arrears; and it may prepay in several steps on one
 * day, each with its own fee, which are recorded as one payment.
 */
function roundings(debt: Debt, plan: Plan): number {
  const own = plan.postings.filter((posting) => posting.debt === debt.id);
  const paidOn = new Set(
    plan.payments.filter((payment) => payment.debt === debt.id).map((payment) => payment.date),
  );
  const unpaid = own.filter(
    ({ kind, date }) => kind === 'penalty' && !paidOn.has(date) && !isDue(debt, date),
  );
  const fees =
    'prepayFee' in debt && debt.prepayFee !== undefined
      ? own.filter((posting) => posting.kind === 'fee')
      : [];
  return unpaid.length + fees.length;
}

test('who pays what the plan says stands, on any later day, where the plan says', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      followed,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('avalanche' as const, 'minimums' as const),
      (input, at, strategy) => {
        const plan = planCase(input, { strategy });
        const days = [
          input.asOf,
          ...plan.payments.map((payment) => payment.date),
          ...plan.postings.map((posting) => posting.date),
        ];
        const today = [...new Set(days)].sort()[Math.floor(at * (new Set(days).size - 1))];
        const there = following(input, plan, today);
        input.debts.forEach((debt, index) => {
          const payments = plan.payments.filter(
            (payment) => payment.debt === debt.id && payment.date <= today,
          );
          const postings = plan.postings.filter(
            (posting) => posting.debt === debt.id && posting.date <= today,
          );
          const bound = roundings(debt, plan);
          const principal = debt.balance - sum(payments.map((payment) => payment.principal));
          expect(Math.abs(there.debts[index].balance - principal)).toBeLessThanOrEqual(bound);
          if (!allIsPosted(debt, there.debts[index], today)) return;
          compared += 1;
          const owedThen =
            owed(debt) +
            sum(postings.map((posting) => posting.amount)) -
            sum(payments.map((payment) => payment.amount));
          expect(Math.abs(owed(there.debts[index]) - owedThen)).toBeLessThanOrEqual(bound);
        });
        if (plan.shortfalls.every((short) => short.kind === 'debt')) {
          expect(there.cash.onHand).toBe(plan.cash.filter((row) => row.date <= today).at(-1)!.after);
        }
      },
    ),
    { numRuns: 100, seed: 20_261_123 },
  );
  expect(compared).toBeGreaterThan(100);
}, 120_000);
