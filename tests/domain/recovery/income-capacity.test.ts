import { describe, expect, test } from 'vitest';
import { monthly, once, type PlainDebt, simple } from '../../support/case-builder.ts';
import { keysOf, past, RESTRICTED, stateIn, TODAY, valuesOf } from '../../support/recovery-view.ts';

type Incomes = readonly object[];
interface Parts {
  readonly incomes?: Incomes;
  readonly history?: ReturnType<typeof past>[];
  readonly asOf?: string;
  readonly target?: string;
}

/** A debt whose coming three instalments are these. */
const paying = (...amounts: number[]): PlainDebt => ({
  ...simple('loan', { balance: 10_000_000 }),
  agreement: {
    since: '2026-11-01',
    interest: 'waived',
    instalments: [...amounts, 9_000_000].map((amount, i) => ({ date: `2027-0${i + 1}-10`, amount })),
  },
});
const SALARY = [monthly('salary', 1_000_000, 15, '2025-01-15')];

const capacity = (debts: readonly PlainDebt[], parts: Parts = {}) => {
  const { incomes = SALARY, history = [], asOf = '2026-12-23', target = '0.5' } = parts;
  const plan = { ratioTarget: target };
  const input = { asOf, debts, incomes, plan, restriction: RESTRICTED } as object;
  return stateIn('income_capacity', { case: input, history });
};
const ratioOf = (state: ReturnType<typeof capacity>) => valuesOf(state, 'ratio.now');

describe('the debt ratio of three months', () => {
  test('is met exactly on the target', () => {
    const state = capacity([paying(600_000, 500_000, 400_000)]);
    expect(state).toMatchObject({
      status: 'met',
      progress: '1.0000',
      meetsOn: null,
      nextReview: '2027-01-01',
    });
    expect(ratioOf(state)).toEqual({ ratio: { ratio: '0.5000' } });
  });

  test('is not met one ten-thousandth above it', () => {
    const state = capacity([paying(600_000, 500_000, 400_300)]);
    expect(state).toMatchObject({ status: 'unmet', progress: null, meetsOn: 'plan' });
    expect(ratioOf(state)).toEqual({ ratio: { ratio: '0.5001' } });
  });

  test('is rounded half-up to four decimals before it is held against the target', () => {
    expect(capacity([paying(600_000, 500_000, 400_149)]).status).toBe('met');
    expect(capacity([paying(600_000, 500_000, 400_150)]).status).toBe('unmet');
  });

  test('is held against the target of the user', () => {
    expect(capacity([paying(550_000, 550_000, 550_000)], { target: '0.55' }).status).toBe('met');
    expect(capacity([paying(500_000, 500_000, 500_000)], { target: '0.4' }).status).toBe('unmet');
  });

  test('leaves the rest of this month out, and the fourth month ahead', () => {
    const debts = [paying(900_000, 400_000, 400_000, 400_000)];
    expect(capacity(debts, { asOf: '2027-01-01' }).status).toBe('met');
    expect(capacity(debts).status).toBe('unmet');
  });

  test('leaves arrears out', () => {
    const overdue = { principal: 5_000_000, interest: 0, fees: 0, since: '2026-10-10' };
    expect(
      capacity([simple('a', { balance: 9_000_000, minimum: { amount: 400_000 }, overdue })]).status,
    ).toBe('met');
  });

  test('is nothing once all debts are paid off', () => {
    const state = capacity([simple('paid', { balance: 0 })]);
    expect(state).toMatchObject({ status: 'met', progress: '1.0000' });
    expect(ratioOf(state)).toEqual({ ratio: { ratio: '0.0000' } });
  });

  test('is not known without debts, and not without incomes', () => {
    const nothing = { status: 'unknown', progress: null, evidence: [], meetsOn: null };
    expect(capacity([])).toMatchObject(nothing);
    expect(capacity([paying(1)], { incomes: [] })).toMatchObject(nothing);
  });

  test('tells the same over debts on the credit report, and the debt that weighs most', () => {
    const reported = {
      ...simple('card', { balance: 9_000_000, minimum: { amount: 200_000 } }),
      onCreditReport: true,
    };
    const heavy = simple('heavy', { balance: 9_000_000, minimum: { amount: 500_000 } });
    const state = capacity([reported, heavy]);
    expect(ratioOf(state)).toEqual({ ratio: { ratio: '0.7000' } });
    expect(valuesOf(state, 'ratio.reported')).toEqual({ ratio: { ratio: '0.2000' } });
    expect(valuesOf(state, 'ratio.heaviest')).toEqual({
      name: { text: 'heavy' },
      ratio: { ratio: '0.2000' },
    });
    expect(valuesOf(state, 'lenders')).toEqual({ count: { count: 1 } });
  });

  test('tells what is used of the limits', () => {
    const card = { ...simple('card', { balance: 700_000 }), limit: 1_000_000 };
    expect(valuesOf(capacity([card, simple('loan', { balance: 1 })]), 'utilisation')).toEqual({
      ratio: { ratio: '0.7000' },
    });
  });
});

