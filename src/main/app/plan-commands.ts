import type { Fault } from '../../contract/faults.ts';
import type { ReadableDB } from '../store/db.ts';
import { hasDebt } from '../store/debts.ts';
import { savePlanSettings } from '../store/plan-settings.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { done, invalid } from './outcome.ts';

export const planCommands: Handlers<'plan.set'> = {
  'plan.set': (context, { plan }) =>
    change(context, (db) => {
      const faults = orderFaults(db, plan.order);
      if (faults.length > 0) return invalid(faults);
      savePlanSettings(db, plan);
      return done(null);
    }),
};

function orderFaults(db: ReadableDB, order: readonly string[]): Fault[] {
  return order.flatMap((debt, index): Fault[] => {
    const path = `plan.order[${index}]`;
    if (order.indexOf(debt) < index) return [{ path, code: 'duplicate-id' }];
    return hasDebt(db, debt) ? [] : [{ path, code: 'unknown-reference' }];
  });
}
