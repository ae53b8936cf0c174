import { addDays } from '../../../domain/dates/civil-date.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import type { Plan } from '../../../domain/plan/plan-result.ts';

/** Whether the debt ratio is at or under its target from the first whole month on, so that there is nothing to reach. */
export function ratioAlreadyMet({ asOf, summary }: Plan): boolean {
  return summary.ratioTargetOn !== null && summary.ratioTargetOn.slice(0, 7) <= monthAfter(asOf);
}

/** `YYYY-MM` of the month after a date's own. */
function monthAfter(date: CivilDate): string {
  return addDays(`${date.slice(0, 7)}-28` as CivilDate, 4).slice(0, 7);
}

/** The day from which the ratio stays at or under its target, where that still lies ahead; null otherwise. */
export function ratioReachedOn(plan: Plan | null): CivilDate | null {
  return plan === null || !hasIncome(plan) || ratioAlreadyMet(plan) ? null : plan.summary.ratioTargetOn;
}

/** Whether there is a regular income to compute a ratio with; without one only a month without payments has a ratio. */
export const hasIncome = (plan: Plan): boolean => plan.months.some((month) => month.income > 0);
