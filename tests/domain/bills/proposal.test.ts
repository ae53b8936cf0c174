import { describe, expect, test } from 'vitest';
import { type KnownCase, billProposal } from '../../../src/domain/bills/bill-proposal.ts';
import type { BillRow, BillSource } from '../../../src/domain/bills/bill-row.ts';
import { missedDue } from '../../../src/domain/bills/due-evidence.ts';
import { foundMonths } from '../../../src/domain/bills/activity-found.ts';
import { spreadOf } from '../../../src/domain/bills/income-spread.ts';
import { hintKey, matchingDebt } from '../../../src/domain/bills/match-debt.ts';
import { mergedBills } from '../../../src/domain/bills/merged-bills.ts';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { row, type Told } from './rows.ts';

const hint = (
  product: 'huabei' | 'credit_card' | 'online_loan' | 'mortgage',
  bank: string | null = null,
  cardTail: string | null = null,
) => ({
  product,
  bank,
  cardTail,
});

describe('the debt that a bill means', () => {
  const huabei = { id: 'h', name: '花呗', product: 'huabei' };
  const cmb = { id: 'cmb', name: '招行信用卡', product: 'credit_card' };
  const ccb = { id: 'ccb', name: '建设银行信用卡 5678', product: 'credit_card' };

  test.each<[string, Parameters<typeof matchingDebt>, string | null]>([
    ['花呗 is the one 花呗', [hint('huabei'), [huabei, cmb]], 'h'],
    ['two debts called 花呗 leave it open', [hint('huabei'), [huabei, { ...huabei, id: 'h2' }]], null],
    ['a debt without a product is known by its name', [hint('huabei'), [{ id: 'x', name: '我的花呗' }]], 'x'],
    ['a card by its bank, in short', [hint('credit_card', '招商银行'), [cmb, ccb]], 'cmb'],
    [
      'a card by its last digits before its bank',
      [hint('credit_card', '招商银行', '5678'), [cmb, ccb]],
      'ccb',
    ],
    ['a card whose digits are another’s is not it', [hint('credit_card', '建设银行', '1111'), [ccb]], null],
    ['a card of a bank that no debt names', [hint('credit_card', '工商银行'), [cmb, ccb]], null],
    ['the only card, where neither names a bank', [hint('credit_card'), [{ id: 'c', name: '信用卡' }]], 'c'],
    [
      'the only card, with another bank in its name, is not it',
      [hint('credit_card', '工商银行'), [ccb]],
      null,
    ],
    ['a nickname names a bank too', [hint('credit_card', '工商银行'), [cmb]], null],
    ['two cards, no bank', [hint('credit_card'), [cmb, ccb]], null],
    [
      'a lender without a name is nobody',
      [hint('online_loan'), [{ id: 'o', name: '小贷', product: 'online_loan' }]],
      null,
    ],
    ['the only mortgage', [hint('mortgage'), [{ id: 'm', name: '房贷', product: 'mortgage' }]], 'm'],
    ['nothing entered', [hint('huabei'), []], null],
  ])('%s', (_name, [wanted, debts], expected) => {
    expect(matchingDebt(wanted, debts)).toBe(expected);
  });
});

/** Rows of a bill with order numbers by their place, unless they bring one. */
const bill = (
  source: BillSource,
  told: readonly (Told & { orderId?: string })[],
): { source: BillSource; rows: BillRow[] } => ({
  source,
  rows: told.map((each, index) => ({ ...row(each), orderId: each.orderId ?? `${source}-${index}` })),
});
const repaid = (at: string, amount: number): Told => ({
  at,
  amount,
  direction: 'neutral',
  category: '信用借还',
  counterparty: '花呗',
  text: '花呗主动还款',
  status: '还款成功',
  account: '余额',
});

const NOTHING: KnownCase = {
  today: civilDate('2026-11-23'),
  debts: [{ id: 'h', name: '花呗', product: 'huabei' }],
  chosen: new Map(),
  payments: { keys: new Set(), payments: [] },
  openDues: [],
  incomes: [],
  incomeOf: new Map(),
  activity: [],
  shownDays: new Set(),
  restrictedSince: null,
};
const proposed = (bills: ReturnType<typeof bill>[], known: Partial<KnownCase> = {}) =>
  billProposal(mergedBills(bills).rows, { ...NOTHING, ...known });

