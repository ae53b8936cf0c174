import { describe, expect, test } from 'vitest';
import { billTotals } from '../../../src/domain/bills/bill-totals.ts';
import { creditSpendingSince } from '../../../src/domain/bills/credit-spending.ts';
import { activeDays, activeMonths } from '../../../src/domain/bills/free-activity.ts';
import { proposedIncomes } from '../../../src/domain/bills/proposed-incomes.ts';
import { failedRepayments, proposedRepayments } from '../../../src/domain/bills/repayments.ts';
import { transactionKey } from '../../../src/domain/bills/same-transaction.ts';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import { row, type Told } from './rows.ts';

const huabei = (told: Told) =>
  row({ direction: 'neutral', category: '信用借还', counterparty: '花呗', status: '还款成功', ...told });

describe('repayments are proposed by debt', () => {
  test('each with its day, sum, statement and payer, the oldest first', () => {
    const rows = [
      huabei({
        at: '2026-11-10 12:25:25',
        amount: 32_050,
        text: '花呗自动还款-2026年11月账单',
        account: '余额宝',
      }),
      huabei({ at: '2026-11-09 21:05:40', amount: 20_000, text: '花呗主动还款-2026年10月账单' }),
      huabei({ at: '2026-10-28 08:05:44', amount: 72_259, text: '还款', counterparty: '借呗' }),
      row({ text: '午餐' }),
    ];
    expect(proposedRepayments(rows)).toMatchObject([
      { debt: { product: 'jiebei' }, total: 72_259, payments: [{ date: '2026-10-28', amount: 72_259 }] },
      {
        debt: { product: 'huabei' },
        total: 52_050,
        payments: [
          { date: '2026-11-09', amount: 20_000, billMonth: '2026-10', paidFrom: '' },
          { date: '2026-11-10', amount: 32_050, billMonth: '2026-11', paidFrom: '余额宝' },
        ],
      },
    ]);
  });

  test('two cards are two debts', () => {
    const card = (tail: string) => huabei({ counterparty: `招商银行信用卡(${tail})`, text: '信用卡还款' });
    expect(proposedRepayments([card('1111'), card('2222'), card('1111')])).toMatchObject([
      { debt: { product: 'credit_card', bank: '招商银行', cardTail: '1111' }, total: 5_200 },
      { debt: { cardTail: '2222' }, total: 2_600 },
    ]);
  });

  test('a row that repeats another counts once', () => {
    expect(
      proposedRepayments([huabei({ text: '还款' }), huabei({ text: '还款', duplicateOf: 1 })]),
    ).toMatchObject([{ total: 2_600 }]);
  });
});

describe('failed repayments are evidence of overdue days', () => {
  const failed = {
    text: '花呗自动还款-2026年11月账单',
    status: '还款失败',
    amount: 32_050,
    at: '2026-11-10 11:31:02',
  };

  test('made up for by repayments of the same statement after it', () => {
    const rows = [
      huabei(failed),
      huabei({ at: '2026-11-12 10:00:00', amount: 20_000, text: '花呗主动还款-2026年11月账单' }),
      huabei({ at: '2026-11-15 10:00:00', amount: 12_050, text: '花呗主动还款-2026年11月账单' }),
    ];
    expect(failedRepayments(rows)).toMatchObject([
      { date: '2026-11-10', amount: 32_050, madeUpOn: '2026-11-15' },
    ]);
  });

  test('not by what was paid before, nor for another statement or debt, nor too little', () => {
    const rows = [
      huabei(failed),
      huabei({ at: '2026-11-09 10:00:00', amount: 40_000, text: '花呗主动还款-2026年11月账单' }),
      huabei({ at: '2026-11-11 10:00:00', amount: 40_000, text: '花呗主动还款-2026年10月账单' }),
      huabei({ at: '2026-11-12 10:00:00', amount: 40_000, text: '还款', counterparty: '借呗' }),
      huabei({ at: '2026-11-13 10:00:00', amount: 32_049, text: '花呗主动还款-2026年11月账单' }),
    ];
    expect(failedRepayments(rows)).toMatchObject([{ debt: { product: 'huabei' }, madeUpOn: null }]);
  });

  test('a repayment that names no statement counts for any', () => {
    const rows = [
      huabei(failed),
      huabei({ at: '2026-11-10 12:25:25', amount: 32_050, text: '花呗主动还款' }),
    ];
    expect(failedRepayments(rows)).toMatchObject([{ madeUpOn: '2026-11-10' }]);
  });
});

