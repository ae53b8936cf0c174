import { type CivilDate, daysBetween } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { Summary } from '../plan/plan-result.ts';

/** What a supposition changes. Days and sums are "then minus now": negative is sooner, or less. Null where a date is missing on one side. */
export interface Difference {
  readonly overdueClearedDays: number | null;
  readonly ratioTargetDays: number | null;
  readonly debtFreeDays: number | null;
  readonly interestAndFees: Fen;
  readonly missed: number;
}

/** `fees` is what the supposition itself costs beside the plan (`feesOf`), in fen. */
export function differenceOf(now: Summary, then: Summary, fees: number = 0): Difference {
  return {
    overdueClearedDays: days(now.overdueClearedOn, then.overdueClearedOn),
    ratioTargetDays: days(now.ratioTargetOn, then.ratioTargetOn),
    debtFreeDays: days(now.debtFreeOn, then.debtFreeOn),
    interestAndFees: (then.totalInterest + then.totalFees + fees - now.totalInterest - now.totalFees) as Fen,
    missed: then.missed - now.missed,
  };
}

function days(now: CivilDate | null, then: CivilDate | null): number | null {
  return now === null || then === null ? null : daysBetween(now, then);
}
