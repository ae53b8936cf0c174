import type { Case } from '../case/case.ts';
import { toDayNumber } from '../dates/civil-date.ts';
import { dayInMonth, monthOf } from '../dates/recurrence.ts';
import { debtRatio, regularIncomeInTwelfths } from '../plan/debt-ratio.ts';
import { prepare } from '../plan/prepared.ts';
import { RATIO_MONTHS } from './thresholds.ts';

/** Required payments and regular income of the three full months ahead, if nothing extra is paid. Money in fen. */
export interface RatioAhead {
  readonly required: number;
  readonly requiredReported: number;
  readonly incomeInTwelfths: number;
  /** Four decimals; null with payments due and no income. */
  readonly ratio: string | null;
  /** The same over debts on the credit report. */
  readonly ratioReported: string | null;
  /** The debt whose closing would lower the ratio most, and the ratio then; null where no debt requires anything. */
  readonly heaviest: { readonly debt: string; readonly ratio: string | null } | null;
}

/** The debt ratio over three months: their required payments / their regular income, four decimals half-up. */
export function ratioAhead(input: Case): RatioAhead {
  const prepared = prepare({ ...input, plan: { ...input.plan, horizonMonths: RATIO_MONTHS } });
  const first = monthOf(toDayNumber(input.asOf)) + 1;
  const firstDay = dayInMonth(first, 1);
  let incomeInTwelfths = 0;
  for (let i = 0; i < RATIO_MONTHS; i += 1)
    incomeInTwelfths += regularIncomeInTwelfths(input.incomes, first + i);
  const byDebt = prepared.requiredAtFirst.map((amounts, debt) =>
    amounts.reduce(
      (sum, amount, i) => sum + (prepared.days[prepared.dueIndex[debt][i]] < firstDay ? 0 : amount),
      0,
    ),
  );
  const required = byDebt.reduce((sum, amount) => sum + amount, 0);
  const requiredReported = byDebt.reduce(
    (sum, amount, debt) => sum + (input.debts[debt].onCreditReport === true ? amount : 0),
    0,
  );
  const most = Math.max(0, ...byDebt);
  const heaviest = byDebt.indexOf(most);
  return {
    required,
    requiredReported,
    incomeInTwelfths,
    ratio: debtRatio(required, incomeInTwelfths),
    ratioReported: debtRatio(requiredReported, incomeInTwelfths),
    heaviest:
      most === 0
        ? null
        : { debt: input.debts[heaviest].id, ratio: debtRatio(required - most, incomeInTwelfths) },
  };
}
