import type { Debt } from '../case/case.ts';
import type { CivilDate } from '../dates/civil-date.ts';
import { type Fen, fen } from '../money/fen.ts';
import type { PlannedPayment } from '../plan/plan-result.ts';

/** What the plan pays to a card on a day, all kinds of payments together. Money in fen. */
export interface CardPayment {
  readonly debt: string;
  readonly name: string;
  readonly date: CivilDate;
  readonly amount: Fen;
}

const CARDS: readonly string[] = ['credit_card', 'credit_card_instalment'];

/** Whether payments to a debt can be made in Alipay: those to cards can (the guide, cause 4), those to a bank's loan cannot. */
export function isPayableInAlipay({ kind, platform, product }: Debt): boolean {
  if (product !== undefined) return CARDS.includes(product);
  return platform === 'bank' && kind === 'revolving';
}

/**
 * The planned payments up to and with a day that can be made in Alipay, in order. They have to be made anyway, so they
 * count as use that costs nothing.
 */
export function cardPaymentsAhead(
  debts: readonly Debt[],
  payments: readonly PlannedPayment[],
  until: CivilDate,
): CardPayment[] {
  const cards = new Map(debts.filter(isPayableInAlipay).map((debt) => [debt.id, debt.name]));
  const found = new Map<string, CardPayment>();
  for (const { debt, date, amount } of payments) {
    const name = cards.get(debt);
    if (name === undefined || date > until) continue;
    const key = `${date} ${debt}`;
    found.set(key, { debt, name, date, amount: fen((found.get(key)?.amount ?? 0) + amount) });
  }
  return [...found.values()].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
