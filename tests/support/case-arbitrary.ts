import fc from 'fast-check';
import { type Case, type Debt, type Expense, type Income, STRATEGIES } from '../../src/domain/case/case.ts';
import {
  type CivilDate,
  addDays,
  civilDate,
  toCivilDate,
  toDayNumber,
} from '../../src/domain/dates/civil-date.ts';
import { type Fen, fen } from '../../src/domain/money/fen.ts';

const money = (min: number, max: number) => fc.integer({ min, max }).map((n) => fen(n));
const day = fc.integer({ min: 1, max: 31 });
const asOfDate = fc
  .integer({ min: toDayNumber(civilDate('2026-01-01')), max: toDayNumber(civilDate('2028-03-01')) })
  .map(toCivilDate);

const rate = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map((n) => ({ daily: `0.000${n}` })),
  fc
    .integer({ min: 0, max: 36_000 })
    .map((n) => ({ annual: (n / 100_000).toFixed(5), dayCount: 365 as const })),
  fc
    .integer({ min: 0, max: 36_000 })
    .map((n) => ({ annual: (n / 100_000).toFixed(5), dayCount: 360 as const })),
  fc.integer({ min: 0, max: 3_000 }).map((n) => ({ monthly: (n / 100_000).toFixed(5) })),
);

interface Frame {
  readonly id: string;
  readonly asOf: CivilDate;
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

function rateFrom(asOf: CivilDate) {
  return optional(
    fc
      .tuple(fc.integer({ min: 1, max: 200 }), rate, fc.integer({ min: 1, max: 300 }), rate)
      .map(([first, a, gap, b]) => [
        { date: addDays(asOf, first), rate: a },
        { date: addDays(asOf, first + gap), rate: b },
      ]),
  );
}

function common({ id, asOf }: Frame) {
  return fc
    .record({
      balance: money(0, 3_000_000),
      overdueShare: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }), { nil: null, freq: 2 }),
      interest: money(0, 20_000),
      fees: money(0, 5_000),
      limit: optional(money(100_000, 4_000_000)),
      onCreditReport: optional(fc.boolean()),
      platform: optional(fc.constantFrom('alipay', 'jd', 'bank')),
      product: optional(fc.constantFrom('huabei', 'mortgage', 'car_loan', 'credit_card', 'other')),
      penaltyRate: optional(rate),
      graceDays: optional(fc.integer({ min: 0, max: 5 })),
      lateFee: optional(
        fc.record({
          share: fc.constantFrom('0.05', '0.1', '0'),
          floor: money(0, 2_000),
          cap: optional(money(2_000, 50_000)),
        }),
      ),
    })
    .map(({ overdueShare, interest, fees, ...rest }) => {
      const principal = overdueShare === null ? 0 : Math.floor(rest.balance * overdueShare);
      const overdue =
        overdueShare === null
          ? {}
          : { overdue: { principal: fen(principal), interest, fees, since: addDays(asOf, -30) } };
      return { id, name: id, ...rest, ...overdue, ordinary: rest.balance - principal };
    });
}

type Common = Parameters<Parameters<ReturnType<typeof common>['map']>[0]>[0];

function debtOf(frame: Frame, base: Common): fc.Arbitrary<Debt> {
  const { ordinary, ...shared } = base;
  const prepayable = {
    prepay: optional(fc.constantFrom('allowed' as const, 'forbidden' as const)),
    prepayFee: optional(fc.constantFrom('0', '0.01', '0.035')),
  };
  const revolving = fc
    .record({
      rate,
      rateFrom: rateFrom(frame.asOf),
      accrues: fc.constantFrom('after-due' as const, 'daily' as const),
      statementDay: day,
      dueDay: day,
      billed: fc.double({ min: 0, max: 1, noNaN: true }),
      carried: fc.double({ min: 0, max: 1, noNaN: true }),
      minimumDue: optional(money(0, 200_000)),
      share: fc.constantFrom('0', '0.05', '0.1', '1'),
      floor: money(0, 20_000),
    })
    .map(({ statementDay, dueDay, billed, carried, minimumDue, share, floor, ...rest }) => {
      const billedFen = Math.floor(ordinary * billed);
      const statement = {
        statementDay,
        dueDay,
        billed: fen(billedFen),
        carried: fen(Math.floor((ordinary - billedFen) * carried)),
        minimumDue,
      };
      return { ...shared, ...rest, kind: 'revolving' as const, statement, minimum: { share, floor } };
    });
  const instalment = fc
    .record({
      rate,
      rateFrom: rateFrom(frame.asOf),
      method: fc.constantFrom('equal-payment' as const, 'equal-principal' as const, 'interest-only' as const),
      remainingPeriods: fc.integer({ min: 1, max: 36 }),
      dueDay: day,
      ...prepayable,
    })
    .map((rest) => ({ ...shared, ...rest, kind: 'instalment' as const }));
  const feeInstalment = fc
    .record({
      periods: fc.integer({ min: 1, max: 24 }),
      past: fc.double({ min: 0, max: 0.99, noNaN: true }),
      original: money(0, 1_000_000),
      totalFeeRate: fc.constantFrom('0', '0.025', '0.088', '0.15'),
      dueDay: day,
      remainingFees: fc.constantFrom('waived' as const, 'due' as const),
      prepay: prepayable.prepay,
    })
    .map(({ past, original, periods, ...rest }) => ({
      ...shared,
      ...rest,
      kind: 'fee-instalment' as const,
      periods,
      remainingPeriods: Math.max(1, Math.ceil(periods * (1 - past))),
      originalPrincipal: fen(shared.balance + original + 1),
    }));
  const simple = fc
    .record({ rate, rateFrom: rateFrom(frame.asOf), amount: money(0, 300_000), dueDay: day, ...prepayable })
    .map(({ amount, ...rest }) => ({ ...shared, ...rest, kind: 'simple' as const, minimum: { amount } }));
  const informal = optional(fc.integer({ min: -20, max: 500 })).map((ahead) => ({
    ...shared,
    kind: 'informal' as const,
    ...(ahead === undefined ? {} : { dueDate: addDays(frame.asOf, ahead) }),
  }));
  return fc.oneof(revolving, instalment, feeInstalment, simple, informal) as fc.Arbitrary<Debt>;
}

