import type { Timing } from '../case/case.ts';
import { toDayNumber } from '../dates/civil-date.ts';
import { dayInMonth, lastDayOf, type MonthNumber, occurrences } from '../dates/recurrence.ts';
import { fen, type Fen } from '../money/fen.ts';
import { multiplyHalfUp } from '../money/round.ts';

type Entry = Timing & { readonly amount: Fen };

/**
 * The regular part of a month in fen: monthly entries that fall in it, weekly ones x 52 / 12, yearly ones / 12
 * (each half-up to the fen) while they last, one-off ones not at all.
 */
export function regularSum(entries: readonly Entry[], month: MonthNumber): Fen {
  return fen(entries.reduce((sum, entry) => sum + regularAmount(entry, month), 0));
}

/** The regular part of one entry in a month, in fen. */
export function regularAmount(entry: Entry, month: MonthNumber): Fen {
  if (entry.every === undefined || entry.on !== undefined || !lastsInto(entry, month)) return fen(0);
  if (entry.every.unit === 'week') return fen(multiplyHalfUp(entry.amount, 52, 12));
  if (entry.every.unit === 'year') return fen(multiplyHalfUp(entry.amount, 1, 12));
  const falls = occurrences(entry, dayInMonth(month, 1) - 1, lastDayOf(month)).length;
  return fen(entry.amount * falls);
}

function lastsInto(entry: Timing, month: MonthNumber): boolean {
  const begun = entry.from === undefined || toDayNumber(entry.from) <= lastDayOf(month);
  const ended = entry.until !== undefined && toDayNumber(entry.until) < dayInMonth(month, 1);
  return begun && !ended;
}
