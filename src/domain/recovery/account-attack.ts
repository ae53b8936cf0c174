import { ratioText } from '../money/decimal.ts';
import type { ConditionState } from './condition.ts';
import type { RecoveryView } from './recovery-view.ts';
import { tickedOn } from './step-ticks.ts';

/** The security check-list; all four make the condition met. */
export const SECURITY_STEPS = ['password', 'two-step', 'devices', 'case-number'] as const;

/** Met when all four items of the security check-list are ticked; unknown while none is. */
export function accountAttack({ records }: RecoveryView): ConditionState {
  const done = SECURITY_STEPS.flatMap((step) => tickedOn(records, 'account_attack', step) ?? []).toSorted();
  const all = SECURITY_STEPS.length;
  return {
    id: 'account_attack',
    status: done.length === all ? 'met' : done.length > 0 ? 'under-way' : 'unknown',
    progress: done.length === 0 ? null : ratioText(done.length, all),
    evidence:
      done.length === 0
        ? []
        : [
            {
              key: 'security.items',
              values: { done: { count: done.length }, all: { count: all } },
              date: done[done.length - 1],
              origin: 'typed',
            },
          ],
    meetsOn: null,
    nextReview: null,
  };
}