/** An even agreement over the whole debt, now and then. */
function underAgreement(frame: Frame, debt: Debt): fc.Arbitrary<Debt> {
  const agreement = fc
    .record({
      count: fc.integer({ min: 1, max: 12 }),
      first: fc.integer({ min: 1, max: 40 }),
      interest: fc.constantFrom('waived' as const, 'kept' as const),
    })
    .map(({ count, first, interest }) => ({
      ...debt,
      agreement: {
        since: frame.asOf,
        interest,
        instalments: Array.from({ length: count }, (_, i) => ({
          date: addDays(frame.asOf, first + 30 * i),
          amount: fen(Math.floor(debt.balance / count) + 1),
        })),
      },
    }));
  return fc.oneof({ weight: 6, arbitrary: fc.constant(debt) }, { weight: 1, arbitrary: agreement });
}

const debt = (frame: Frame): fc.Arbitrary<Debt> =>
  common(frame)
    .chain((base) => debtOf(frame, base))
    .chain((plain) => underAgreement(frame, plain));

const every = fc.oneof(
  { weight: 4, arbitrary: day.map((d) => ({ unit: 'month' as const, day: d })) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 7 }).map((weekday) => ({ unit: 'week' as const, weekday })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 12 }), day)
      .map(([month, d]) => ({ unit: 'year' as const, month, day: d })),
  },
);

function timing(asOf: CivilDate) {
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        every,
        from: fc.integer({ min: -60, max: 60 }).map((d) => addDays(asOf, d)),
        until: optional(fc.integer({ min: 100, max: 900 }).map((d) => addDays(asOf, d))),
      }),
    },
    { weight: 1, arbitrary: fc.integer({ min: -5, max: 700 }).map((d) => ({ on: addDays(asOf, d) })) },
  );
}

const flow = (id: string, asOf: CivilDate, amount: fc.Arbitrary<Fen>) =>
  fc.tuple(amount, timing(asOf)).map(([sum, when]) => ({ id, name: id, amount: sum, ...when }));

/** Random cases of every debt kind, from a calm one to one that does not fit at all. */
export const anyCase: fc.Arbitrary<Case> = asOfDate.chain((asOf) => {
  const debts = fc
    .integer({ min: 0, max: 6 })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => debt({ id: `d${i}`, asOf }))));
  const incomes = fc
    .integer({ min: 0, max: 3 })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => flow(`i${i}`, asOf, money(0, 1_500_000)))));
  const expenses = fc
    .integer({ min: 0, max: 3 })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => flow(`e${i}`, asOf, money(0, 250_000)))));
  return fc
    .record({
      debts,
      incomes,
      expenses,
      onHand: money(0, 1_500_000),
      buffer: money(0, 100_000),
      strategy: fc.constantFrom(...STRATEGIES),
      horizonMonths: fc.integer({ min: 1, max: 48 }),
      monthlyBudget: fc.option(money(0, 900_000), { nil: undefined, freq: 4 }),
      budgetDay: day,
      extras: fc.array(
        fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: -200_000, max: 400_000 })),
        { maxLength: 2 },
      ),
      restricted: fc.boolean(),
    })
    .map((drawn): Case => ({
      format: 'regain/case@1',
      asOf,
      cash: { onHand: drawn.onHand, buffer: drawn.buffer },
      incomes: drawn.incomes.map((income): Income => ({ ...income, kind: 'salary' })),
      expenses: drawn.expenses as Expense[],
      debts: drawn.debts,
      scores: [],
      restriction: drawn.restricted
        ? { since: addDays(asOf, -40), platform: 'alipay', causes: ['overdue_unpaid'] }
        : null,
      plan: {
        strategy: drawn.strategy,
        order: drawn.debts.map((entry) => entry.id).reverse(),
        extras: drawn.extras.map(([ahead, amount], i) => ({
          on: addDays(asOf, ahead),
          amount: fen(amount),
          name: `x${i}`,
        })),
        horizonMonths: drawn.horizonMonths,
        ratioTarget: '0.5',
        monthlyBudget: drawn.monthlyBudget,
        budgetDay: drawn.budgetDay,
      },
      records: {},
    }));
});
