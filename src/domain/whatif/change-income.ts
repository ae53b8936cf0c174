import type { Case, Income } from '../case/case.ts';
import { type CivilDate, addDays, fromDayNumber, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { occurrences } from '../dates/recurrence.ts';
import { BILLION, billionths } from '../money/decimal.ts';
import type { Fen } from '../money/fen.ts';
import { multiplyHalfUp } from '../money/round.ts';

/** The case in which every recurring income rises or falls from a day on, by a signed share such as `"-0.2"`. */
export function changeIncome(input: Case, share: string, from: CivilDate): Case {
  const change = share.startsWith('-') ? -billionths(share.slice(1)) : billionths(share);
  const factor = Math.max(0, BILLION + change);
  const incomes = input.incomes.flatMap((income) => {
    if (income.every === undefined || (income.until !== undefined && income.until < from)) return [income];
    const changed = { ...income, amount: multiplyHalfUp(income.amount, factor, BILLION) as Fen };
    if (income.from !== undefined && income.from >= from) return [changed];
    return [...before(income, from), { ...changed, id: `${income.id}~`, from }];
  });
  return { ...input, incomes };
}

/**
 * The income up to a day. A weekly or yearly one counts for its whole month, so that in the month of the change only the
 * new amount may be regular: what comes in before that day comes once each.
 */
function before(income: Income, from: CivilDate): Income[] {
  if (income.every?.unit === 'month') return [{ ...income, until: addDays(from, -1) }];
  const change = toDayNumber(from);
  const monthStart = change - fromDayNumber(change).day + 1;
  const { every, from: begin, until, ...once } = income;
  const single = occurrences({ every, from: begin, until }, monthStart - 1, change - 1);
  return [
    { ...income, until: toCivilDate(monthStart - 1) },
    ...single.map((day) => ({ ...once, on: toCivilDate(day) })),
  ];
}
