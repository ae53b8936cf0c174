import type { Case } from '../case/case.ts';
import { daysBetween } from '../dates/civil-date.ts';
import { meetsTarget } from './debt-ratio.ts';
import type { ConditionProjection, Month, Summary } from './plan-result.ts';

/** Zhima score that the guide names; Alipay publishes no line. */
const ZHIMA_LINE = 600;
/** A score is a month's score: after this many days it says nothing about today. */
const SCORE_STALE_AFTER_DAYS = 35;

/** What the plan says about the conditions it can see. A score cannot be projected. */
export function projectConditions(
  input: Case,
  summary: Summary,
  months: readonly Month[],
): ConditionProjection[] {
  const platformOverdue = input.debts
    .filter((debt) => debt.platform === (input.restriction?.platform ?? 'alipay'))
    .some(
      (debt) =>
        (debt.overdue?.principal ?? 0) + (debt.overdue?.interest ?? 0) + (debt.overdue?.fees ?? 0) > 0,
    );
  const ahead = months[1] ?? months[0];
  const ratioKnown = ahead !== undefined && ahead.ratio !== null;
  return [
    {
      id: 'overdue_unpaid',
      now: platformOverdue ? 'unmet' : 'met',
      projectedOn:
        summary.platformOverdueClearedOn ?? (input.restriction === null ? summary.overdueClearedOn : null),
    },
    {
      id: 'income_capacity',
      now: !ratioKnown ? 'unknown' : meetsTarget(ahead.ratio, input.plan.ratioTarget) ? 'met' : 'unmet',
      projectedOn: summary.ratioTargetOn,
    },
    { id: 'zhima_below_600', now: zhimaNow(input), projectedOn: null },
  ];
}

function zhimaNow(input: Case): ConditionProjection['now'] {
  const latest = [...input.scores]
    .filter((score) => score.date <= input.asOf)
    .sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  if (latest === undefined || daysBetween(latest.date, input.asOf) > SCORE_STALE_AFTER_DAYS) return 'unknown';
  return latest.zhima >= ZHIMA_LINE ? 'met' : 'unmet';
}
