import { type CivilDate, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { dayInMonth, monthOf } from '../dates/recurrence.ts';
import type { Fen } from '../money/fen.ts';

/**
 * A sum in equal monthly parts to the fen, the last one taking the rest; each on the day of the month of the first, or on
 * the last day of a shorter month. Fen. Throws RangeError where a part would be nothing.
 */
export function evenInstalments(
  total: number,
  count: number,
  first: CivilDate,
): { readonly date: CivilDate; readonly amount: Fen }[] {
  const part = Math.floor(total / count);
  if (count < 1 || part < 1) throw new RangeError(`${total} fen cannot be paid in ${count} parts`);
  const start = toDayNumber(first);
  const day = Number(first.slice(8));
  return Array.from({ length: count }, (_, i) => ({
    date: toCivilDate(dayInMonth(monthOf(start) + i, day)),
    amount: (i === count - 1 ? total - part * (count - 1) : part) as Fen,
  }));
}
