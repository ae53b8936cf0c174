import { toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { dayInMonth, monthOf, monthText } from '../dates/recurrence.ts';
import type { ConditionState, ConditionStatus, Evidence } from './condition.ts';
import type { ActivityMonth } from './recovery-records.ts';
import type { RecoveryView } from './recovery-view.ts';
import { ratioText } from '../money/decimal.ts';
import { ACTIVE_DAYS, ACTIVE_MONTHS } from './thresholds.ts';

/**
 * Days with free actions (utilities, repaying cards, daily costs by debit card; never spending for its own sake): met
 * when two of the last three full months have eight of them. A month that was not counted is not known, nor is one that
 * was counted before it ended and had not reached eight yet.
 */
export function lowActivity({ case: input, records }: RecoveryView): ConditionState {
  const present = monthOf(toDayNumber(input.asOf));
  const months = Array.from({ length: ACTIVE_MONTHS.looked }, (_, i) =>
    records.activity.find((each) => each.month === monthText(present - 1 - i)),
  );
  const known = months.filter((month) => month !== undefined && isWhole(month)) as ActivityMonth[];
  const active = known.filter((month) => month.days >= ACTIVE_DAYS).length;
  return {
    id: 'low_activity',
    status: statusOf(active, months.length - known.length),
    progress:
      known.length === 0 ? null : ratioText(Math.min(active, ACTIVE_MONTHS.needed), ACTIVE_MONTHS.needed),
    evidence: known.map(evidenceOf),
    meetsOn: null,
    // The month that has just ended is still to be counted.
    nextReview: toCivilDate(dayInMonth(known.includes(months[0]!) ? present + 1 : present, 1)),
  };
}

const isWhole = ({ month, days, notedOn }: ActivityMonth): boolean =>
  days >= ACTIVE_DAYS || notedOn.slice(0, 7) > month;

function statusOf(active: number, missing: number): ConditionStatus {
  if (active >= ACTIVE_MONTHS.needed) return 'met';
  if (missing === ACTIVE_MONTHS.looked) return 'unknown';
  if (active > 0) return 'under-way';
  // With what is not counted yet it could still be met.
  return missing >= ACTIVE_MONTHS.needed ? 'unknown' : 'unmet';
}

function evidenceOf(month: ActivityMonth): Evidence {
  return {
    key: 'activity.month',
    values: { month: { text: month.month }, days: { count: month.days } },
    date: month.notedOn,
    origin: month.origin,
  };
}