describe('bills taken in together', () => {
  test('have a transaction once, and say how many the later one repeats', () => {
    const first = bill('alipay', [repaid('2026-11-01 10:00:00', 100), repaid('2026-11-02 10:00:00', 200)]);
    const second = { ...first, rows: [...first.rows.slice(1), ...bill('alipay', [{ orderId: 'new' }]).rows] };
    const { rows, repeated } = mergedBills([first, second]);
    expect(repeated).toEqual([0, 1]);
    expect(rows.map(({ line, orderId }) => [line, orderId])).toEqual([
      [1, 'alipay-0'],
      [2, 'alipay-1'],
      [3, 'new'],
    ]);
  });

  test('keep apart what has no order number, and equal numbers of two sources', () => {
    const none = [repaid('2026-11-01', 100), repaid('2026-11-01', 100)].map((each) => ({
      ...each,
      orderId: '',
    }));
    expect(mergedBills([bill('bank', none), bill('bank', none)]).rows).toHaveLength(4);
    const one = [{ ...repaid('2026-11-01', 100), orderId: '1' }];
    expect(mergedBills([bill('alipay', one), bill('wechat', one)]).rows).toHaveLength(2);
  });
});

describe('repayments', () => {
  test('are proposed for the debt they mean, the recorded ones marked by their order number', () => {
    const bills = bill('alipay', [repaid('2026-11-01 10:00:00', 100), repaid('2026-11-02 10:00:00', 100)]);
    const keys = new Set(['alipay alipay-0 2026-11-01 10:00:00 100 neutral']);
    const [group] = proposed([bills], { payments: { keys, payments: [] } }).repayments;
    expect(group).toMatchObject({ debt: 'h', key: 'huabei||' });
    expect(group!.payments.map(({ recorded, maybeOn }) => [recorded, maybeOn])).toEqual([
      [true, []],
      [false, []],
    ]);
  });

  test('of a sum that was typed for a near day may be that payment; each typed one answers for one', () => {
    const bills = bill('alipay', [repaid('2026-11-01 10:00:00', 100), repaid('2026-11-02 10:00:00', 100)]);
    const typed = { debt: 'h', date: civilDate('2026-11-02'), amount: fen(100), fromBill: false };
    const maybe = (payments: KnownCase['payments']['payments']) =>
      proposed([bills], { payments: { keys: new Set(), payments } }).repayments[0]!.payments.map(
        ({ maybeOn }) => maybeOn,
      );
    expect(maybe([typed])).toEqual([['h'], []]);
    expect(maybe([{ ...typed, fromBill: true }])).toEqual([[], []]);
    expect(maybe([{ ...typed, amount: fen(101) }])).toEqual([[], []]);
    expect(maybe([{ ...typed, date: civilDate('2026-11-04') }])).toEqual([[], []]);
  });

  test('that an app and a bank both show are told as twins, each for one', () => {
    const app = bill('alipay', [repaid('2026-11-01 10:00:00', 100), repaid('2026-11-01 11:00:00', 100)]);
    const bank = bill('bank', [repaid('2026-11-01', 100)]);
    const twins = proposed([app, bank]).repayments.flatMap(({ payments }) =>
      payments.map(({ line, twinOf }) => [line, twinOf]),
    );
    expect(Object.fromEntries(twins as [number, number | null][])).toEqual({ 1: null, 2: null, 3: 2 });
  });

  test('of days to come and of nothing are not proposed', () => {
    const bills = bill('alipay', [repaid('2026-11-24 00:00:00', 100), repaid('2026-11-20 00:00:00', 0)]);
    expect(proposed([bills]).repayments).toEqual([]);
  });

  test('go to the debt that was chosen for such rows before, if it is still there', () => {
    const bills = [bill('alipay', [repaid('2026-11-01 10:00:00', 100)])];
    const debts = [...NOTHING.debts, { id: 'other', name: '别的' }];
    const key = hintKey(hint('huabei'));
    expect(proposed(bills, { debts, chosen: new Map([[key, 'other']]) }).repayments[0]!.debt).toBe('other');
    expect(proposed(bills, { debts, chosen: new Map([[key, 'gone']]) }).repayments[0]!.debt).toBe('h');
  });
});

