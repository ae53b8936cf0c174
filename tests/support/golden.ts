import { readFileSync } from 'node:fs';
import type { Case, StrategyId } from '../../src/domain/case/case.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';

export interface GoldenCase {
  readonly id: string;
  readonly group: string;
  readonly source: string;
  // Each group has its own shape; the tests read what they name.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- published data of many shapes
  readonly input: any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- published data of many shapes
  readonly expected: any;
  readonly tolerance?: number;
  readonly note?: string;
}

const file = new URL('../fixtures/golden/golden_cases.json', import.meta.url);

export function goldenCases(group: string): GoldenCase[] {
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: GoldenCase[] };
  return cases.filter((golden) => golden.group === group);
}

export interface GoldenDebt {
  readonly id?: string;
  readonly balance: number;
  readonly apr?: number;
  readonly min: number;
}

/** A published monthly-budget example as a case: `simple` debts, budget on the 1st, months counted from January 2026. */
export function budgetCase(debts: readonly GoldenDebt[], monthlyBudget: number, strategy: StrategyId): Case {
  return {
    format: 'regain/case@1',
    asOf: civilDate('2025-12-31'),
    cash: { onHand: fen(0), buffer: fen(0) },
    incomes: [],
    expenses: [],
    debts: debts.map((debt, index) => ({
      id: debt.id ?? `d${index}`,
      name: debt.id ?? `d${index}`,
      kind: 'simple' as const,
      balance: yuan(debt.balance),
      rate: { annual: String(Math.round((debt.apr ?? 0) * 1e6) / 1e8), dayCount: 365 as const },
      minimum: { amount: yuan(debt.min) },
      dueDay: 1,
    })),
    scores: [],
    restriction: null,
    plan: {
      strategy,
      order: [],
      extras: [],
      horizonMonths: 120,
      ratioTarget: '0.5',
      monthlyBudget: yuan(monthlyBudget),
      budgetDay: 1,
    },
    records: {},
  };
}

export const yuan = (amount: number) => fen(Math.round(amount * 100));
/** `"5616.33"` in fen. */
export const yuanText = (text: string) => fen(Math.round(Number(text) * 100));

/** Looks a case of a group up by its id; throws when there is none. */
export function goldenNamed(group: string): (id: string) => GoldenCase {
  const cases = goldenCases(group);
  return (id) => {
    const found = cases.find((golden) => golden.id === id);
    if (found === undefined) throw new Error(`no golden case ${id}`);
    return found;
  };
}
