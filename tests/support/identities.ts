import { expect } from 'vitest';
import { type Case, STRATEGIES } from '../../src/domain/case/case.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import type { Plan } from '../../src/domain/plan/plan-result.ts';
import { fen } from '../../src/domain/money/fen.ts';

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** Opening owed of a case: principal, and what is charged and unpaid beside it. */
const openingOf = (input: Case, id: string) => {
  const debt = input.debts.find((entry) => entry.id === id)!;
  const beside = [debt.overdue, debt.charged, ...(debt.unconfirmed ?? [])];
  return debt.balance + sum(beside.map((part) => (part === undefined ? 0 : part.interest + part.fees)));
};

/** Identity 1: opening + postings = payments + what is still owed, debt by debt where it ends at nothing, and in total. */
export function nothingIsLost(input: Case, plan: Plan): void {
  const opening = sum(input.debts.map((debt) => openingOf(input, debt.id)));
  const posted = sum(plan.postings.map((posting) => posting.amount));
  expect(opening + posted).toBe(plan.summary.totalPaid + plan.months.at(-1)!.owed);
  for (const { id } of input.debts) {
    const payments = plan.payments.filter((payment) => payment.debt === id);
    const charged = sum(
      plan.postings.filter((posting) => posting.debt === id).map((posting) => posting.amount),
    );
    const left = openingOf(input, id) + charged - sum(payments.map((payment) => payment.amount));
    expect(left).toBeGreaterThanOrEqual(payments.at(-1)?.balanceAfter ?? 0);
    if (plan.summary.debtFreeOn !== null) expect(left).toBe(0);
  }
  expect(sum(plan.months.map((month) => month.interest + month.fees))).toBe(posted);
}

/** Identity 2: a payment is its fees, interest and principal; together they are the total; principal falls by what is paid. */
export function paymentsAddUp(input: Case, plan: Plan): void {
  const balances = new Map(input.debts.map((debt) => [debt.id, debt.balance as number]));
  for (const payment of plan.payments) {
    expect(payment.amount).toBe(payment.fees + payment.interest + payment.principal);
    expect(payment.amount).toBeGreaterThan(0);
    for (const part of [payment.fees, payment.interest, payment.principal])
      expect(part).toBeGreaterThanOrEqual(0);
    balances.set(payment.debt, balances.get(payment.debt)! - payment.principal);
    expect(payment.balanceAfter).toBe(balances.get(payment.debt));
    expect(payment.balanceAfter).toBeGreaterThanOrEqual(0);
  }
  const { summary } = plan;
  expect(sum(plan.payments.map((payment) => payment.amount))).toBe(summary.totalPaid);
  expect(summary.totalPrincipal + summary.totalInterest + summary.totalFees).toBe(summary.totalPaid);
  expect(sum(plan.months.map((month) => month.paid))).toBe(summary.totalPaid);
  expect(sum([...balances.values()])).toBe(plan.months.at(-1)!.principal);
}

/** Identity 3: replaying the ledger gives each balance; it is never negative; it holds every payment; days run forward. */
export function cashReplays(input: Case, plan: Plan): void {
  let cash = 0;
  let date = '';
  for (const row of plan.cash) {
    cash += row.amount;
    expect(row.after).toBe(cash);
    expect(cash).toBeGreaterThanOrEqual(0);
    expect(row.date >= date).toBe(true);
    date = row.date;
  }
  expect(plan.cash[0]).toMatchObject({ kind: 'opening', amount: input.cash.onHand, date: input.asOf });
  const paid = plan.cash
    .filter((row) => row.kind === 'payment')
    .map((row) => [row.date, row.ref, -row.amount]);
  expect(paid).toEqual(plan.payments.map((payment) => [payment.date, payment.debt, payment.amount]));
  expect(plan.months.at(-1)!.cashEnd).toBe(cash);
}

/** Identity 4: in a feasible plan the required sums of every month are paid in it; otherwise each shortfall says what is missing. */
export function requiredIsMet(input: Case, plan: Plan): void {
  const unconfirmed = sum(
    input.debts
      .flatMap((debt) => debt.unconfirmed ?? [])
      .map((item) => item.principal + item.interest + item.fees),
  );
  const required = sum(plan.months.map((month) => month.required));
  const missed = sum(plan.shortfalls.filter((short) => short.kind === 'debt').map((short) => short.amount));
  const paidAsRequired = sum(
    plan.payments.filter((payment) => payment.kind === 'required').map((payment) => payment.amount),
  );
  if (missed === 0 && unconfirmed === 0) expect(paidAsRequired).toBe(required);
  expect(paidAsRequired).toBeGreaterThanOrEqual(required - missed);
  expect(plan.summary.feasible).toBe(plan.shortfalls.length === 0 && plan.negativeAmortisation.length === 0);
  expect(plan.summary.missed).toBe(plan.shortfalls.length);
  if (!plan.summary.feasible) expect(plan.summary.debtFreeOn).toBeNull();
  expect(plan.shortfalls.every((short) => short.amount > 0)).toBe(true);
}

/** Identity 5, first half: in a feasible case more cash never clears the overdue part later. */
export function moreCashIsNeverLater(input: Case, plan: Plan, more: number): void {
  if (!plan.summary.feasible || plan.summary.overdueClearedOn === null) return;
  const richer = planCase({ ...input, cash: { ...input.cash, onHand: fen(input.cash.onHand + more) } });
  expect(richer.summary.overdueClearedOn).not.toBeNull();
  expect(richer.summary.overdueClearedOn! <= plan.summary.overdueClearedOn).toBe(true);
}

/** Identity 6: the same case gives the same bytes. */
export function isDeterministic(input: Case, plan: Plan): void {
  expect(JSON.stringify(planCase(structuredClone(input)))).toBe(JSON.stringify(plan));
}

export function holdsAllIdentities(input: Case, more: number): void {
  const plan = planCase(input);
  nothingIsLost(input, plan);
  paymentsAddUp(input, plan);
  cashReplays(input, plan);
  requiredIsMet(input, plan);
  moreCashIsNeverLater(input, plan, more);
  isDeterministic(input, plan);
}

/** Identity 5, second half: among plans equal in missed payments and overdue-free day, none reaches the ratio target sooner. */
export function unlockIsFastest(input: Case): void {
  const unlock = planCase(input, { strategy: 'fastest-unlock' }).summary;
  for (const strategy of STRATEGIES) {
    const other = planCase(input, { strategy }).summary;
    expect(unlock.missed).toBeLessThanOrEqual(other.missed);
    if (other.missed !== unlock.missed || other.overdueClearedOn !== unlock.overdueClearedOn) continue;
    if (other.ratioTargetOn === null) continue;
    expect(unlock.ratioTargetOn).not.toBeNull();
    expect(unlock.ratioTargetOn! <= other.ratioTargetOn).toBe(true);
  }
}

/** Where paying the minimums alone misses nothing, no strategy's extra money makes it miss anything: not by a fen. */
export function extraEndangersNothing(input: Case): void {
  if (planCase(input, { strategy: 'minimums' }).shortfalls.length > 0) return;
  for (const strategy of STRATEGIES)
    expect([strategy, planCase(input, { strategy }).shortfalls]).toEqual([strategy, []]);
}
