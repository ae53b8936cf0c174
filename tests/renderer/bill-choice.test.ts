import { describe, expect, test } from 'vitest';
import type { BillPreview } from '../../src/contract/bills.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import type { StoredDebt } from '../../src/domain/position/stored-case.ts';
import {
  type BillChanges,
  chosenOf,
  type Choosing,
  incomeFrom,
  isPicked,
  NO_CHANGES,
  stateOf,
} from '../../src/renderer/src/pages/bills/bill-choice.ts';
import { draftFrom, mappingOf, missingColumns } from '../../src/renderer/src/pages/bills/mapping-draft.ts';

const TODAY = civilDate('2026-11-23');
const debt = (id: string, balanceAsOf = '2026-11-01') =>
  ({ id, name: id, balanceAsOf: civilDate(balanceAsOf) }) as unknown as StoredDebt;

type Payment = BillPreview['repayments'][number]['payments'][number];
const payment = (line: number, date: string, more: Partial<Payment> = {}): Payment => ({
  line,
  date: civilDate(date),
  amount: fen(100),
  billMonth: null,
  paidFrom: '',
  orderId: '',
  recorded: false,
  maybeOn: [],
  twinOf: null,
  ...more,
});

function choosing(
  payments: readonly Payment[],
  changes: Partial<BillChanges> = {},
  more: Partial<BillPreview> = {},
): Choosing {
  const hint = { product: 'huabei' as const, bank: null, cardTail: null };
  return {
    preview: {
      repayments: [{ key: 'huabei||', hint, debt: 'a', payments }],
      failed: [],
      incomes: [],
      months: [],
      credit: null,
      repeated: [],
      ...more,
    },
    changes: { ...NO_CHANGES, ...changes },
    debts: [debt('a'), debt('b', '2026-11-20')],
    today: TODAY,
  };
}
const group = (at: Choosing) => at.preview.repayments[0]!;
const sent = (at: Choosing) => chosenOf(at, () => 'new');

describe('a repayment', () => {
  test.each<[string, Payment, string, boolean]>([
    ['after the balance was entered', payment(1, '2026-11-02'), 'new', true],
    ['before it', payment(1, '2026-10-31'), 'in-balance', true],
    ['on the same day, which may hold it', payment(1, '2026-11-01'), 'balance-day', false],
    ['that may be recorded', payment(1, '2026-11-02', { maybeOn: ['a'] }), 'maybe', false],
    ['that may be recorded on another debt only', payment(1, '2026-11-02', { maybeOn: ['b'] }), 'new', true],
    ['of which another bill shows a twin', payment(1, '2026-11-02', { twinOf: 7 }), 'twin', false],
    ['that was imported', payment(1, '2026-11-02', { recorded: true }), 'recorded', false],
  ])('%s', (_name, one, state, picked) => {
    const at = choosing([one]);
    expect([stateOf(at, group(at), one), isPicked(at, group(at), one)]).toEqual([state, picked]);
  });

  test('is judged for the debt that is chosen for it', () => {
    const one = payment(1, '2026-11-10');
    const at = choosing([one], { rowDebts: new Map([[1, 'b']]) });
    expect(stateOf(at, group(at), one)).toBe('in-balance');
    expect(sent(at).payments).toEqual([{ line: 1, debt: 'b' }]);
    const none = choosing([one], { groupDebts: new Map([['huabei||', null]]) });
    expect(stateOf(none, group(none), one)).toBe('no-debt');
    expect(sent(none).payments).toEqual([]);
  });

  test('that is imported or has no debt cannot be ticked, whatever was ticked', () => {
    const picked = new Map([[1, true]]);
    expect(sent(choosing([payment(1, '2026-11-10', { recorded: true })], { picked })).payments).toEqual([]);
    expect(sent(choosing([payment(1, '2026-11-01')], { picked })).payments).toHaveLength(1);
    expect(sent(choosing([payment(1, '2026-11-10')], { picked: new Map([[1, false]]) })).payments).toEqual(
      [],
    );
  });
});

test('a due date is answered once, however many debits failed about it', () => {
  const failed = [1, 2].map((line) => ({
    line,
    date: civilDate('2026-11-10'),
    amount: fen(100),
    hint: { product: 'huabei' as const, bank: null, cardTail: null, billMonth: null },
    madeUpOn: null,
    debt: 'a',
    dueDate: civilDate('2026-11-10'),
  }));
  expect(sent(choosing([], {}, { failed })).answers).toEqual([{ line: 1, debt: 'a', dueDate: '2026-11-10' }]);
  expect(
    sent(
      choosing(
        [],
        {
          answers: new Map([
            [1, false],
            [2, false],
          ]),
        },
        { failed },
      ),
    ).answers,
  ).toEqual([]);
});

describe('an income', () => {
  const income: BillPreview['incomes'][number] = {
    counterparty: '某公司',
    total: fen(300),
    rows: [{ line: 1, date: civilDate('2026-11-05'), amount: fen(100) }],
    monthly: { day: 5, amount: fen(100), months: 3 },
    spread: '0.16',
    known: null,
  };

  test('that comes monthly is entered from the month after the one in which it last came', () => {
    expect(incomeFrom(income, TODAY)).toBe('2026-12-01');
    expect(incomeFrom(income, civilDate('2026-12-31'))).toBe('2026-12-31');
    expect(
      incomeFrom(
        { ...income, rows: [{ ...income.rows[0]!, date: civilDate('2026-12-05') }] },
        civilDate('2026-12-31'),
      ),
    ).toBe('2027-01-01');
    expect(sent(choosing([], {}, { incomes: [income] })).incomes).toEqual([
      {
        counterparty: '某公司',
        income: {
          id: 'new',
          name: '某公司',
          kind: 'salary',
          amount: 100,
          every: { unit: 'month', day: 5 },
          from: '2026-12-01',
          varies: { spread: '0.16', gap: '0' },
        },
      },
    ]);
  });

  test('that is entered already, or does not come monthly, waits to be ticked', () => {
    expect(sent(choosing([], {}, { incomes: [{ ...income, known: 'x' }] })).incomes).toEqual([]);
    const once = { ...income, monthly: null, spread: null };
    expect(sent(choosing([], {}, { incomes: [once] })).incomes).toEqual([]);
    const ticked = choosing([], { incomes: new Map([['某公司', true]]) }, { incomes: [once] });
    expect(sent(ticked).incomes[0]).toMatchObject({ income: { amount: 100, every: { day: 5 } } });
  });
});

describe('the columns of a table', () => {
  test('are those that were proposed until they are chosen otherwise', () => {
    const draft = draftFrom({
      at: '日期',
      sums: { by: 'words', amount: '金额', direction: '收支' },
      account: '',
    });
    expect(missingColumns(draft)).toEqual([]);
    draft.by = 'two-columns';
    expect(missingColumns(draft)).toEqual(['income', 'expense']);
    Object.assign(draft, { income: '收入', expense: '支出', text: '摘要', account: ' 卡 ' });
    expect(mappingOf(draft)).toEqual({
      at: '日期',
      sums: { by: 'two-columns', income: '收入', expense: '支出' },
      text: '摘要',
      account: '卡',
    });
  });

  test('are all asked for when nothing is proposed', () => {
    expect(missingColumns(draftFrom(null))).toEqual(['at', 'amount']);
  });
});
