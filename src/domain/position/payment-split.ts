import type { Parts } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';

/** Where a recorded payment went, in fen: fees, interest, principal, and what exceeded all that was owed. They sum to its amount. */
export interface PaymentSplit {
  readonly fees: Fen;
  readonly interest: Fen;
  readonly principal: Fen;
  readonly excess: Fen;
}

/**
 * Splits the payments of one day by what they paid together: the first takes of the fees as far as it goes, then of the
 * interest, then of the principal, and so on (Civil Code art. 561, applied to the day).
 */
export function splitPayments(
  payments: readonly { readonly id: string; readonly amount: number }[],
  paid: Parts,
): [id: string, split: PaymentSplit][] {
  const left = { ...paid };
  return payments.map(({ id, amount }) => {
    let rest = amount;
    const take = (part: keyof Parts): Fen => {
      const taken = Math.min(left[part], rest);
      left[part] -= taken;
      rest -= taken;
      return taken as Fen;
    };
    const [fees, interest, principal] = [take('fees'), take('interest'), take('principal')];
    return [id, { fees, interest, principal, excess: rest as Fen }];
  });
}
