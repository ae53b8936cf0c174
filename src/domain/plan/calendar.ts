import type { DayNumber } from '../dates/civil-date.ts';

/** The days on which something happens. */
export interface Calendar {
  readonly asOf: DayNumber;
  readonly days: Int32Array;
  /** Index of a day in `days`, by its distance from `asOf`. */
  readonly indexOf: Uint16Array;
}

/** The distinct days of some lists and `asOf`, in order. */
export function calendarOf(
  asOf: DayNumber,
  end: DayNumber,
  lists: readonly (readonly DayNumber[])[],
): Calendar {
  const indexOf = new Uint16Array(end - asOf + 1);
  let count = 1;
  indexOf[0] = 1;
  for (const list of lists) {
    for (const day of list) {
      count += 1 - indexOf[day - asOf];
      indexOf[day - asOf] = 1;
    }
  }
  const days = new Int32Array(count);
  let index = 0;
  for (let offset = 0; index < count; offset += 1) {
    if (indexOf[offset] === 0) continue;
    days[index] = asOf + offset;
    indexOf[offset] = index;
    index += 1;
  }
  return { asOf, days, indexOf };
}

/** The indices of some days. */
export function indicesOf({ asOf, indexOf }: Calendar, days: readonly DayNumber[]): number[] {
  const indices = new Array<number>(days.length);
  for (let i = 0; i < days.length; i += 1) indices[i] = indexOf[days[i] - asOf];
  return indices;
}
