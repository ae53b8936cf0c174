import type { Case } from '../case/case.ts';
import { toDayNumber } from '../dates/civil-date.ts';
import { lastDayOf, monthOf } from '../dates/recurrence.ts';
import { openDebt } from '../debt/open-debt.ts';
import { requiredAhead } from '../debt/required-ahead.ts';
import { type DebtState, owedOf, principalOf, sumOf } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';
import { debtRatio, regularIncomeInTwelfths, sumOfLimits, utilisationOf } from '../plan/debt-ratio.ts';

/** The figures of one day that progress is drawn from. Ratios have four decimals; null where they cannot be computed. */
export interface Figures {
  readonly owed: Fen;
  readonly overdue: Fen;
  readonly principal: Fen;
  readonly ratio: string | null;
  readonly ratioReported: string | null;
  readonly utilisation: string | null;
  readonly zhima: number | null;
  /** Regular income of the day's month, half-up; null where no income is entered. */
  readonly income: Fen | null;
  /** What the ratios are made of: what the first full month ahead requires if nothing extra is paid before. */
  readonly required: Fen;
  readonly requiredReported: Fen;
  /** And what they are divided by: the regular income of that month, in twelfths of a fen. */
  readonly incomeAhead: number;
  readonly debts: readonly DebtFigures[];
}

export interface DebtFigures {
  readonly debt: string;
  readonly name: string;
  readonly owed: Fen;
  readonly overdue: Fen;
  readonly principal: Fen;
}

/** Figures of a case on its `asOf`. The ratio is that of the first full month ahead. */
export function figuresOf(input: Case): Figures {
  const asOf = toDayNumber(input.asOf);
  const month = monthOf(asOf);
  const budgetDay = input.plan.monthlyBudget === undefined ? undefined : (input.plan.budgetDay ?? 1);
  const span = { asOf, end: lastDayOf(month + 1), budgetDay };
  const states = input.debts.map((debt) => openDebt(debt, span));
  const ahead = requiredAfter(states, lastDayOf(month));
  const incomeAhead = regularIncomeInTwelfths(input.incomes, month + 1);
  const debts = states.map(figuresOfDebt);
  const used = states.reduce(
    (sum, state) => sum + (state.terms.debt.limit === undefined ? 0 : principalOf(state)),
    0,
  );
  return {
    owed: sumOver(debts, 'owed'),
    overdue: sumOver(debts, 'overdue'),
    principal: sumOver(debts, 'principal'),
    ratio: debtRatio(ahead.required, incomeAhead),
    ratioReported: debtRatio(ahead.requiredReported, incomeAhead),
    utilisation: utilisationOf(used, sumOfLimits(input)),
    zhima: scoreOn(input.scores, input.asOf),
    income: input.incomes.length === 0 ? null : wholeFen(regularIncomeInTwelfths(input.incomes, month)),
    ...ahead,
    incomeAhead,
    debts,
  };
}

function figuresOfDebt(state: DebtState): DebtFigures {
  const { id, name } = state.terms.debt;
  return {
    debt: id,
    name,
    owed: owedOf(state) as Fen,
    overdue: sumOf(state.overdue) as Fen,
    principal: principalOf(state) as Fen,
  };
}

/** The sum of one figure over debts, in fen. */
export function sumOver<F extends keyof DebtFigures>(
  debts: readonly { readonly [Figure in F]: Fen }[],
  figure: F,
): Fen {
  return debts.reduce((sum, debt) => sum + debt[figure], 0) as Fen;
}

/** What falls due after a day, to the end of the span, if nothing extra is paid before; in fen. */
function requiredAfter(states: readonly DebtState[], day: number) {
  let [required, requiredReported] = [0, 0];
  for (const state of states) {
    const amounts: number[] = [];
    requiredAhead(state, amounts);
    const { dueDays, debt } = state.terms;
    const sum = amounts.reduce((total, amount, i) => total + (dueDays[i] > day ? amount : 0), 0);
    required += sum;
    if (debt.onCreditReport === true) requiredReported += sum;
  }
  return { required: required as Fen, requiredReported: requiredReported as Fen };
}

const wholeFen = (twelfths: number): Fen => Math.floor(twelfths / 12 + 0.5) as Fen;

/** The latest score up to a day; null when there is none. */
export function scoreOn(scores: Case['scores'], day: Case['asOf']): number | null {
  let latest: Case['scores'][number] | null = null;
  for (const score of scores) {
    if (score.date <= day && (latest === null || score.date > latest.date)) latest = score;
  }
  return latest?.zhima ?? null;
}