describe('incomes are proposed by counterparty', () => {
  const wage = (at: string, amount = 850_000) =>
    row({ at, amount, direction: 'income', counterparty: '某公司', text: '工资' });

  test('the same about the same day in three months is a monthly income', () => {
    const rows = [
      wage('2026-08-15 09:00:00'),
      wage('2026-09-14 09:00:00', 860_000),
      wage('2026-10-15 09:00:00'),
    ];
    expect(proposedIncomes(rows)).toMatchObject([
      { counterparty: '某公司', total: 2_560_000, monthly: { day: 15, amount: 850_000, months: 3 } },
    ]);
  });

  test('about the end of the month too, where it can fall on the 1st', () => {
    const rows = ['2026-07-31', '2026-08-31', '2026-10-01', '2026-10-30', '2026-11-30'].map((at) => wage(at));
    expect(proposedIncomes(rows)[0]!.monthly).toMatchObject({ day: 31, months: 4 });
  });

  test('beside other sums from the same firm', () => {
    const rows = ['2026-08', '2026-09', '2026-10'].flatMap((month) => [
      wage(`${month}-15`),
      wage(`${month}-27`, 12_000),
    ]);
    expect(proposedIncomes(rows)[0]!.monthly).toEqual({ day: 15, amount: 850_000, months: 3 });
  });

  test.each([
    ['two months', ['2026-09-15', '2026-10-15']],
    ['any day', ['2026-08-02', '2026-09-11', '2026-10-20', '2026-11-29']],
    [
      'all the time',
      ['08', '09', '10'].flatMap((month) => ['01', '10', '15', '20'].map((day) => `2026-${month}-${day}`)),
    ],
  ])('%s is none', (_what, days) => {
    expect(proposedIncomes(days.map((at) => wage(at)))[0]!.monthly).toBeNull();
  });

  test('the largest first; refunds and borrowed money are no income', () => {
    const rows = [
      wage('2026-08-15', 100),
      row({ direction: 'income', counterparty: '', text: '红包', amount: 200 }),
      row({ direction: 'income', category: '商户消费-退款', amount: 9_999 }),
      huabei({ counterparty: '借呗', text: '放款', status: '放款成功', amount: 9_999 }),
    ];
    expect(proposedIncomes(rows).map(({ counterparty, total }) => [counterparty, total])).toEqual([
      ['红包', 200],
      ['某公司', 100],
    ]);
  });
});

describe('free activity is counted by day', () => {
  const rows = [
    row({ at: '2026-11-01 08:00:00', account: '招商银行储蓄卡(1234)', category: '餐饮美食' }),
    row({ at: '2026-11-01 19:00:00', account: '余额宝', category: '日用百货' }),
    row({ at: '2026-11-02 08:00:00', account: '花呗', category: '餐饮美食' }),
    row({ at: '2026-11-03 08:00:00', account: '余额', category: '充值缴费', counterparty: '国家电网' }),
    huabei({ at: '2026-11-03 09:00:00', text: '还款' }),
    huabei({ at: '2026-11-04 09:00:00', text: '还款', status: '还款失败' }),
    row({ at: '2026-11-05 09:00:00', account: '余额', category: '转账红包' }),
    row({ at: '2026-11-06 09:00:00', account: '余额', status: '交易关闭' }),
    row({ at: '2026-11-07 09:00:00', account: '余额', direction: 'income' }),
    row({ at: '2026-10-31 23:59:59', account: '余额', category: '交通出行' }),
  ];

  test('own money, utilities and repayments; not credit, gifts, failures or income', () => {
    expect(activeDays(rows)).toEqual([
      { date: '2026-10-31', actions: ['own-money-spending'] },
      { date: '2026-11-01', actions: ['own-money-spending'] },
      { date: '2026-11-03', actions: ['repayment', 'utility'] },
    ]);
  });

  test('and by month', () => {
    expect(activeMonths(rows)).toEqual([
      { month: '2026-10', days: 1, daysBy: { utility: 0, repayment: 0, 'own-money-spending': 1 } },
      { month: '2026-11', days: 2, daysBy: { utility: 1, repayment: 1, 'own-money-spending': 1 } },
    ]);
  });
});

test('spending on a credit line since a day, with what came back', () => {
  const rows = [
    row({ at: '2026-10-19 23:59:59', account: '花呗' }),
    row({ at: '2026-10-20 00:00:00', account: '花呗', amount: 10_000, refunded: 3_000 }),
    row({ at: '2026-11-15 12:00:00', account: '花呗&花呗青春特惠' }),
    row({ at: '2026-11-16 12:00:00', account: '京东白条' }),
    row({
      at: '2026-11-17 12:00:00',
      account: '花呗',
      direction: 'neutral',
      category: '退款',
      status: '退款成功',
      amount: 600,
    }),
  ];
  const used = creditSpendingSince(rows, { product: 'huabei', since: civilDate('2026-10-20') });
  expect(used).toMatchObject({ spent: 9_600, refunded: 600 });
  expect(used.rows.map(({ at }) => at)).toEqual(['2026-10-20 00:00:00', '2026-11-15 12:00:00']);
});

test('totals of no rows are zero', () => {
  const none = { rows: 0, amount: 0 };
  expect(billTotals([])).toEqual({
    rows: 0,
    from: null,
    to: null,
    duplicates: [],
    directions: { income: none, expense: none, neutral: none },
    kinds: {},
    refundedInRows: 0,
  });
});

test('a transaction is known again across bills by its number, time, sum and direction; without a number never', () => {
  const first = { ...row({}), orderId: '1' };
  expect(transactionKey(first)).toBe(
    transactionKey({ ...first, line: 9, status: '等待确认收货' } as typeof first),
  );
  expect(transactionKey({ ...first, at: '2026-11-18 12:31:08' })).not.toBe(transactionKey(first));
  expect(transactionKey({ ...first, orderId: '' })).toBe('');
});
