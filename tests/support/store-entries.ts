import type { Debt, Expense, Income } from '../../src/domain/case/case.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import type { LogEntry, RecoveryRecords } from '../../src/domain/recovery/recovery-records.ts';
import type { NamedWhatIf } from '../../src/domain/whatif/whatif.ts';

/** The day of these tests. */
export const TODAY = civilDate('2026-11-23');

/** A debt of each kind with every field its kind can have. */
export const FULL_DEBTS: readonly Debt[] = [
  {
    id: 'huabei',
    name: '花呗',
    product: 'huabei',
    platform: 'alipay',
    onCreditReport: true,
    balance: fen(684_000),
    limit: fen(1_000_000),
    overdue: { principal: fen(182_000), interest: fen(3_640), fees: fen(0), since: civilDate('2026-10-14') },
    unconfirmed: [
      { dueDate: civilDate('2026-10-10'), principal: fen(10_000), interest: fen(0), fees: fen(0) },
      {
        dueDate: civilDate('2026-11-10'),
        overdueOn: civilDate('2026-11-14'),
        principal: fen(20_000),
        interest: fen(12),
        fees: fen(1),
      },
    ],
    settledUntil: civilDate('2026-12-10'),
    charged: { interest: fen(11), fees: fen(22) },
    penaltyRate: { annual: '0.18', dayCount: 360 },
    graceDays: 3,
    lateFee: { share: '0.05', floor: fen(1_000), cap: fen(50_000) },
    kind: 'revolving',
    rate: { daily: '0.0005' },
    rateFrom: [
      { date: civilDate('2026-12-01'), rate: { monthly: '0.012' } },
      { date: civilDate('2027-03-01'), rate: { annual: '0.18', dayCount: 365 } },
    ],
    accrues: 'after-due',
    statement: {
      statementDay: 1,
      dueDay: 10,
      billed: fen(100_000),
      carried: fen(50_000),
      minimumDue: fen(30_000),
    },
    minimum: { share: '0.1', floor: fen(0) },
  },
  {
    id: 'loan',
    name: '消费贷',
    product: 'online_loan',
    onCreditReport: false,
    balance: fen(2_400_000),
    agreement: {
      since: civilDate('2026-11-01'),
      instalments: [
        { date: civilDate('2026-12-20'), amount: fen(60_000) },
        { date: civilDate('2027-01-20'), amount: fen(61_000) },
      ],
      interest: 'waived',
    },
    kind: 'instalment',
    method: 'equal-payment',
    remainingPeriods: 18,
    dueDay: 20,
    instalment: fen(149_000),
    prepay: 'allowed',
    prepayFee: '0.01',
  },
  {
    id: 'split',
    name: '花呗账单分期',
    balance: fen(300_000),
    kind: 'fee-instalment',
    originalPrincipal: fen(600_000),
    periods: 12,
    remainingPeriods: 6,
    totalFeeRate: '0.088',
    dueDay: 10,
    remainingFees: 'due',
    prepay: 'forbidden',
  },
  {
    id: 'store',
    name: '小贷',
    balance: fen(160_000),
    lateFee: { share: '0.05', floor: fen(500) },
    kind: 'simple',
    rate: { annual: '0.059' },
    minimum: { amount: fen(8_000) },
    dueDay: 28,
  },
  { id: 'friend', name: '朋友', balance: fen(300_000), kind: 'informal', dueDate: civilDate('2027-06-30') },
];

/** The same kinds with only what they must have. */
export const BARE_DEBTS: readonly Debt[] = [
  {
    id: 'card',
    name: '信用卡',
    balance: fen(950_000),
    kind: 'revolving',
    rate: { daily: '0.0005' },
    accrues: 'daily',
    statement: { statementDay: 5, dueDay: 25 },
    minimum: { share: '0.1', floor: fen(10_000) },
  },
  {
    id: 'mortgage',
    name: '房贷',
    balance: fen(90_000_000),
    kind: 'instalment',
    method: 'equal-principal',
    rate: { annual: '0.031' },
    remainingPeriods: 240,
    dueDay: 1,
  },
  { id: 'family', name: '家人', balance: fen(0), kind: 'informal' },
];

/** An income of each recurrence, one that varies and one that comes once. */
export const INCOMES: readonly Income[] = [
  {
    id: 'salary',
    name: '工资',
    kind: 'salary',
    amount: fen(980_000),
    every: { unit: 'month', day: 15 },
    from: civilDate('2026-12-15'),
    until: civilDate('2028-12-15'),
  },
  {
    id: 'side',
    name: '兼职',
    kind: 'side',
    amount: fen(40_000),
    every: { unit: 'week', weekday: 5 },
    from: civilDate('2026-11-27'),
    varies: { spread: '0.3', gap: '0.1' },
  },
  {
    id: 'dividend',
    name: '分红',
    kind: 'other',
    amount: fen(100_000),
    every: { unit: 'year', month: 6, day: 30 },
    from: civilDate('2027-06-30'),
  },
  { id: 'bonus', name: '年终奖', kind: 'one-off', amount: fen(500_000), on: civilDate('2027-02-05') },
];

