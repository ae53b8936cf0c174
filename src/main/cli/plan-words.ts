import type { FaultLanguage } from '../../contract/fault-texts.ts';
import type { StrategyId } from '../../domain/case/case.ts';
import type { PlannedPayment } from '../../domain/plan/plan-result.ts';

/** The words of the printed plan. */
export interface PlanWords {
  readonly planAsOf: string;
  readonly fits: string;
  readonly doesNotFit: string;
  /** Nothing is missed, and still a debt never falls. */
  readonly grows: string;
  readonly convention: string;
  readonly strategy: string;
  readonly overdueCleared: string;
  readonly ratioTarget: string;
  readonly debtFree: string;
  readonly spendable: string;
  readonly totalPaid: string;
  readonly interest: string;
  readonly fees: string;
  readonly interestAndFees: string;
  readonly missed: string;
  readonly shortfalls: string;
  readonly short: string;
  readonly negativeAmortisation: string;
  readonly date: string;
  readonly debt: string;
  readonly kind: string;
  readonly amount: string;
  readonly balanceAfter: string;
  readonly kinds: Readonly<Record<PlannedPayment['kind'], string>>;
  readonly strategies: Readonly<Record<StrategyId, string>>;
  /** Extra money spread by balances: no strategy to choose. */
  readonly habit: string;
}

export const PLAN_WORDS: Readonly<Record<FaultLanguage, PlanWords>> = {
  'zh-CN': {
    planAsOf: '还款计划，按',
    fits: '排得开：每一笔必须还的都按时。',
    doesNotFit: '排不开：有必须付的款项付不出，见下。',
    grows: '排不开：有还款不够付利息，见下。',
    convention: '口径 regain-1：利息按天或按期计，逐笔四舍五入到分，不计复利。',
    strategy: '策略',
    overdueCleared: '逾期清零',
    ratioTarget: '负债率达标',
    debtFree: '全部还清',
    spendable: '下次收入前可动用',
    totalPaid: '共还',
    interest: '利息',
    fees: '费用',
    interestAndFees: '利息与费用',
    missed: '付不出的笔数',
    shortfalls: '付不出的款项',
    short: '缺',
    negativeAmortisation: '每期应还不够付利息，欠款不会减少',
    date: '日期',
    debt: '债务',
    kind: '类别',
    amount: '金额',
    balanceAfter: '剩余本金',
    kinds: { required: '应还', overdue: '清逾期', extra: '额外还款' },
    strategies: {
      'fastest-unlock': '最快达标',
      avalanche: '雪崩：利率最高优先',
      snowball: '雪球：余额最小优先',
      'cash-flow': '现金流优先',
      utilisation: '额度使用率优先',
      custom: '自定顺序',
      minimums: '只还最低',
    },
    habit: '按余额平摊（常见习惯，对照）',
  },
  en: {
    planAsOf: 'Repayment plan as of',
    fits: 'It fits: every required payment is made on its day.',
    doesNotFit: 'It does not fit: some bills cannot be paid, see below.',
    grows: 'It does not fit: some payments do not cover their interest, see below.',
    convention:
      'Convention regain-1: interest by the day or by the period, each posting rounded half-up to the fen, no compounding.',
    strategy: 'Strategy',
    overdueCleared: 'Overdue cleared',
    ratioTarget: 'Debt ratio on target',
    debtFree: 'Debt free',
    spendable: 'Spendable before the next income',
    totalPaid: 'Paid in total',
    interest: 'interest',
    fees: 'fees',
    interestAndFees: 'Interest and fees',
    missed: 'Bills missed',
    shortfalls: 'What cannot be paid',
    short: 'short by',
    negativeAmortisation: 'its required payment does not cover its interest, so the debt never falls',
    date: 'Date',
    debt: 'Debt',
    kind: 'Kind',
    amount: 'Amount',
    balanceAfter: 'Principal left',
    kinds: { required: 'required', overdue: 'overdue', extra: 'extra' },
    strategies: {
      'fastest-unlock': 'Fastest to target',
      avalanche: 'Avalanche: highest rate first',
      snowball: 'Snowball: smallest balance first',
      'cash-flow': 'Cash flow first',
      utilisation: 'Utilisation first',
      custom: 'Own order',
      minimums: 'Minimums only',
    },
    habit: 'Spread by balance (the usual habit)',
  },
};
