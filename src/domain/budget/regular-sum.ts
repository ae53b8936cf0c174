import type { Income, Timing } from '../case/case.ts';
import type { MonthNumber } from '../dates/recurrence.ts';
import { fen, type Fen } from '../money/fen.ts';
import { regularIncomeInTwelfths } from '../plan/debt-ratio.ts';

type Entry = Timing & { readonly amount: Fen };

/**
 * The regular part of a month, half-up to the fen: monthly entries that fall in it, weekly ones x 52 / 12, yearly
 * ones / 12, one-off ones not at all. For expenses by the same rule as for incomes, so that they can be compared.
 */
export function regularSum(entries: readonly Entry[], month: MonthNumber): Fen {
  return fen(Math.floor(regularIncomeInTwelfths(entries.map(asIncome), month) / 12 + 0.5));
}

const asIncome = (entry: Entry): Income => ({ id: '', name: '', kind: '', ...entry });
