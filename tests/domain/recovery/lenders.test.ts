import { expect, test } from 'vitest';
import { lendersWithBalance } from '../../../src/domain/recovery/lenders.ts';
import { caseWith, type PlainDebt, simple } from '../../support/case-builder.ts';

const debt = (name: string, parts: Partial<PlainDebt> = {}): PlainDebt =>
  ({ ...simple(name, { balance: 1 }), onCreditReport: true, ...parts }) as PlainDebt;
const lenders = (...debts: PlainDebt[]) =>
  lendersWithBalance(caseWith({ debts: debts.map((each, i) => ({ ...each, id: `d${i}` })) }));

test('nobody lends without a debt', () => expect(lenders()).toBe(0));

test('only debts on the credit report with a balance count', () => {
  expect(
    lenders(
      debt('a'),
      debt('b', { balance: 0 }),
      debt('c', { onCreditReport: false }),
      simple('d', { balance: 1 }),
    ),
  ).toBe(1);
});

test.each([
  ['huabei', 'huabei_bill_instalment', 'huabei_defer'],
  ['jd_baitiao', 'jd_baitiao_instalment', 'jd_baitiao'],
])('%s, its instalments and what was deferred are of one lender', (...products) => {
  expect(lenders(...products.map((product) => debt(product, { product })))).toBe(1);
});

test('Huabei and Jiebei are two', () => {
  expect(lenders(debt('a', { product: 'huabei' }), debt('b', { product: 'jiebei' }))).toBe(2);
});

test('others are told apart by their names', () => {
  const card = { product: 'credit_card', platform: 'bank' };
  expect(lenders(debt('招商', card), debt('工商', card), debt('招商', card))).toBe(2);
  const loan = { product: 'online_loan', platform: 'alipay' };
  expect(lenders(debt('网商贷', loan), debt('备用金', loan))).toBe(2);
});