describe('a failed debit', () => {
  const open = [
    { debt: 'h', dueDate: civilDate('2026-10-10') },
    { debt: 'h', dueDate: civilDate('2026-11-10') },
  ];
  const due = (date: string, madeUpOn: string | null = null, debt = 'h') =>
    missedDue(
      { date: civilDate(date), madeUpOn: madeUpOn === null ? null : civilDate(madeUpOn) },
      debt,
      open,
    );

  test.each<[string, string | null, string | null]>([
    ['2026-11-10', null, '2026-11-10'],
    ['2026-11-09', null, '2026-11-10'],
    ['2026-11-20', null, '2026-11-10'],
    ['2026-11-21', null, null],
    ['2026-11-08', null, null],
    ['2026-10-15', null, '2026-10-10'],
    ['2026-11-10', '2026-11-10', null],
    ['2026-11-10', '2026-11-11', '2026-11-10'],
  ])('of %s made up on %s is about the due date %s', (date, madeUpOn, expected) => {
    expect(due(date, madeUpOn)).toBe(expected);
  });

  test('of another debt is about none', () => {
    expect(due('2026-11-10', null, 'x')).toBeNull();
  });
});

describe('days with free activity', () => {
  const days = (...dates: string[]) =>
    dates.map((date) => ({ date: civilDate(date), actions: ['utility' as const] }));
  const known = { shown: new Set<never>(), activity: [], today: civilDate('2026-11-23') };

  test('are counted by month and together with what earlier bills showed', () => {
    const shown = new Set([civilDate('2026-10-01'), civilDate('2026-10-02')]);
    const activity = [
      { month: '2026-10', days: 2, origin: 'bill' as const, notedOn: civilDate('2026-11-01') },
    ];
    expect(foundMonths(days('2026-10-02', '2026-10-09'), { ...known, shown, activity })).toEqual([
      {
        month: '2026-10',
        days: 3,
        newDays: ['2026-10-09'],
        noted: { days: 2, origin: 'bill' },
        proposed: true,
      },
    ]);
  });

  test('that are all known are not proposed, nor is a count below the user’s own, nor a day to come', () => {
    const shown = new Set([civilDate('2026-10-02')]);
    expect(foundMonths(days('2026-10-02'), { ...known, shown })[0]).toMatchObject({
      days: 1,
      proposed: false,
    });
    const activity = [
      { month: '2026-10', days: 9, origin: 'typed' as const, notedOn: civilDate('2026-11-01') },
    ];
    expect(foundMonths(days('2026-10-02'), { ...known, activity })[0]).toMatchObject({ proposed: false });
    expect(foundMonths(days('2026-11-24'), known)).toEqual([]);
  });

  test('come from Alipay only', () => {
    const lunch = { account: '余额宝', category: '餐饮美食' };
    expect(proposed([bill('alipay', [lunch])]).months).toHaveLength(1);
    expect(proposed([bill('wechat', [lunch])]).months).toEqual([]);
  });
});

describe('incomes', () => {
  const wage = (at: string, amount: number): Told => ({
    at,
    amount,
    direction: 'income',
    counterparty: '某某公司',
    text: '工资',
  });

  test('say how unsteady they are, and whether they are entered', () => {
    const wages = [
      bill('alipay', [
        wage('2026-09-05 09:00:00', 80_000),
        wage('2026-10-05 09:00:00', 100_000),
        wage('2026-11-05 09:00:00', 120_000),
      ]),
    ];
    const [income] = proposed(wages).incomes;
    expect(income).toMatchObject({
      monthly: { day: 5, amount: 100_000, months: 3 },
      spread: '0.16',
      known: null,
    });
    expect(proposed(wages, { incomes: [{ id: 'i', name: '某某公司' }] }).incomes[0]!.known).toBe('i');
    const linked = { incomes: [{ id: 'i', name: '工资' }], incomeOf: new Map([['某某公司', 'i']]) };
    expect(proposed(wages, linked).incomes[0]!.known).toBe('i');
  });

  test.each<[number[], string | null]>([
    [[100, 100, 100], null],
    [[100, 102, 98], null],
    [[80, 100, 120], '0.16'],
    [[100, 200], null],
    [[0, 0, 0], null],
    [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1000], '2'],
  ])('the spread of %j is %s', (amounts, spread) => {
    expect(spreadOf(amounts)).toBe(spread);
  });
});

test('spending on 花呗 is told since the restriction, and not at all without one', () => {
  const bills = [bill('alipay', [{ at: '2026-11-01 12:00:00', account: '花呗', amount: 500 }])];
  expect(proposed(bills).credit).toBeNull();
  expect(proposed(bills, { restrictedSince: civilDate('2026-11-01') }).credit).toMatchObject({ spent: 500 });
  expect(proposed(bills, { restrictedSince: civilDate('2026-11-02') }).credit).toMatchObject({
    spent: 0,
    rows: [],
  });
});
