import type { CivilDate } from '../dates/civil-date.ts';
import type { ActivityMonth } from '../recovery/recovery-records.ts';
import type { ActiveDay } from './free-activity.ts';
import { grouped } from './grouped.ts';

/** A month in which a bill shows free activity. */
export interface FoundMonth {
  /** `2026-11` */
  readonly month: string;
  /** Days with free activity, those of earlier imports included. */
  readonly days: number;
  /** Days that no earlier import has shown. */
  readonly newDays: readonly CivilDate[];
  /** What is noted of the month now. */
  readonly noted: { readonly days: number; readonly origin: ActivityMonth['origin'] } | null;
  /** Whether it tells something that is not noted yet and contradicts no higher count of the user's own. */
  readonly proposed: boolean;
}

/** Months that the days of a bill add to, in order; those after the present one are no evidence. */
export function foundMonths(
  days: readonly ActiveDay[],
  known: {
    readonly shown: ReadonlySet<CivilDate>;
    readonly activity: readonly ActivityMonth[];
    readonly today: CivilDate;
  },
): readonly FoundMonth[] {
  const past = days.map(({ date }) => date).filter((date) => date <= known.today);
  const shownBefore = grouped([...known.shown], (date) => date.slice(0, 7));
  return [...grouped(past, (date) => date.slice(0, 7))]
    .map(([month, dates]): FoundMonth => {
      const earlier = shownBefore.get(month) ?? [];
      const newDays = dates.filter((date) => !known.shown.has(date));
      const count = earlier.length + newDays.length;
      const noted = known.activity.find((each) => each.month === month);
      return {
        month,
        days: count,
        newDays,
        noted: noted === undefined ? null : { days: noted.days, origin: noted.origin },
        proposed: newDays.length > 0 && (noted === undefined || count > noted.days),
      };
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}
