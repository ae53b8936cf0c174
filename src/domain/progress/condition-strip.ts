import { addDays, type CivilDate, daysBetween } from '../dates/civil-date.ts';
import type { ConditionId, ConditionStatus } from '../recovery/condition.ts';

/** The states of the conditions as they were kept on a day. */
export interface ConditionsOfDay {
  readonly date: CivilDate;
  readonly conditions: readonly { readonly id: ConditionId; readonly status: ConditionStatus }[];
}

/** A stretch of days, both ends included, in which a condition had one status. */
export interface StatusRun {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly status: ConditionStatus;
}

/**
 * A condition over time: its stretches of one status, oldest first. A day without a record carries the status before it
 * on, as nothing was known to change; days before the first record are left out.
 */
export function conditionStrip(days: readonly ConditionsOfDay[], id: ConditionId): StatusRun[] {
  const runs: { from: CivilDate; to: CivilDate; status: ConditionStatus }[] = [];
  for (const { date, conditions } of days) {
    const status = conditions.find((condition) => condition.id === id)?.status;
    const last = runs.at(-1);
    if (status === undefined) continue;
    if (last?.status === status) last.to = date;
    else {
      if (last !== undefined) last.to = addDays(date, -1);
      runs.push({ from: date, to: date, status });
    }
  }
  return runs.map((run) => ({ ...run, days: daysBetween(run.from, run.to) + 1 }));
}
