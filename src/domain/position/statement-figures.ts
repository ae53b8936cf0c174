import type { Debt } from '../case/case.ts';
import { type CivilDate, type DayNumber, toCivilDate } from '../dates/civil-date.ts';
import { openDebt } from '../debt/open-debt.ts';
import { requiredAhead } from '../debt/required-ahead.ts';
import { principalOf, sumOf } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';
import { debtToday } from './debt-today.ts';
import type { Replay } from './replay.ts';

/** What the replay of a debt says where a lender shows a figure. Money in fen. */
export interface OwnFigures {
  readonly balance: Fen;
  /** Without what waits for an answer. */
  readonly overdue: Fen;
  readonly nextDue: { readonly date: CivilDate; readonly amount: Fen } | null;
}

/** The figures of a replay at the end of `day`, to which it was brought. */
export function ownFigures(replay: Replay, day: DayNumber): OwnFigures {
  return {
    balance: principalOf(replay.state) as Fen,
    overdue: sumOf(replay.state.overdue) as Fen,
    nextDue: nextDueOf(replay, day),
  };
}

/** What the next due date still asks for: what is left of one paid in part, or what the coming one requires. */
function nextDueOf(replay: Replay, day: DayNumber): OwnFigures['nextDue'] {
  const begun = replay.state.late.find((item) => item.dueDay > day);
  if (begun !== undefined) return { date: toCivilDate(begun.dueDay), amount: sumOf(begun) as Fen };
  const { end } = replay.span;
  const state = openDebt(debtToday(replay, day), {
    asOf: day,
    end: Math.max(end, day + 62),
    budgetDay: undefined,
  });
  const amounts: number[] = [];
  requiredAhead(state, amounts, Math.min(1, state.terms.dueDays.length));
  if (amounts.length === 0) return null;
  return { date: toCivilDate(state.terms.dueDays[0]), amount: amounts[0] as Fen };
}

/** Figures beside the balance that a statement can correct; what the terms fix is corrected with the terms. */
export interface Correctable {
  readonly overdue: boolean;
  readonly nextDue: 'minimum' | 'instalment' | null;
}

/** What can be taken over from a statement about a debt; under an agreement only the balance. */
export function correctable(debt: Debt, underAgreement: boolean): Correctable {
  if (underAgreement) return { overdue: false, nextDue: null };
  if (debt.kind === 'revolving') return { overdue: true, nextDue: 'minimum' };
  const equal = debt.kind === 'instalment' && debt.method === 'equal-payment';
  return { overdue: true, nextDue: equal ? 'instalment' : null };
}
