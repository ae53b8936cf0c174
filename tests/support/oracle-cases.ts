import type { Case, SimpleDebt } from '../../src/domain/case/case.ts';
import { type CivilDate, civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';

/**
 * Small random cases that an exact solver can settle: `simple` debts whose fixed minimum covers their interest, all due
 * on the first of the month, and a monthly budget that clears them within two years or so. Seeded: the same number gives the
 * same case everywhere.
 */
export interface OracleCase {
  readonly seed: number;
  readonly debts: readonly OracleDebt[];
  /** Fen on the first of every month. */
  readonly budget: number;
  /** Fen a month, used for the debt ratio alone. */
  readonly income: number;
}

export interface OracleDebt {
  readonly id: string;
  readonly balance: number;
  readonly minimum: number;
  /** Billionths a year, from month 1 on and again from each later month named; months count from January 2026. */
  readonly rates: readonly { readonly fromMonth: number; readonly annual: number }[];
}

/** A generator of numbers from 0 up to 1 by 32-bit multiplication and shifts (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type RateKind = 'constant' | 'with-promotions';

export function oracleCase(seed: number, kind: RateKind): OracleCase {
  const next = seeded(seed);
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const annual = () => whole(20, 360) * 1_000_000;
  const debts = Array.from({ length: whole(2, 5) }, (_, i): OracleDebt => {
    const balance = whole(50_000, 2_000_000);
    const first = annual();
    const promotion = kind === 'with-promotions' && (i === 0 || next() < 1 / 3);
    const rates = promotion
      ? [
          { fromMonth: 1, annual: Math.floor(next() * 3) * 20_000_000 },
          { fromMonth: whole(3, 12), annual: first },
        ]
      : [{ fromMonth: 1, annual: first }];
    const dearest = Math.max(...rates.map((rate) => rate.annual));
    const interest = Math.ceil((balance * dearest) / 12e9);
    return { id: `d${i}`, balance, minimum: interest + Math.floor(balance * (0.01 + next() * 0.06)), rates };
  });
  const minimums = debts.reduce((sum, debt) => sum + debt.minimum, 0);
  const owed = debts.reduce((sum, debt) => sum + debt.balance, 0);
  return {
    seed,
    debts,
    budget: minimums + Math.floor(owed * (kind === 'constant' ? 0.02 + next() * 0.08 : 0.01 + next() * 0.04)),
    income: Math.floor(minimums * 2 * (0.25 + next() * 0.65)),
  };
}

/** The second of a month, from which a new rate bears: the first day of the period that ends on the next first. */
const stepDate = (month: number): CivilDate => {
  const [year, ofYear] = [2026 + Math.floor((month - 2) / 12), ((month - 2 + 12) % 12) + 1];
  return civilDate(`${year}-${String(ofYear).padStart(2, '0')}-02`);
};
const rateOf = (annual: number) => ({ annual: (annual / 1e9).toFixed(9), dayCount: 365 as const });

/** The same as a case that the planner reads. */
export function caseOfOracle({ debts, budget, income }: OracleCase): Case {
  return {
    format: 'regain/case@1',
    asOf: civilDate('2025-12-31'),
    cash: { onHand: fen(0), buffer: fen(0) },
    incomes: [
      { id: 'salary', name: 'salary', kind: 'salary', amount: fen(income), every: { unit: 'month', day: 5 } },
    ],
    expenses: [],
    debts: debts.map(({ id, balance, minimum, rates }): SimpleDebt => ({
      id,
      name: id,
      kind: 'simple',
      balance: fen(balance),
      rate: rateOf(rates[0].annual),
      rateFrom: rates.slice(1).map((step) => ({ date: stepDate(step.fromMonth), rate: rateOf(step.annual) })),
      minimum: { amount: fen(minimum) },
      dueDay: 1,
    })),
    scores: [],
    restriction: null,
    plan: {
      strategy: 'avalanche',
      order: [],
      extras: [],
      horizonMonths: 120,
      ratioTarget: '0.5',
      monthlyBudget: fen(budget),
      budgetDay: 1,
    },
    records: {},
  };
}

/** The rate that the interest of a month bears, per month. */
export function monthlyRate(debt: OracleDebt, month: number): number {
  const annual = debt.rates.filter((rate) => rate.fromMonth <= month).at(-1)!.annual;
  return annual / 12e9;
}
