import { toDayNumber } from '../dates/civil-date.ts';
import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import { recordsByDebt } from './debt-records.ts';
import { type OwnFigures, ownFigures } from './statement-figures.ts';
import { replayDebt } from './replay-debt.ts';
import type { StatementFigures } from './statement-check.ts';
import type { StoredCase } from './stored-case.ts';
import { type Gap, type Supposed, suppositions } from './statement-suppositions.ts';

/** One reason why a statement differs, and how much of the difference it makes. Money in fen, signed. */
export type DifferencePart = Gap &
  (
    | { readonly kind: 'convention' }
    /** A due date without an answer: it was paid, or it was not and is overdue. */
    | { readonly kind: 'paid-due' | 'missed-due'; readonly dueDate: CivilDate; readonly amount: Fen }
    /** Recorded in the last days, and perhaps not booked by the lender yet. */
    | { readonly kind: 'pending'; readonly payment: string; readonly date: CivilDate; readonly amount: Fen }
    /** A payment of about so much that is not recorded. */
    | { readonly kind: 'payment'; readonly amount: Fen }
    /** The principal agrees: penalty or fees differ. */
    | { readonly kind: 'charges' }
  );

/** A statement beside the position of its day. Differences are what is shown minus what was computed, in fen. */
export interface Comparison extends Gap {
  readonly own: OwnFigures;
  readonly nextDue: number | null;
  readonly parts: readonly DifferencePart[];
  /** What no part explains. */
  readonly unexplained: Gap;
}

/**
 * Compares what a lender shows at the end of a day with the replayed position of that day, and explains the difference in
 * parts: each supposes one thing otherwise, and counts when it brings the position nearer to the statement. Null where
 * the debt is not there, or its balance was entered for a later day.
 */
export function compareStatement(
  stored: StoredCase,
  statement: StatementFigures & { readonly debt: string; readonly date: CivilDate },
): Comparison | null {
  const debt = stored.debts.find(({ id }) => id === statement.debt);
  if (debt === undefined || statement.date < debt.balanceAsOf) return null;
  const day = toDayNumber(statement.date);
  const base: Supposed = { debt, records: recordsByDebt(stored)(debt.id), day };
  const own = ownFigures(replayDebt(debt, base.records, day), day);
  const shown = { balance: statement.balance, overdue: statement.overdue ?? null };
  const gap = (figures: Pick<OwnFigures, 'balance' | 'overdue'>): Gap => ({
    balance: shown.balance - figures.balance,
    overdue: shown.overdue === null ? 0 : shown.overdue - figures.overdue,
  });
  const first = gap(own);
  const { parts, left } = explain(base, first, gap);
  return {
    own,
    ...first,
    nextDue:
      statement.nextDue === undefined || own.nextDue === null ? null : statement.nextDue - own.nextDue.amount,
    parts,
    unexplained: left,
  };
}

/** Takes each supposition in turn that lessens what is left to explain, and goes on from there. */
function explain(base: Supposed, first: Gap, gap: (figures: OwnFigures) => Gap) {
  const parts: DifferencePart[] = [];
  let [supposed, left] = [base, first];
  for (const propose of suppositions) {
    for (const proposal of propose(supposed, left)) {
      const next = { ...supposed, ...proposal.instead(supposed) };
      const after = gap(ownFigures(replayDebt(next.debt, next.records, next.day), next.day));
      if (size(after) >= size(left)) continue;
      parts.push({
        ...proposal.part,
        balance: left.balance - after.balance,
        overdue: left.overdue - after.overdue,
      } as DifferencePart);
      [supposed, left] = [next, after];
      if (proposal.alone) break;
    }
  }
  if (left.balance === 0 && left.overdue !== 0) {
    parts.push({ kind: 'charges', ...left });
    left = { balance: 0, overdue: 0 };
  }
  return { parts, left };
}

const size = ({ balance, overdue }: Gap): number => Math.abs(balance) + Math.abs(overdue);
