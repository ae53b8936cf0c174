import { toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import type { ChartWindow } from './chart-range.ts';
import type { DateMark, Words } from './picture.ts';

/** Dates of a plan that matter, as marks inside the window; the same date is marked once, with all its words. */
export function planMarks(input: {
  readonly window: ChartWindow;
  readonly today: CivilDate;
  readonly dates: readonly { readonly on: CivilDate | null | undefined; readonly key: string }[];
  readonly words: Words;
}): DateMark[] {
  const { window, today, words } = input;
  const marks = new Map<CivilDate, string[]>();
  for (const { on, key } of input.dates) {
    if (on === null || on === undefined || on <= today) continue;
    const x = toDayNumber(on);
    if (x < window.from || x > window.to) continue;
    marks.set(on, [...(marks.get(on) ?? []), words(key)]);
  }
  return [...marks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, labels]) => ({
      x: toDayNumber(on),
      label: `${labels.join(words('charts.and'))} ${dayOf(on, today)}`,
    }));
}

/** `12-15` within the year ahead, `2028-02-20` beyond it. */
function dayOf(on: CivilDate, today: CivilDate): string {
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return on < nextYear ? on.slice(5) : on;
}
