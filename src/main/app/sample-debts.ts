import { addDays, type CivilDate, fromDayNumber, toDayNumber } from '../../domain/dates/civil-date.ts';
import { fen } from '../../domain/money/fen.ts';
import type { StoredDebt } from '../../domain/position/stored-case.ts';
import type { SampleNames } from './sample-names.ts';

/** Due day of each debt, 1 to 31. */
export interface SampleDays {
  readonly huabei: number;
  readonly jiebei: number;
  readonly card: number;
  readonly secondCard: number;
  readonly loan: number;
}

interface Entered {
  readonly since: CivilDate;
  readonly days: SampleDays;
  readonly names: SampleNames;
}

const DAILY = { daily: '0.0005' } as const;

/** The debts of the sample as entered on `since`: Huabei overdue, Jiebei, two cards and a loan. */
export function sampleDebts({ since, days, names }: Entered): StoredDebt[] {
  const reported = { onCreditReport: true, balanceAsOf: since } as const;
  return [
    {
      id: 'sample-huabei',
      name: names.huabei,
      product: 'huabei',
      platform: 'alipay',
      ...reported,
      kind: 'revolving',
      balance: fen(684_000),
      limit: fen(1_000_000),
      overdue: { principal: fen(232_000), interest: fen(1_044), fees: fen(0), since: addDays(since, -9) },
      rate: DAILY,
      penaltyRate: DAILY,
      accrues: 'after-due',
      statement: { statementDay: statementDay(days.huabei, 9), dueDay: days.huabei },
      minimum: { share: '0.1', floor: fen(0) },
    },
    {
      id: 'sample-jiebei',
      name: names.jiebei,
      product: 'jiebei',
      platform: 'alipay',
      ...reported,
      kind: 'instalment',
      method: 'equal-payment',
      balance: fen(1_200_000),
      rate: { daily: '0.0004' },
      penaltyRate: { daily: '0.0006' },
      remainingPeriods: 10,
      dueDay: days.jiebei,
      prepay: 'allowed',
    },
    {
      id: 'sample-card',
      name: names.card,
      product: 'credit_card',
      platform: 'bank',
      ...reported,
      kind: 'revolving',
      balance: fen(980_000),
      limit: fen(1_500_000),
      rate: DAILY,
      penaltyRate: DAILY,
      accrues: 'daily',
      statement: { statementDay: statementDay(days.card, 20), dueDay: days.card, carried: fen(980_000) },
      minimum: { share: '0.1', floor: fen(10_000) },
      lateFee: { share: '0.05', floor: fen(1_000), cap: fen(50_000) },
    },
    {
      id: 'sample-card-2',
      name: names.secondCard,
      product: 'credit_card',
      platform: 'bank',
      ...reported,
      kind: 'revolving',
      balance: fen(430_000),
      limit: fen(800_000),
      rate: DAILY,
      penaltyRate: DAILY,
      accrues: 'daily',
      statement: {
        statementDay: statementDay(days.secondCard, 20),
        dueDay: days.secondCard,
        carried: fen(430_000),
      },
      minimum: { share: '0.1', floor: fen(10_000) },
      lateFee: { share: '0.05', floor: fen(1_000), cap: fen(50_000) },
    },
    {
      id: 'sample-loan',
      name: names.loan,
      product: 'online_loan',
      platform: 'bank',
      ...reported,
      kind: 'instalment',
      method: 'equal-payment',
      balance: fen(2_400_000),
      rate: { annual: '0.144', dayCount: 365 },
      penaltyRate: DAILY,
      remainingPeriods: 18,
      dueDay: days.loan,
      prepay: 'allowed',
    },
  ];
}

/** Day of the month of the statement so many days before a due day. */
function statementDay(dueDay: number, daysBefore: number): number {
  const aMonth = addDays('2026-01-01' as CivilDate, dueDay - 1 - daysBefore);
  return fromDayNumber(toDayNumber(aMonth)).day;
}
