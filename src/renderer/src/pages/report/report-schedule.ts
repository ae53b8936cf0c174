import type { Case } from '../../../../domain/case/case.ts';
import { toDayNumber } from '../../../../domain/dates/civil-date.ts';
import { monthOf, monthText } from '../../../../domain/dates/recurrence.ts';
import { fen } from '../../../../domain/money/fen.ts';
import type { Plan } from '../../../../domain/plan/plan-result.ts';
import type { Words } from '../../charts/picture.ts';
import { formatDate } from '../../format/dates.ts';
import { formatMoney, formatMoneyChange } from '../../format/money.ts';
import { formatRatio } from '../../format/ratio.ts';
import { scheduleOf } from '../plan/schedule.ts';
import { rowWords } from '../plan/schedule-words.ts';

/** A row of the report's schedule; `short` holds a text where something cannot be paid. */
export type PrintedRow = Readonly<Record<'date' | 'what' | 'amount' | 'cash' | 'short', string>>;

/** What comes in and goes out in what is left of this month and so many months after it, day by day. */
export function printedSchedule(
  input: Case,
  plan: Plan,
  { months, words }: { months: number; words: Words },
): PrintedRow[] {
  const last = monthText(monthOf(toDayNumber(input.asOf)) + months);
  return scheduleOf(input, plan)
    .filter(({ month }) => month <= last)
    .flatMap(({ rows }) => rows)
    .map((row) => {
      const short = row.kind === 'shortfall';
      const amount = row.amount < 0 ? formatMoney(fen(-row.amount)) : formatMoneyChange(row.amount);
      return {
        date: formatDate(row.date),
        what: rowWords(row, words),
        amount: short ? words('plan.short.missing', { amount: formatMoney(row.amount) }) : amount,
        cash: formatMoney(row.after),
        short: short ? 'short' : '',
      };
    });
}

/** More months than these are for the tables, not for paper. */
const MOST_MONTHS = 36;

/** The plan month by month, as far as something is owed or due, and how many months are left out of a long one. */
export function printedMonths(plan: Plan): {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly left: number;
} {
  const last = plan.months.findLastIndex(({ owed, required, paid }) => owed + required + paid > 0);
  const months = plan.months.slice(0, last + 1);
  const rows = months.slice(0, MOST_MONTHS).map((month) => ({
    month: month.month,
    required: formatMoney(month.required),
    paid: formatMoney(month.paid),
    charges: formatMoney(fen(month.interest + month.fees)),
    ratio: formatRatio(month.ratio),
    overdue: formatMoney(month.overdue),
    owed: formatMoney(month.owed),
  }));
  return { rows, left: months.length - rows.length };
}
