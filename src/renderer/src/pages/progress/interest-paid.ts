import type { Workspace } from '../../../../contract/workspace.ts';
import { addDays, type CivilDate } from '../../../../domain/dates/civil-date.ts';
import { type Fen, fen } from '../../../../domain/money/fen.ts';
import { type InterestPaid, interestSoFar } from '../../../../domain/progress/interest-so-far.ts';

/** Interest and fees in the payments of a stretch of days that ends today. Money in fen. */
export interface PaidStretch extends InterestPaid {
  readonly key: 'month' | 'year' | 'plan';
  /** The first of its days. */
  readonly from: CivilDate;
  readonly total: Fen;
}

type Known = Pick<Workspace, 'today' | 'stored' | 'paymentsSince' | 'interestSinceKept' | 'keptPlan'>;

/**
 * What was paid of interest and fees: in the last 30 days, in the last 365 as far back as the payments are at hand, and
 * since the plan that is followed was kept. Empty while no payment was recorded in them.
 */
export function interestPaid(known: Known): PaidStretch[] {
  const { today, stored, paymentsSince, interestSinceKept, keptPlan } = known;
  const made = stored.payments.filter(({ date }) => date >= paymentsSince && date <= today);
  const since = (from: CivilDate) => interestSoFar(made, addDays(from, -1));
  const month = addDays(today, -29);
  const year = [addDays(today, -364), paymentsSince].reduce((a, b) => (a > b ? a : b));
  if (!made.some(({ date }) => date >= year)) return [];
  return [
    stretch('month', month, since(month)),
    stretch('year', year, since(year)),
    ...(keptPlan === null || interestSinceKept === null || keptPlan.keptOn >= today
      ? []
      : [stretch('plan', addDays(keptPlan.keptOn, 1), interestSinceKept)]),
  ];
}

function stretch(key: PaidStretch['key'], from: CivilDate, paid: InterestPaid): PaidStretch {
  return { key, from, ...paid, total: fen(paid.interest + paid.fees) };
}
