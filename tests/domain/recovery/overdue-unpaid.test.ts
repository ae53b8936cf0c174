import { describe, expect, test } from 'vitest';
import { informal, type PlainDebt, revolving, simple } from '../../support/case-builder.ts';
import { due, keysOf, past, RESTRICTED, stateIn, TODAY, valuesOf } from '../../support/recovery-view.ts';

const OVERDUE = { principal: 50_000, interest: 300, fees: 200, since: '2026-10-14' };

const huabei = (parts: Partial<PlainDebt> = {}) =>
  revolving('huabei', { balance: 400_000, platform: 'alipay', ...parts } as { balance: number });

const overdueIn = (debts: readonly PlainDebt[], more: object = {}, today = TODAY) =>
  stateIn('overdue_unpaid', { case: { asOf: today, debts, restriction: RESTRICTED }, ...more });

/** What was overdue of Huabei on the day of the restriction. */
const began = (overdue: number) => ({
  history: [past('2026-10-20', { debts: [{ debt: 'huabei', overdue }] })],
});

describe('overdue of the platform', () => {
  test('is not known without a debt on it', () => {
    const state = overdueIn([simple('store', { balance: 160_000, platform: 'jd' })]);
    expect(state).toMatchObject({
      status: 'unknown',
      progress: null,
      evidence: [],
      meetsOn: null,
      nextReview: null,
    });
  });

  test('is met when nothing of it is overdue, whatever is overdue elsewhere', () => {
    const store = simple('store', { balance: 160_000, platform: 'jd', overdue: OVERDUE });
    expect(overdueIn([huabei(), store])).toMatchObject({
      status: 'met',
      meetsOn: null,
      nextReview: '2026-12-10',
    });
  });

  test('is met when all is paid off, with nothing to look at again', () => {
    const state = overdueIn([huabei({ balance: 0 })], began(50_500));
    expect(state).toMatchObject({ status: 'met', progress: '1.0000', nextReview: null });
  });

  test.each([
    ['principal', { principal: 1, interest: 0, fees: 0 }],
    ['interest', { principal: 0, interest: 1, fees: 0 }],
    ['fees', { principal: 0, interest: 0, fees: 1 }],
  ])('one fen of %s is enough to be unmet', (_, parts) => {
    const state = overdueIn([huabei({ overdue: { ...parts, since: TODAY } })]);
    expect(state).toMatchObject({ status: 'unmet', meetsOn: 'plan' });
    expect(valuesOf(state, 'overdue.amount')).toEqual({ amount: { money: 1 } });
    expect(valuesOf(state, 'overdue.days')).toEqual({ days: { count: 0 } });
  });

  test('counts the days of its oldest part', () => {
    const later = revolving('line', {
      balance: 9_000,
      platform: 'alipay',
      overdue: { ...OVERDUE, since: '2026-11-11' },
    });
    const state = overdueIn([later, huabei({ overdue: OVERDUE })]);
    expect(valuesOf(state, 'overdue.amount')).toEqual({ amount: { money: 101_000 } });
    expect(valuesOf(state, 'overdue.days')).toEqual({ days: { count: 40 } });
  });

  test('is Alipay without a restriction, and the restricted platform with one', () => {
    const debts = [huabei({ overdue: OVERDUE }), simple('store', { balance: 9_000, platform: 'jd' })];
    expect(overdueIn(debts, { case: { debts } }).status).toBe('unmet');
    expect(
      stateIn('overdue_unpaid', { case: { debts, restriction: { ...RESTRICTED, platform: 'jd' } } }).status,
    ).toBe('met');
  });
});

describe('progress since the restriction', () => {
  test.each([
    [101_000, 'under-way', '0.5000'],
    [50_501, 'under-way', '0.0000'],
    [50_500, 'unmet', '0.0000'],
    [40_000, 'unmet', '0.0000'],
    [0, 'unmet', null],
  ])('from %i fen then to 50,500 now is %s at %s', (then, status, progress) => {
    expect(overdueIn([huabei({ overdue: OVERDUE })], began(then))).toMatchObject({ status, progress });
  });

  test('begins on the last day known before the restriction, else on the first day known', () => {
    const day = (date: string, overdue: number) => past(date, { debts: [{ debt: 'huabei', overdue }] });
    const now = [huabei({ overdue: OVERDUE })];
    const history = [day('2026-10-01', 0), day('2026-10-18', 202_000), day('2026-10-21', 60_000)];
    expect(overdueIn(now, { history }).progress).toBe('0.7500');
    expect(
      overdueIn(now, { history: [day('2026-10-25', 101_000), day('2026-11-01', 60_000)] }).progress,
    ).toBe('0.5000');
  });

  test('begins on the very day of the restriction where it is known', () => {
    const day = (date: string, overdue: number) => past(date, { debts: [{ debt: 'huabei', overdue }] });
    const history = [day('2026-10-19', 505_000), day('2026-10-20', 101_000)];
    expect(overdueIn([huabei({ overdue: OVERDUE })], { history }).progress).toBe('0.5000');
  });

  test('leaves other lenders out', () => {
    const history = [
      past('2026-10-20', {
        debts: [
          { debt: 'huabei', overdue: 101_000 },
          { debt: 'store', overdue: 9 },
        ],
      }),
    ];
    const store = simple('store', { balance: 160_000, platform: 'jd', overdue: OVERDUE });
    expect(overdueIn([huabei({ overdue: OVERDUE }), store], { history }).progress).toBe('0.5000');
  });

  test('is not known without a history', () => {
    expect(overdueIn([huabei({ overdue: OVERDUE })])).toMatchObject({ status: 'unmet', progress: null });
  });
});

