import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import { daysBetween } from '../../../../domain/dates/civil-date.ts';
import {
  conditionStrip,
  type ConditionsOfDay,
  type StatusRun,
} from '../../../../domain/progress/condition-strip.ts';
import type { ConditionId } from '../../../../domain/recovery/condition.ts';

/** A stretch of one status, where it lies in the days that are drawn. */
export interface DrawnRun extends StatusRun {
  readonly start: number;
}

export interface ConditionStrips {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly strips: readonly { readonly id: ConditionId; readonly runs: readonly DrawnRun[] }[];
}

/** The conditions over the days that were kept, one strip each; null before two days were. */
export function conditionStrips(
  days: readonly ConditionsOfDay[],
  ids: readonly ConditionId[],
): ConditionStrips | null {
  const kept = days.filter(({ conditions }) => conditions.length > 0);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined || first.date === last.date) return null;
  return {
    from: first.date,
    to: last.date,
    days: daysBetween(first.date, last.date) + 1,
    strips: ids.map((id) => ({
      id,
      runs: conditionStrip(kept, id).map((run) => ({ ...run, start: daysBetween(first.date, run.from) })),
    })),
  };
}
