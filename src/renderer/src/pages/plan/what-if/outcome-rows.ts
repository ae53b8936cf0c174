import type { CivilDate } from '../../../../../domain/dates/civil-date.ts';
import { type Fen, fen } from '../../../../../domain/money/fen.ts';
import { differenceOf } from '../../../../../domain/whatif/difference.ts';
import type { PlanOutline } from '../../../planner/plan-outline.ts';
import { type Shift, shiftOf } from './difference-words.ts';

/** A figure of a supposed plan and how it differs from the present one; the change is null where they do not compare. */
export type OutcomeRow =
  | {
      readonly key: 'overdue' | 'ratio' | 'free';
      readonly kind: 'date';
      readonly on: DateReached;
      readonly change: Shift | null;
    }
  | { readonly key: 'cost'; readonly kind: 'money'; readonly amount: Fen; readonly change: Fen | null }
  | { readonly key: 'missed'; readonly kind: 'count'; readonly count: number; readonly change: number };

/** `never`: not within the plan; `already`: nothing is overdue today; `unknown`: no income to compute a ratio with. */
export type DateReached = CivilDate | 'never' | 'already' | 'unknown';

export interface Supposition {
  readonly now: PlanOutline;
  readonly then: PlanOutline;
  /** What the supposition itself costs, beside the plan. */
  readonly fees: Fen;
  readonly asOf: CivilDate;
}

export function outcomeRows({ now, then, fees, asOf }: Supposition): OutcomeRow[] {
  const difference = differenceOf(now.summary, then.summary, fees);
  const comparable = now.summary.debtFreeOn !== null && then.summary.debtFreeOn !== null;
  const { summary } = then;
  const date = (key: 'overdue' | 'ratio' | 'free', on: DateReached, change: Shift | null): OutcomeRow => ({
    key,
    kind: 'date',
    on,
    change,
  });
  return [
    date(
      'overdue',
      summary.overdueClearedOn !== null && summary.overdueClearedOn <= asOf
        ? 'already'
        : (summary.overdueClearedOn ?? 'never'),
      shiftOf(now.summary.overdueClearedOn, summary.overdueClearedOn),
    ),
    date(
      'ratio',
      then.hasIncome ? (summary.ratioTargetOn ?? 'never') : 'unknown',
      now.hasIncome && then.hasIncome ? shiftOf(now.summary.ratioTargetOn, summary.ratioTargetOn) : null,
    ),
    date('free', summary.debtFreeOn ?? 'never', shiftOf(now.summary.debtFreeOn, summary.debtFreeOn)),
    {
      key: 'cost',
      kind: 'money',
      amount: fen(summary.totalInterest + summary.totalFees + fees),
      change: comparable ? difference.interestAndFees : null,
    },
    { key: 'missed', kind: 'count', count: summary.missed, change: difference.missed },
  ];
}
