import type { ApiError } from '../../../contract/errors.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import type { Fen } from '../../../domain/money/fen.ts';
import type { StatementFigures } from '../../../domain/position/statement-check.ts';
import type { Correctable } from '../../../domain/position/statement-figures.ts';

/** What the statement form holds while it is filled in. */
export interface StatementEntry {
  debt: string | null;
  date: CivilDate | null;
  balance: Fen | null;
  overdue: Fen | null;
  nextDue: Fen | null;
  note: string;
}

type Field = 'debt' | 'date' | 'balance' | 'overdue' | 'nextDue' | 'note';
/** Codes of `faults.*` by field; empty when the entry can be sent. */
export type StatementFaults = Partial<Record<Field, string>>;

/** What is wrong with a statement before it is sent. `entered`: the day of the debt's balance. */
export function statementFaults(
  { debt, date, balance }: StatementEntry,
  known: { readonly today: CivilDate; readonly entered: CivilDate | null },
): StatementFaults {
  const faults: StatementFaults = {};
  if (debt === null) faults.debt = 'missing';
  if (date === null) faults.date = 'missing';
  else if (date > known.today) faults.date = 'date-in-future';
  else if (known.entered !== null && date < known.entered) faults.date = 'date-before';
  if (balance === null) faults.balance = 'missing';
  return faults;
}

/** The faults the program found, by field; those of no field here are left to the notice. */
export function refusedFields({ faults = [] }: ApiError): StatementFaults {
  const FIELDS: readonly string[] = [
    'debt',
    'date',
    'balance',
    'overdue',
    'nextDue',
    'note',
  ] satisfies Field[];
  return Object.fromEntries(
    faults.filter(({ path }) => FIELDS.includes(path)).map(({ path, code }) => [path, code]),
  );
}

/** The figures that are shown: what the debt cannot be corrected in is left out, though it may be typed. */
export function figuresOfEntry(
  { balance, overdue, nextDue }: StatementEntry,
  allowed: Correctable,
): StatementFigures | null {
  if (balance === null) return null;
  return {
    balance,
    ...(overdue !== null && allowed.overdue ? { overdue } : {}),
    ...(nextDue !== null && allowed.nextDue !== null ? { nextDue } : {}),
  };
}
