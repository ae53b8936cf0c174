import type { Debt } from '../../../src/domain/case/case.ts';
import { type CivilDate, civilDate } from '../../../src/domain/dates/civil-date.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { positionOn } from '../../../src/domain/position/position.ts';
import type { RecordedPayment, StoredCase, StoredDebt } from '../../../src/domain/position/stored-case.ts';

export const date = civilDate;
export const ENTERED = date('2026-11-23');

/** 120,000 fen in twelve equal parts at 1 % a month: 11,200 is due on 20 December, 11,100 on 20 January. */
export const LOAN: Debt = {
  id: 'loan',
  name: '消费贷',
  kind: 'instalment',
  method: 'equal-principal',
  balance: fen(120_000),
  rate: { annual: '0.12' },
  remainingPeriods: 12,
  dueDay: 20,
};

/** Bills on the 1st, due on the 10th, a tenth of it at least. */
export const HUABEI: Debt = {
  id: 'huabei',
  name: '花呗',
  kind: 'revolving',
  accrues: 'after-due',
  balance: fen(100_000),
  rate: { daily: '0.0005' },
  statement: { statementDay: 1, dueDay: 10 },
  minimum: { share: '0.1', floor: fen(0) },
};

export function stored(
  debts: readonly Debt[],
  change: Partial<StoredCase> & { readonly asOf?: CivilDate } = {},
): StoredCase {
  const { asOf = ENTERED, ...rest } = change;
  return {
    debts: debts.map((debt): StoredDebt => ({ ...debt, balanceAsOf: asOf })),
    incomes: [
      {
        id: 'salary',
        name: '工资',
        kind: 'salary',
        amount: fen(500_000),
        every: { unit: 'month', day: 15 },
        from: asOf,
      },
    ],
    expenses: [],
    cash: { onHand: fen(100_000), buffer: fen(0), asOf },
    scores: [],
    restriction: null,
    plan: { strategy: 'minimums', order: [], extras: [], horizonMonths: 24, ratioTarget: '0.5' },
    payments: [],
    dueAnswers: [],
    earlierDues: [],
    checks: [],
    ...rest,
  };
}

export function paid(
  debt: string,
  on: string,
  amount: number,
  held: Partial<RecordedPayment> = {},
): RecordedPayment {
  return {
    id: `${debt}-${on}-${amount}`,
    debt,
    date: date(on),
    amount: fen(amount),
    inBalance: false,
    inCash: false,
    ...held,
  };
}

/** The position of one debt on a day. */
export function on(today: string, input: StoredCase) {
  const position = positionOn(date(today), input);
  return { ...position, debt: position.case.debts[0] };
}
