import { describe, expect, test } from 'vitest';
import type { Debt } from '../../../src/domain/case/case.ts';
import { addDays, civilDate } from '../../../src/domain/dates/civil-date.ts';
import { cardPaymentsAhead, isPayableInAlipay } from '../../../src/domain/recovery/payable-in-alipay.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { caseWith, instalment, monthly, revolving } from '../../support/case-builder.ts';

const debt = (parts: Partial<Debt>) =>
  ({ ...revolving('a', { balance: 1000 }), ...parts }) as unknown as Debt;

describe('a payment can be made in Alipay', () => {
  test.each([
    ['a card', { product: 'credit_card', platform: 'bank' }, true],
    ['the instalments of a card', { product: 'credit_card_instalment', platform: 'bank' }, true],
    ['a revolving debt with a bank, without a product', { platform: 'bank' }, true],
    ['a loan of a bank', { product: 'online_loan', platform: 'bank' }, false],
    ['an instalment debt with a bank, without a product', { platform: 'bank', kind: 'instalment' }, false],
    ['Huabei, which is Alipay itself', { product: 'huabei', platform: 'alipay' }, false],
    ['Baitiao', { product: 'jd_baitiao', platform: 'jd' }, false],
  ] as const)('%s', (_what, parts, payable) => {
    expect(isPayableInAlipay(debt(parts as Partial<Debt>))).toBe(payable);
  });
});

describe('the card payments ahead', () => {
  const today = civilDate('2026-11-23');
  const input = caseWith({
    debts: [
      revolving('card', { balance: 100_000, product: 'credit_card', platform: 'bank' }),
      instalment('loan', { balance: 600_000, remainingPeriods: 6, platform: 'bank', product: 'online_loan' }),
    ],
    cash: { onHand: 50_000 },
    incomes: [monthly('salary', 900_000, 15, '2026-12-15')],
  });
  const { payments } = planCase(input);

  test('are the planned payments to cards alone, in order, one row a day', () => {
    const rows = cardPaymentsAhead(input.debts, payments, addDays(today, 60));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.debt))).toEqual(new Set(['card']));
    const days = rows.map((row) => row.date);
    expect(days).toEqual([...new Set(days)].toSorted());
    const planned = payments.filter((each) => each.debt === 'card' && each.date <= addDays(today, 60));
    expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(
      planned.reduce((sum, each) => sum + each.amount, 0),
    );
  });

  test('reach up to and with the last day', () => {
    const first = payments.find((each) => each.debt === 'card')!.date;
    expect(cardPaymentsAhead(input.debts, payments, first)).toHaveLength(1);
    expect(cardPaymentsAhead(input.debts, payments, addDays(first, -1))).toEqual([]);
  });
});
