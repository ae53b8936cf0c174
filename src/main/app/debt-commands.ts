import type { ParsedArguments } from '../../contract/commands.ts';
import { overdueSinceRules } from '../../contract/debt-rules.ts';
import { type Fault, type FaultCode, pathText } from '../../contract/faults.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import { insertDebt, removeDebt, restoreDebt, updateDebt } from '../store/debts.ts';
import { idIsTaken } from '../store/ids.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { done, invalid, refused } from './outcome.ts';

type DebtArguments = ParsedArguments<'debts.add'>;

export const debtCommands: Handlers<'debts.add' | 'debts.update' | 'debts.remove' | 'debts.restore'> = {
  'debts.add': (context, args) =>
    change(context, (db, today) => {
      const faults = faultsIn(args, today);
      if (faults.length > 0) return invalid(faults);
      if (idIsTaken(db, 'debts', args.debt.id)) return refused('entry/exists');
      insertDebt(db, { ...args.debt, balanceAsOf: args.balanceAsOf });
      return done({ id: args.debt.id });
    }),
  'debts.update': (context, args) =>
    change(context, (db, today) => {
      const faults = faultsIn(args, today);
      if (faults.length > 0) return invalid(faults);
      const found = updateDebt(db, { ...args.debt, balanceAsOf: args.balanceAsOf });
      return found ? done({ id: args.debt.id }) : refused('entry/not-found');
    }),
  'debts.remove': (context, { id }) =>
    change(context, (db, today) => (removeDebt(db, id, today) ? done({ id }) : refused('entry/not-found'))),
  'debts.restore': (context, { id }) =>
    change(context, (db) => (restoreDebt(db, id) ? done({ id }) : refused('entry/not-found'))),
};

function faultsIn({ debt, balanceAsOf }: DebtArguments, today: CivilDate): Fault[] {
  const faults = notInFuture('balanceAsOf', balanceAsOf, today);
  const report = (path: readonly PropertyKey[], code: FaultCode, allowed?: string) =>
    faults.push({ path: pathText(['debt', ...path]), code, ...(allowed === undefined ? {} : { allowed }) });
  overdueSinceRules(debt, balanceAsOf, report);
  return faults;
}
