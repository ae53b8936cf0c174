import type { Case, Debt, InstalmentDebt } from '../../../../../domain/case/case.ts';
import { type Fen, fen } from '../../../../../domain/money/fen.ts';

/** Whether a debt is an instalment debt of which principal may be repaid early. */
export const isPrepayable = (debt: Debt): debt is InstalmentDebt =>
  debt.kind === 'instalment' && debt.prepay !== 'forbidden' && debt.balance > 0;

export const prepayableDebts = (input: Case): InstalmentDebt[] => input.debts.filter(isPrepayable);

/** The most that could go to a debt today: what is owed on it, or the cash on hand. */
export const mostToPrepay = (input: Case, debt: InstalmentDebt): Fen =>
  fen(Math.max(0, Math.min(debt.balance, input.cash.onHand)));
