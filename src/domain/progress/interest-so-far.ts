import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { RecordedPayment } from '../position/stored-case.ts';
import type { KeptPlan } from './kept-plan.ts';

/** What was paid of interest and fees, as far as it is known. Money in fen. */
export interface InterestPaid {
  readonly interest: Fen;
  readonly fees: Fen;
  /** Payments of which it is not known how they were split. */
  readonly unknown: number;
}

/** Interest and fees in the payments made after a day. */
export function interestSoFar(payments: readonly RecordedPayment[], after: CivilDate): InterestPaid {
  let [interest, fees, unknown] = [0, 0, 0];
  for (const { date, split } of payments) {
    if (date <= after) continue;
    if (split === undefined) unknown += 1;
    else {
      interest += split.interest;
      fees += split.fees;
    }
  }
  return { interest: interest as Fen, fees: fees as Fen, unknown };
}

/**
 * Interest and fees avoided since the plan was kept: what paying only the required sums would have cost from its day,
 * minus what was paid since and what paying only the required sums would still cost from now. Negative when it has become
 * dearer. Null where a part is not known: minimums that come to no end, or payments whose split is unknown.
 */
export function interestAvoided(
  { minimumsCost }: Pick<KeptPlan, 'minimumsCost'>,
  paid: InterestPaid,
  minimumsCostFromNow: Fen | null,
): Fen | null {
  if (minimumsCost === null || minimumsCostFromNow === null || paid.unknown > 0) return null;
  return (minimumsCost - paid.interest - paid.fees - minimumsCostFromNow) as Fen;
}
