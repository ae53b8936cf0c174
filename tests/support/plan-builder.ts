import type { Snapshot } from '../../src/contract/workspace.ts';
import type { Case, Debt } from '../../src/domain/case/case.ts';
import { type CivilDate, civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import type { CashRow, Month, Plan, PlannedPayment, Summary } from '../../src/domain/plan/plan-result.ts';

/** A small case and plan written out by hand, for what is drawn from a plan without planning one. */

export const day = civilDate;

export const LOAN: Debt = {
  id: 'loan',
  name: '消费贷',
  kind: 'instalment',
  method: 'equal-payment',
  balance: fen(240_000),
  rate: { annual: '0.12' },
  remainingPeriods: 3,
  dueDay: 20,
};
export const HUABEI: Debt = {
  id: 'huabei',
  name: '花呗',
  kind: 'revolving',
  platform: 'alipay',
  balance: fen(100_000),
  limit: fen(1_000_000),
  overdue: { principal: fen(60_000), interest: fen(1_200), fees: fen(0), since: day('2026-10-14') },
  rate: { daily: '0.0005' },
  accrues: 'after-due',
  statement: { statementDay: 1, dueDay: 10 },
  minimum: { share: '0.1', floor: fen(0) },
};

export function caseOf(change: Partial<Case> = {}): Case {
  return {
    format: 'regain/case@1',
    asOf: day('2026-11-23'),
    cash: { onHand: fen(50_000), buffer: fen(0) },
    incomes: [
      {
        id: 'salary',
        name: '工资',
        kind: 'salary',
        amount: fen(200_000),
        every: { unit: 'month', day: 15 },
        from: day('2026-12-15'),
      },
    ],
    expenses: [
      {
        id: 'rent',
        name: '房租',
        amount: fen(30_000),
        every: { unit: 'month', day: 1 },
        from: day('2026-12-01'),
      },
    ],
    debts: [HUABEI, LOAN],
    scores: [],
    restriction: null,
    plan: { strategy: 'avalanche', order: [], extras: [], horizonMonths: 12, ratioTarget: '0.5' },
    records: {},
    ...change,
  };
}

const SUMMARY: Summary = {
  feasible: true,
  overdueClearedOn: day('2026-12-15'),
  platformOverdueClearedOn: null,
  ratioTargetOn: day('2027-01-31'),
  debtFreeOn: day('2027-02-20'),
  spendable: fen(12_300),
  totalPaid: fen(345_600),
  totalPrincipal: fen(340_000),
  totalInterest: fen(5_600),
  totalFees: fen(0),
  missed: 0,
  bounded: false,
};

export function planOf(
  change: Partial<Omit<Plan, 'summary'>> & { readonly summary?: Partial<Summary> } = {},
): Plan {
  return {
    format: 'regain/plan@1',
    asOf: day('2026-11-23'),
    strategy: 'avalanche',
    convention: 'regain-1',
    payments: [],
    postings: [],
    cash: [],
    months: [],
    shortfalls: [],
    negativeAmortisation: [],
    remedies: null,
    conditions: [],
    ...change,
    summary: { ...SUMMARY, ...change.summary },
  };
}

export function payment(
  date: string,
  debt: string,
  amount: number,
  change: Partial<PlannedPayment> = {},
): PlannedPayment {
  return {
    date: day(date),
    debt,
    kind: 'required',
    amount: fen(amount),
    fees: fen(0),
    interest: fen(0),
    principal: fen(amount),
    balanceAfter: fen(1),
    ...change,
  };
}

export function cashRow(
  date: string,
  kind: CashRow['kind'],
  ref: string,
  amount: number,
  after: number,
): CashRow {
  return { date: day(date), kind, ref, amount: fen(amount), after: fen(after) };
}

export function monthOf(month: string, change: Partial<Month> = {}): Month {
  return {
    month,
    required: fen(0),
    paid: fen(0),
    interest: fen(0),
    fees: fen(0),
    income: fen(200_000),
    ratio: '0.4000',
    ratioReported: '0.3000',
    owed: fen(0),
    overdue: fen(0),
    principal: fen(0),
    utilisation: null,
    cashEnd: fen(0),
    ...change,
  };
}

export function snapshot(date: CivilDate | string, change: Partial<Snapshot> = {}): Snapshot {
  return {
    date: day(date),
    owed: fen(341_200),
    overdue: fen(61_200),
    principal: fen(340_000),
    ratio: '0.6240',
    ratioReported: '0.5810',
    utilisation: '0.1000',
    zhima: null,
    income: null,
    conditions: [],
    debts: [
      { debt: 'huabei', name: '花呗', owed: fen(101_200), overdue: fen(61_200) },
      { debt: 'loan', name: '消费贷', owed: fen(240_000), overdue: fen(0) },
    ],
    ...change,
  };
}
