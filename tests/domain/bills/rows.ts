import type { BillRow, RowWords } from '../../../src/domain/bills/bill-row.ts';
import { debtHintOf } from '../../../src/domain/bills/debt-hint.ts';
import { kindOf, type RowFacts } from '../../../src/domain/bills/row-kind.ts';
import { outcomeOf } from '../../../src/domain/bills/statuses.ts';
import { fen } from '../../../src/domain/money/fen.ts';

/** What a test cares about in a row; the rest is an ordinary lunch. */
export type Told = Partial<Pick<BillRow, 'at' | 'direction' | 'status' | 'duplicateOf'> & RowWords> & {
  readonly amount?: number;
  readonly refunded?: number;
};

let line = 0;

/** A row whose meaning follows from its words, as in a bill. Lines count up. */
export function row(told: Told): BillRow {
  const { at = '2026-11-18 12:31:07', direction = 'expense', status = '交易成功', duplicateOf = null } = told;
  const { amount = 2_600, refunded = 0 } = told;
  const words = wordsOf(told);
  const kind = kindOf(factsOf(told));
  line++;
  return {
    ...words,
    line,
    at,
    kind,
    direction,
    amount: fen(amount),
    refunded: fen(refunded),
    status,
    orderId: '',
    debtHint: debtHintOf(words, kind),
    duplicateOf,
  };
}

const wordsOf = ({ counterparty = '面馆', text = '午餐', account = '', category = '' }: Told): RowWords => ({
  counterparty,
  text,
  account,
  category,
});

export function factsOf(told: Told): RowFacts {
  const { direction = 'expense', status = '交易成功', amount = 2_600, refunded = 0 } = told;
  const outcome = outcomeOf(status);
  if (outcome === undefined) throw new Error(`unknown status ${status}`);
  return { ...wordsOf(told), direction, outcome, refundedInFull: amount > 0 && refunded === amount };
}
