import type { Outcome } from './outcome.ts';
import type { Run } from './run.ts';

/** Whether the months so far already make the plan no better than `limit`. */
export function isBeaten(run: Run, limit: Outcome): boolean {
  const { record, prepared } = run;
  if (record.shortfalls.length > limit.missed) return true;
  const closed = record.months.length - 1;
  if (limit.missed > 0 || closed <= limit.ratioMonth) return false;
  for (let month = closed - 1; month >= limit.ratioMonth; month -= 1) {
    if (record.months[month].required > prepared.requiredLimit(month)) return true;
  }
  const sameMonth =
    record.months[limit.ratioMonth - 1].required > prepared.requiredLimit(limit.ratioMonth - 1);
  return (
    (sameMonth || limit.ratioMonth <= 1) && record.paid.totalInterest + record.paid.totalFees >= limit.cost
  );
}
