import type { Case, PlanSettings } from '../src/domain/case/case.ts';
import { annuityPayment } from '../src/domain/debt/annuity.ts';

/** Cases of the bench, written as they would be read from a file. Money in fen. */

type Plain = Record<string, unknown>;

function caseOf(parts: { debts: readonly Plain[]; plan?: Partial<PlanSettings> } & Plain): Case {
  const { plan, ...rest } = parts;
  return {
    format: 'regain/case@1',
    asOf: '2026-11-23',
    cash: { onHand: 0, buffer: 0 },
    incomes: [],
    expenses: [],
    scores: [],
    restriction: null,
    records: {},
    ...rest,
    plan: { strategy: 'avalanche', order: [], extras: [], horizonMonths: 120, ratioTarget: '0.5', ...plan },
  } as unknown as Case;
}

/** Five debts of a published example: name, balance and minimum in yuan, yearly percentage. */
export const S1_DEBTS = [
  { name: 'A', balance: 8500, interest: 22.99, minPayment: 255 },
  { name: 'B', balance: 4200, interest: 18.25, minPayment: 126 },
  { name: 'C', balance: 15000, interest: 14.4, minPayment: 515 },
  { name: 'D', balance: 9800, interest: 10.8, minPayment: 310 },
  { name: 'E', balance: 1600, interest: 5.9, minPayment: 80 },
] as const;
export const S1_BUDGET = 2000;

export const s1 = caseOf({
  asOf: '2025-12-31',
  debts: S1_DEBTS.map(({ name, balance, interest, minPayment }) => ({
    id: name,
    name,
    kind: 'simple',
    balance: balance * 100,
    rate: { annual: (interest / 100).toFixed(4), dayCount: 365 },
    minimum: { amount: minPayment * 100 },
    dueDay: 1,
  })),
  plan: { monthlyBudget: (S1_BUDGET * 100) as PlanSettings['monthlyBudget'], budgetDay: 1 },
});

const monthly = (id: string, amount: number, day: number) => ({
  id,
  name: id,
  kind: 'salary',
  amount,
  every: { unit: 'month', day },
});
const weekly = (id: string, amount: number, weekday: number) => ({
  id,
  name: id,
  kind: 'side',
  amount,
  every: { unit: 'week', weekday },
});
const varying = { spread: '0.2', gap: '0.05' };

/** Six debts of five kinds, one of them overdue, wages that vary, rent, and weekly money for living: about three years. */
export const sixDebts = caseOf({
  cash: { onHand: 1_200_000, buffer: 50_000 },
  incomes: [monthly('wage', 900_000, 15), { ...weekly('side', 40_000, 5), varies: varying }],
  expenses: [monthly('rent', 220_000, 1), weekly('living', 45_000, 6), monthly('phone', 9_900, 8)],
  restriction: { since: '2026-10-20', platform: 'alipay', causes: ['overdue_unpaid'] },
  debts: [
    {
      id: 'huabei',
      name: '花呗',
      kind: 'revolving',
      platform: 'alipay',
      onCreditReport: true,
      balance: 984_000,
      limit: 1_000_000,
      overdue: { principal: 182_000, interest: 3_640, fees: 0, since: '2026-10-14' },
      rate: { daily: '0.0005' },
      penaltyRate: { daily: '0.0005' },
      accrues: 'after-due',
      statement: { statementDay: 1, dueDay: 10, billed: 0, carried: 0 },
      minimum: { share: '0.1', floor: 0 },
    },
    {
      id: 'loan',
      name: '消费贷',
      kind: 'instalment',
      method: 'equal-payment',
      onCreditReport: true,
      balance: 10_800_000,
      rate: { annual: '0.144', dayCount: 365 },
      remainingPeriods: 60,
      dueDay: 20,
      penaltyRate: { daily: '0.0006' },
    },
    {
      id: 'split',
      name: '账单分期',
      kind: 'fee-instalment',
      platform: 'alipay',
      onCreditReport: true,
      balance: 300_000,
      originalPrincipal: 600_000,
      periods: 12,
      remainingPeriods: 6,
      totalFeeRate: '0.088',
      dueDay: 10,
      remainingFees: 'due',
    },
    {
      id: 'card',
      name: '信用卡',
      kind: 'revolving',
      accrues: 'daily',
      onCreditReport: true,
      balance: 3_950_000,
      limit: 4_000_000,
      rate: { daily: '0.0005' },
      statement: { statementDay: 5, dueDay: 25, billed: 3_950_000 },
      minimum: { share: '0.05', floor: 10_000 },
    },
    {
      id: 'weilidai',
      name: '微粒贷',
      kind: 'instalment',
      method: 'equal-principal',
      onCreditReport: true,
      balance: 2_000_000,
      rate: { daily: '0.00045' },
      remainingPeriods: 20,
      dueDay: 5,
    },
    { id: 'uncle', name: '亲友', kind: 'informal', balance: 500_000, dueDate: '2029-11-01' },
  ],
});

/** Ten loans that may all be prepaid, and a debt ratio well above its target: 1,024 subsets to close first. */
export const tenDebts = caseOf({
  cash: { onHand: 900_000, buffer: 50_000 },
  incomes: [monthly('wage', 1_000_000, 15)],
  expenses: [monthly('rent', 200_000, 1)],
  debts: Array.from({ length: 10 }, (_, i) => ({
    id: `loan${i}`,
    name: `loan${i}`,
    kind: 'instalment',
    method: 'equal-payment',
    onCreditReport: true,
    balance: 700_000 + ((i * 7) % 10) * 120_000,
    rate: { annual: `0.${String(8 + ((i * 3) % 10) * 2).padStart(2, '0')}` },
    remainingPeriods: 12 + ((i * 4) % 10) * 3,
    dueDay: 2 + i * 2,
  })),
  plan: { strategy: 'fastest-unlock' },
});

/** So many loans over thirty years, wages a little above what they require. */
export function longLoans(count: number): Case {
  const yearly = (i: number) => 350 + ((i * 110) % 400);
  const debts = Array.from({ length: count }, (_, i) => ({
    id: `loan${i}`,
    name: `loan${i}`,
    kind: 'instalment',
    method: 'equal-payment',
    balance: 10_000_000 + ((i * 37) % 50) * 400_000,
    rate: { annual: (yearly(i) / 10_000).toFixed(4) },
    remainingPeriods: 360,
    dueDay: 1 + (i % 28),
  }));
  const instalments = debts.map(({ balance }, i) =>
    annuityPayment(balance, { numerator: yearly(i), denominator: 120_000 }, 360),
  );
  const required = instalments.reduce((sum, instalment) => sum + instalment, 0);
  return caseOf({
    cash: { onHand: required, buffer: 0 },
    incomes: [monthly('wage', required + 20_000, 28)],
    debts,
    plan: { horizonMonths: 361 },
  });
}