export const EXPENSES: readonly Expense[] = [
  {
    id: 'rent',
    name: '房租',
    amount: fen(220_000),
    every: { unit: 'month', day: 31 },
    from: civilDate('2026-12-01'),
  },
  { id: 'trip', name: '回家', amount: fen(80_000), on: civilDate('2027-02-01') },
];

const LOAN = { name: '整合贷款', periods: 36, dueDay: 31, fee: fen(0) };

/** What-ifs with every kind of part, one with several of them and one that says most that a part can say. */
export const WHAT_IFS: readonly NamedWhatIf[] = [
  {
    id: 'side-job',
    name: '接一份周末兼职',
    parts: [
      { kind: 'extra-monthly', amount: fen(80_000) },
      { kind: 'lump-sum', amount: fen(500_000), on: civilDate('2027-02-05') },
      { kind: 'income-change', share: '-0.25', from: civilDate('2027-01-01') },
      { kind: 'dear-month', amount: fen(120_000), on: civilDate('2027-02-10') },
    ],
  },
  {
    id: 'one-loan',
    name: '合成一笔',
    parts: [
      {
        kind: 'consolidation',
        debts: ['store', 'card', 'huabei'],
        loan: { ...LOAN, rate: { annual: '0.108', dayCount: 360 }, fee: fen(12_300) },
      },
      { kind: 'consolidation', debts: ['split'], loan: { ...LOAN, rate: { daily: '0.0003' } } },
      { kind: 'consolidation', debts: ['loan'], loan: { ...LOAN, rate: { monthly: '0.009' } } },
      { kind: 'consolidation', debts: ['loan'], loan: { ...LOAN, rate: { annual: '0.06' } } },
    ],
  },
  { id: 'ahead', name: '先还一笔', parts: [{ kind: 'prepayment', debt: 'loan', amount: fen(300_000) }] },
  {
    id: 'agreed',
    name: '协商分期',
    parts: [
      {
        kind: 'negotiation',
        agreed: [
          { debt: 'huabei', months: 60, instalment: fen(12_000), interest: 'waived' },
          { debt: 'card', months: 1, instalment: fen(950_000), interest: 'kept' },
        ],
      },
    ],
  },
];

/** An entry of each kind with everything it can have. */
export const LOG: readonly LogEntry[] = [
  { id: 'phone', kind: 'account-event', date: civilDate('2026-09-01'), what: 'phone', note: '换了新号码' },
  {
    id: 'call',
    kind: 'support-call',
    date: civilDate('2026-10-22'),
    channel: '95188',
    agent: '工号 8812',
    followUpOn: civilDate('2026-10-29'),
    note: '客服说以系统评估为准\n一周后回访',
  },
  {
    id: 'collector',
    kind: 'collector-contact',
    date: civilDate('2026-11-02'),
    time: '22:10',
    channel: 'phone',
    who: '自称某公司',
    thirdParty: false,
    note: '要求当天还清',
  },
  {
    id: 'payslips',
    kind: 'proof-document',
    date: civilDate('2026-10-23'),
    document: 'income-proof',
    note: '近六个月',
  },
];

/** Everything that can be noted about the restriction. */
export const RECOVERY: RecoveryRecords = {
  diagnosis: { on: civilDate('2026-10-21'), answers: ['said-overdue', 'missed-payment'] },
  ticks: [{ condition: 'overdue_unpaid', step: 'read-amount', doneOn: civilDate('2026-10-22') }],
  facts: [
    { fact: 'cash-out-last', value: null, notedOn: civilDate('2026-10-24') },
    { fact: 'identity-expires', value: civilDate('2031-05-01'), notedOn: civilDate('2026-10-22') },
  ],
  reviews: [{ condition: 'cash_out', on: civilDate('2027-01-01') }],
  log: [LOG[0], LOG[1], LOG[3], LOG[2]],
  activity: [{ month: '2026-10', days: 9, origin: 'typed', notedOn: civilDate('2026-11-01') }],
  creditReports: [
    {
      date: civilDate('2026-11-02'),
      lenders: 4,
      enquiries: 3,
      badRecord: 'settled',
      settledOn: civilDate('2026-10-30'),
    },
  ],
};