describe('a month without income', () => {
  const debts = [paying(400_000, 400_000, 400_000)];

  test('counts with what it requires', () => {
    const gap = [monthly('salary', 1_000_000, 15, '2027-02-15')];
    expect(ratioOf(capacity(debts, { incomes: gap }))).toEqual({ ratio: { ratio: '0.6000' } });
  });

  test.each([
    ['a lost job', [{ ...monthly('salary', 1_000_000, 15, '2025-01-15'), until: '2026-12-15' }]],
    ['an income that begins after them', [monthly('salary', 1_000_000, 15, '2027-04-15')]],
    ['a single payment', [once('gift', 9_000_000, '2027-01-15')]],
  ])('and all three of them without (%s): the ratio cannot be computed and is never met', (_, incomes) => {
    const state = capacity(debts, { incomes });
    expect(state).toMatchObject({ status: 'unmet', progress: null, meetsOn: 'plan' });
    expect(keysOf(state)).toContain('ratio.noIncome');
    expect(keysOf(state)).not.toContain('ratio.now');
  });

  test('is met when nothing has to be paid either', () => {
    const incomes = [{ ...monthly('salary', 1_000_000, 15), until: '2026-12-15' }];
    expect(capacity([simple('paid', { balance: 0 })], { incomes }).status).toBe('met');
  });

  test('a yearly income counts a twelfth in each', () => {
    const yearly = { ...monthly('bonus', 12_000_000, 1), every: { unit: 'year', month: 6, day: 1 } };
    expect(ratioOf(capacity(debts, { incomes: [yearly] }))).toEqual({ ratio: { ratio: '0.4000' } });
  });
});

describe('progress since the restriction', () => {
  const began = (ratio: string | null) => ({ history: [past('2026-10-20', { ratio })] });
  const now = [paying(600_000, 600_000, 600_000)];

  test.each([
    ['0.8000', 'under-way', '0.6667'],
    ['0.6001', 'under-way', '0.0010'],
    ['0.6000', 'unmet', '0.0000'],
    ['0.5500', 'unmet', '0.0000'],
    ['0.5000', 'unmet', null],
    [null, 'unmet', null],
  ])('from %s then to 0.6000 now is %s at %s', (ratio, status, progress) => {
    expect(capacity(now, began(ratio))).toMatchObject({ status, progress });
  });

  test('is none without income, though the coming month asks for nothing', () => {
    const debts = [simple('loan', { balance: 9_000_000 })].map((debt) => ({
      ...debt,
      agreement: {
        since: '2026-11-01',
        interest: 'waived' as const,
        instalments: [{ date: '2027-02-10', amount: 9_000_000 }],
      },
    }));
    const incomes = [{ ...monthly('salary', 1_000_000, 15), until: '2026-12-15' }];
    expect(capacity(debts, { incomes, ...began('0.8000') })).toMatchObject({
      status: 'unmet',
      progress: null,
    });
  });

  test('compares the coming month with the coming month of then: a payment that falls by itself is none', () => {
    const falling = [paying(800_000, 600_000, 500_000)];
    expect(capacity(falling, began('0.8000'))).toMatchObject({ status: 'unmet', progress: '0.0000' });
  });
});

describe('the trend of the income', () => {
  const debts = [simple('loan', { balance: 9_000_000, minimum: { amount: 100_000 } })];
  const months = (...incomes: (number | null)[]) =>
    incomes.map((income, i) => past(`2026-${String(6 + i).padStart(2, '0')}-28`, { income }));
  const trend = (history: ReturnType<typeof past>[], amount: number, asOf = TODAY) =>
    capacity(debts, { history, incomes: [monthly('salary', amount, 15, '2026-01-15')], asOf });

  test('a fall of exactly a tenth stands against nothing', () => {
    const state = trend(months(1_000_000, 1_000_000, 1_000_000, 900_000, 900_000), 900_000);
    expect(state.status).toBe('met');
    expect(valuesOf(state, 'income.steady')).toEqual({ fall: { ratio: '0.1000' } });
  });

  test('one fen more of a fall is under way, and no date can be told', () => {
    const state = trend(months(1_000_000, 1_000_000, 1_000_000, 900_000, 900_000), 899_999);
    expect(state).toMatchObject({ status: 'under-way', progress: '1.0000', meetsOn: null });
    expect(keysOf(state)).toContain('income.falling');
  });

  test('a raise is told', () => {
    expect(keysOf(trend(months(900_000, 900_000, 900_000, 900_000, 900_000), 900_001))).toContain(
      'income.rising',
    );
  });

  test('takes this month by what is entered now, on its first day too', () => {
    const history = [
      ...months(900_000, 900_000, 900_000, 900_000, 900_000),
      past('2026-11-20', { income: 900_000 }),
    ];
    expect(trend(history, 300_000).status).toBe('under-way');
    expect(trend(months(900_000, 900_000, 900_000, 900_000, 900_000), 300_000, '2026-11-01').status).toBe(
      'under-way',
    );
  });

  test('takes the last figure known of a month', () => {
    const twice = [past('2026-10-02', { income: 1 }), past('2026-10-30', { income: 900_000 })];
    expect(trend([...months(900_000, 900_000, 900_000, 900_000), ...twice], 900_000).status).toBe('met');
  });

  test('is not known while one of the six months is not', () => {
    const gap = months(1_000_000, 1_000_000, null, 1_000_000, 1_000_000);
    const state = trend(gap, 200_000);
    expect(state.status).toBe('met');
    expect(keysOf(state).filter((key) => key.startsWith('income.'))).toEqual([]);
    expect(
      keysOf(trend(months(1_000_000, 1_000_000, 1_000_000, 1_000_000), 200_000)).filter((key) =>
        key.startsWith('income.'),
      ),
    ).toEqual([]);
  });

  test('from nothing to something is no fall', () => {
    expect(keysOf(trend(months(0, 0, 0, 0, 0), 900_000))).toContain('income.rising');
    expect(keysOf(trend(months(0, 0, 0, 900_000, 900_000), 900_000))).toContain('income.rising');
  });
});
