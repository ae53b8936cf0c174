import type { Case, InstalmentDebt } from '../../../../../domain/case/case.ts';
import { type Fen, fen } from '../../../../../domain/money/fen.ts';

/** Instalment debts of which principal may be repaid early. */
export function prepayableDebts(input: Case): InstalmentDebt[] {
  return input.debts.filter(
    (debt): debt is InstalmentDebt =>
      debt.kind === 'instalment' && debt.prepay !== 'forbidden' && debt.balance > 0,
  );
}

/** The most that could go to a debt today: what is owed on it, or the cash on hand. */
export const mostToPrepay = (input: Case, debt: InstalmentDebt): Fen =>
  fen(Math.max(0, Math.min(debt.balance, input.cash.onHand)));