describe('a due date nobody has answered for', () => {
  const waiting = (dueDate: string, overdueOn?: string) =>
    huabei({
      unconfirmed: [
        {
          dueDate,
          principal: 40_000,
          interest: 0,
          fees: 0,
          ...(overdueOn === undefined ? {} : { overdueOn }),
        },
      ],
    });

  test('is never overdue, and leaves the answer open', () => {
    const state = overdueIn([waiting('2026-11-22')]);
    expect(state).toMatchObject({ status: 'unknown', meetsOn: null });
    expect(valuesOf(state, 'overdue.amount')).toEqual({ amount: { money: 0 } });
    expect(valuesOf(state, 'overdue.unanswered')).toEqual({ count: { count: 1 } });
  });

  test('can be paid until midnight of its day', () => {
    const state = overdueIn([waiting(TODAY)]);
    expect(state.status).toBe('met');
    expect(keysOf(state)).toEqual(['overdue.amount']);
  });

  test('does not stand before what is overdue', () => {
    expect(overdueIn([waiting('2026-11-10'), { ...huabei({ overdue: OVERDUE }), id: 'line' }]).status).toBe(
      'unmet',
    );
  });

  test('answered with "not paid" is under way while its grace days run', () => {
    const state = overdueIn([waiting('2026-11-22', '2026-11-26')]);
    expect(state).toMatchObject({ status: 'under-way', meetsOn: null });
    expect(valuesOf(state, 'overdue.grace')).toEqual({ count: { count: 1 } });
  });

  test('that lies ahead and was paid in part changes nothing', () => {
    expect(overdueIn([waiting('2026-12-10', '2026-12-14')]).status).toBe('met');
  });
});

describe('an agreement with the lender', () => {
  const agreed = (parts: Partial<PlainDebt>) =>
    huabei({
      agreement: {
        since: '2026-11-01',
        interest: 'waived',
        instalments: [
          { date: '2026-11-20', amount: 200_000 },
          { date: '2026-12-20', amount: 200_000 },
        ],
      },
      ...parts,
    });

  test('is under way until its last instalment, by the plan', () => {
    const state = overdueIn([agreed({})]);
    expect(state).toMatchObject({ status: 'under-way', meetsOn: 'plan' });
    expect(keysOf(state)).toContain('overdue.agreement');
    expect(overdueIn([agreed({})], {}, '2026-12-20').status).toBe('under-way');
    expect(overdueIn([agreed({})], {}, '2026-12-21').status).toBe('met');
  });

  test('is met once all is paid', () => {
    expect(overdueIn([agreed({ balance: 0 })]).status).toBe('met');
  });

  test('covers what was overdue when it began', () => {
    const state = overdueIn([agreed({ overdue: OVERDUE })]);
    expect(state.status).toBe('under-way');
    expect(valuesOf(state, 'overdue.amount')).toEqual({ amount: { money: 0 } });
    expect(keysOf(state)).not.toContain('overdue.days');
  });

  test('covers nothing after its last date', () => {
    expect(overdueIn([agreed({ overdue: OVERDUE })], {}, '2026-12-20').status).toBe('unmet');
  });
});

describe('statements paid on time', () => {
  const streakOf = (...results: Parameters<typeof due>[2][]) => {
    const dues = results.map((result, i) =>
      due('huabei', `2026-${String(11 - i).padStart(2, '0')}-10`, result),
    );
    return valuesOf(overdueIn([huabei()], { dues }), 'overdue.streak');
  };

  test('are counted back from the last one', () => {
    expect(streakOf('on-time', 'on-time', 'late', 'on-time')).toEqual({ count: { count: 2 } });
  });

  test.each(['late', 'partly', 'not-paid'] as const)('end with one that is %s', (result) => {
    expect(streakOf(result, 'on-time')).toEqual({ count: { count: 0 } });
  });

  test('go on over one that is not answered for', () => {
    expect(streakOf('unconfirmed', 'on-time', 'on-time')).toEqual({ count: { count: 2 } });
    expect(streakOf('unconfirmed')).toBeUndefined();
  });

  test('leave out one that is paid before its day has come', () => {
    const dues = [due('huabei', '2026-12-10', 'on-time'), due('huabei', '2026-11-10', 'on-time')];
    expect(valuesOf(overdueIn([huabei()], { dues }), 'overdue.streak')).toEqual({ count: { count: 1 } });
  });

  test('leave out other debts, and due dates that asked for nothing', () => {
    const dues = [
      due('store', '2026-11-12', 'late'),
      { ...due('huabei', '2026-11-10', 'late'), required: 0 },
    ];
    expect(valuesOf(overdueIn([huabei()], { dues }), 'overdue.streak')).toBeUndefined();
  });
});

test('the next review is the first due date of what still owes something', () => {
  const lent = informal('lent', { balance: 9_000, platform: 'alipay', dueDate: '2026-12-01' });
  expect(overdueIn([huabei(), lent]).nextReview).toBe('2026-12-01');
  expect(overdueIn([huabei(), { ...lent, balance: 0 }]).nextReview).toBe('2026-12-10');
  expect(overdueIn([{ ...lent, dueDate: '2027-06-01' } as PlainDebt]).nextReview).toBeNull();
});
