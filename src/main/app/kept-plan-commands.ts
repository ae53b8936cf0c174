import type { Fault } from '../../contract/faults.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { KeptPlan } from '../../domain/progress/kept-plan.ts';
import type { ReadableDB } from '../store/db.ts';
import { hasDebt } from '../store/debts.ts';
import { deleteKeptPlan, forgetOldPlans, insertKeptPlan, readKeptDay } from '../store/kept-plans.ts';
import type { Handlers } from './context.ts';
import { done, invalid, refused } from './outcome.ts';

/** Earlier plans that stay, so that taking up another one can be taken back. */
export const PLANS_KEPT = 6;

// Nothing that is owed or was paid follows from them, so the day's snapshot is not touched.
export const keptPlanCommands: Handlers<'plans.keep' | 'plans.discard'> = {
  'plans.keep': ({ store, clock }, { plan }) =>
    store.change((db) => {
      const faults = faultsIn(db, plan, clock());
      if (faults.length > 0) return invalid(faults);
      const last = readKeptDay(db);
      if (last !== null && last.keptOn === plan.keptOn) deleteKeptPlan(db, last.number);
      const number = insertKeptPlan(db, plan);
      forgetOldPlans(db, PLANS_KEPT);
      return done({ number });
    }),
  'plans.discard': ({ store }, { number }) =>
    store.change((db) => (deleteKeptPlan(db, number) ? done(null) : refused('entry/not-found'))),
};

/** A plan is kept on its own day, and for debts that are entered. */
function faultsIn(db: ReadableDB, { keptOn, paths }: KeptPlan, today: CivilDate): Fault[] {
  return [
    ...(keptOn > today ? [{ path: 'plan.keptOn', code: 'date-in-future', allowed: today } as const] : []),
    ...(keptOn < today ? [{ path: 'plan.keptOn', code: 'date-before', allowed: today } as const] : []),
    ...paths.flatMap(({ debt }, index): Fault[] =>
      hasDebt(db, debt) ? [] : [{ path: `plan.paths[${index}].debt`, code: 'unknown-reference' }],
    ),
  ];
}
