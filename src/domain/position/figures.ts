import type { Case } from '../case/case.ts';
import { toDayNumber } from '../dates/civil-date.ts';
import { monthOf } from '../dates/recurrence.ts';
import { openDebt } from '../debt/open-debt.ts';
import { owedOf, principalOf, sumOf } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';
import { debtRatio, regularIncomeInTwelfths, sumOfLimits, utilisationOf } from '../plan/debt-ratio.ts';
import { prepare } from '../plan/prepared.ts';

/** The figures of one day that progress is drawn from. Ratios have four decimals; null where they cannot be computed. */
export interface Figures {
  readonly owed: Fen;
  readonly overdue: Fen;
  readonly principal: Fen;
  readonly ratio: string | null;
  readonly ratioReported: string | null;
  readonly utilisation: string | null;
  readonly zhima: number | null;
  readonly debts: readonly {
    readonly debt: string;
    readonly name: string;
    readonly owed: Fen;
    readonly overdue: Fen;
  }[];
}

/** Figures of a case on its `asOf`. The ratio is that of the first full month ahead. */
export function figuresOf(input: Case): Figures {
  const asOf = toDayNumber(input.asOf);
  const states = input.debts.map((debt) => openDebt(debt, { asOf, end: asOf, budgetDay: undefined }));
  const debts = states.map((state) => ({
    debt: state.terms.debt.id,
    name: state.terms.debt.name,
    owed: owedOf(state) as Fen,
    overdue: sumOf(state.overdue) as Fen,
  }));
  const ahead = firstFullMonth(input);
  const used = states.reduce(
    (sum, state) => sum + (state.terms.debt.limit === undefined ? 0 : principalOf(state)),
    0,
  );
  return {
    owed: debts.reduce((sum, debt) => sum + debt.owed, 0) as Fen,
    overdue: debts.reduce((sum, debt) => sum + debt.overdue, 0) as Fen,
    principal: states.reduce((sum, state) => sum + principalOf(state), 0) as Fen,
    ratio: debtRatio(ahead.required, ahead.incomeInTwelfths),
    ratioReported: debtRatio(ahead.requiredReported, ahead.incomeInTwelfths),
    utilisation: utilisationOf(used, sumOfLimits(input)),
    zhima: latestScore(input),
    debts,
  };
}

export interface MonthAhead {
  /** Required payments of the month if nothing extra is paid before, in fen. */
  readonly required: number;
  readonly requiredReported: number;
  readonly incomeInTwelfths: number;
}

/** What the first full calendar month after `asOf` requires, and its regular income. */
export function firstFullMonth(input: Case): MonthAhead {
  const prepared = prepare({ ...input, plan: { ...input.plan, horizonMonths: 1 } });
  const month = monthOf(prepared.asOf) + 1;
  let required = 0;
  let requiredReported = 0;
  prepared.requiredAtFirst.forEach((amounts, debt) =>
    amounts.forEach((amount, i) => {
      if (monthOf(prepared.days[prepared.dueIndex[debt][i]]) !== month) return;
      required += amount;
      if (input.debts[debt].onCreditReport === true) requiredReported += amount;
    }),
  );
  return { required, requiredReported, incomeInTwelfths: regularIncomeInTwelfths(input.incomes, month) };
}

function latestScore(input: Case): number | null {
  let latest: Case['scores'][number] | null = null;
  for (const score of input.scores) {
    if (score.date <= input.asOf && (latest === null || score.date > latest.date)) latest = score;
  }
  return latest?.zhima ?? null;
}
