import type { Agreement, Debt, Overdue, Unconfirmed } from '../case/case.ts';
import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';

/**
 * A debt as it stands on `asOf` brought under an agreement. What was due and not paid is paid as agreed: it is covered
 * beside what is overdue, and overdue again if the agreement is broken. A due date paid early or in part asks for nothing
 * any more, and what was paid of it stays paid.
 */
export function underAgreement(
  debt: Debt,
  agreement: Omit<Agreement, 'covered' | 'brokenOn'>,
  asOf: CivilDate,
): Debt {
  const { agreement: earlier, unconfirmed = [], settledUntil: _settled, charged, ...rest } = debt;
  const waiting = unconfirmed.filter(({ dueDate }) => dueDate <= asOf);
  const covered = joined(earlier?.covered, waiting);
  const interest = (charged?.interest ?? 0) + sum(unconfirmed, 'interest');
  const fees = (charged?.fees ?? 0) + sum(unconfirmed, 'fees');
  return {
    ...withoutShownMinimum(rest as Debt),
    ...(interest + fees > 0 ? { charged: { interest: interest as Fen, fees: fees as Fen } } : {}),
    agreement: { ...agreement, ...(covered === null ? {} : { covered }) },
  };
}

function joined(earlier: Overdue | undefined, waiting: readonly Unconfirmed[]): Overdue | null {
  const days = [...(earlier === undefined ? [] : [earlier.since]), ...waiting.map(({ dueDate }) => dueDate)];
  if (days.length === 0) return null;
  const part = (name: 'principal' | 'interest' | 'fees') =>
    ((earlier?.[name] ?? 0) + sum(waiting, name)) as Fen;
  return {
    principal: part('principal'),
    interest: part('interest'),
    fees: part('fees'),
    since: days.reduce((a, b) => (a < b ? a : b)),
  };
}

function withoutShownMinimum(debt: Debt): Debt {
  if (debt.kind !== 'revolving') return debt;
  const { minimumDue: _shown, ...statement } = debt.statement;
  return { ...debt, statement };
}

const sum = (items: readonly Unconfirmed[], part: 'principal' | 'interest' | 'fees'): number =>
  items.reduce((total, item) => total + item[part], 0);
