import { randomUUID } from 'node:crypto';
import type { ParsedArguments } from '../../contract/commands.ts';
import type { Fault } from '../../contract/faults.ts';
import { type CivilDate, toDayNumber } from '../../domain/dates/civil-date.ts';
import { recordsByDebt } from '../../domain/position/debt-records.ts';
import { replayDebt } from '../../domain/position/replay-debt.ts';
import { type Correctable, correctable } from '../../domain/position/statement-figures.ts';
import type { StoredDebt } from '../../domain/position/stored-case.ts';
import type { ReadableDB } from '../store/db.ts';
import { readDebt } from '../store/debts.ts';
import {
  findStatementCheck,
  insertStatementCheck,
  removeStatementCheck,
  restoreStatementCheck,
} from '../store/statement-checks.ts';
import { readStoredCase } from '../store/stored-case.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { done, invalid, refused } from './outcome.ts';
import { noteOf } from './payment-commands.ts';

type StatementCommand = 'statements.book' | 'statements.remove' | 'statements.restore';
type Statement = ParsedArguments<'statements.book'>;

export const statementCommands: Handlers<StatementCommand> = {
  'statements.book': (context, { note, ...statement }) =>
    change(context, (db, today, past) => {
      const faults = faultsIn(db, statement, today);
      if (faults.length > 0) return invalid(faults);
      const id = randomUUID();
      insertStatementCheck(db, { id, ...statement, ...noteOf(note) });
      past.debt(statement.debt, statement.date);
      return done({ id });
    }),
  'statements.remove': (context, { id }) =>
    change(context, (db, today, past) => {
      const check = findStatementCheck(db, id);
      if (check === null || !removeStatementCheck(db, id, today)) return refused('entry/not-found');
      past.debt(check.debt, check.date);
      return done({ id });
    }),
  'statements.restore': (context, { id }) =>
    change(context, (db, _today, past) => {
      const check = findStatementCheck(db, id);
      if (check === null || !restoreStatementCheck(db, id)) return refused('entry/not-found');
      past.debt(check.debt, check.date);
      return done({ id });
    }),
};

/** A statement is of a day since the balance was entered, and shows what the debt has. */
function faultsIn(db: ReadableDB, statement: Statement, today: CivilDate): Fault[] {
  const future = notInFuture('date', statement.date, today);
  if (future.length > 0) return future;
  const debt = readDebt(db, statement.debt);
  if (debt === null) return [{ path: 'debt', code: 'unknown-reference' }];
  if (statement.date < debt.balanceAsOf)
    return [{ path: 'date', code: 'date-before', allowed: `>= ${debt.balanceAsOf}` }];
  return [...balanceFaults(debt, statement), ...figureFaults(db, debt, statement)];
}

function balanceFaults(debt: StoredDebt, { balance }: Statement): Fault[] {
  if (debt.kind !== 'fee-instalment' || balance <= debt.originalPrincipal) return [];
  return [{ path: 'balance', code: 'too-large', allowed: `<= ${debt.originalPrincipal}` }];
}

/** Figures that the terms or an agreement fix are corrected there. */
function figureFaults(db: ReadableDB, debt: StoredDebt, { date, overdue, nextDue }: Statement): Fault[] {
  if (overdue === undefined && nextDue === undefined) return [];
  const stored = readStoredCase(db, date);
  const replay = replayDebt(debt, recordsByDebt(stored)(debt.id), toDayNumber(date));
  return fixedFaults({ overdue, nextDue }, correctable(debt, replay.state.terms.agreed !== null));
}

/** What is stated of figures that cannot be corrected by a statement. */
export function fixedFaults(
  { overdue, nextDue }: Pick<Statement, 'overdue' | 'nextDue'>,
  allowed: Correctable,
): Fault[] {
  return [
    ...(overdue === undefined || allowed.overdue
      ? []
      : [{ path: 'overdue', code: 'fixed-by-terms' } as const]),
    ...(nextDue === undefined || allowed.nextDue !== null
      ? []
      : [{ path: 'nextDue', code: 'fixed-by-terms' } as const]),
  ];
}
