import type { Arguments } from '../../../../../contract/commands.ts';
import { type CivilDate, toDayNumber } from '../../../../../domain/dates/civil-date.ts';
import { monthOf, monthText } from '../../../../../domain/dates/recurrence.ts';
import type { ActivityMonth } from '../../../../../domain/recovery/recovery-records.ts';
import { ACTIVE_MONTHS } from '../../../../../domain/recovery/thresholds.ts';

const SHOWN = 6;

export interface ActivityRow {
  /** `YYYY-MM` */
  readonly month: string;
  readonly days: number | null;
  readonly fromBill: boolean;
  /** Whether the rule looks at this month. */
  readonly counts: boolean;
}

/** The last six full months, the latest first, with the days known of each. */
export function activityRows(activity: readonly ActivityMonth[], today: CivilDate): ActivityRow[] {
  const present = monthOf(toDayNumber(today));
  return Array.from({ length: SHOWN }, (_, back) => {
    const month = monthText(present - 1 - back);
    const known = activity.find((each) => each.month === month);
    return {
      month,
      days: known?.days ?? null,
      fromBill: known?.origin === 'bill',
      counts: back < ACTIVE_MONTHS.looked,
    };
  });
}

/** What has to be sent for the months whose days were changed. */
export function changedMonths(
  rows: readonly ActivityRow[],
  typed: Readonly<Record<string, number | null>>,
): Arguments<'activity.set'>[] {
  return rows.flatMap(({ month, days }) => {
    const now = typed[month] ?? null;
    return now === days ? [] : [{ month, days: now }];
  });
}
