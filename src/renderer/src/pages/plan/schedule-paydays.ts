import type { Case } from '../../../../domain/case/case.ts';
import { type CivilDate, addDays } from '../../../../domain/dates/civil-date.ts';
import { type Fen, fen } from '../../../../domain/money/fen.ts';
import { type Payday, type PaydayPayment, paydays } from '../../../../domain/payday/payday.ts';
import type { Plan } from '../../../../domain/plan/plan-result.ts';
import type { PayBy } from './pay-by.ts';
import { ledgerNames } from './schedule.ts';

/** A stretch from one income to the day before the next, as the page shows it. */
export interface PaydayStretch extends Omit<Payday, 'pays' | 'incomes'> {
  /** The last day of the stretch; null for the last one. */
  readonly until: CivilDate | null;
  readonly incomes: readonly { readonly name: string | null; readonly amount: Fen }[];
  readonly pays: readonly PaydayRow[];
  /** What is missing on bills and essentials of the stretch, fen. */
  readonly short: Fen;
}

export interface PaydayRow {
  readonly key: string;
  readonly name: string | null;
  readonly kind: PaydayPayment['kind'];
  /** The day it falls due or is planned for. */
  readonly date: CivilDate;
  readonly payBy: PayBy;
  readonly amount: Fen;
}

/** The plan by income, with names and with what is short; empty for a plan without its rows. */
export function paydayStretches(input: Case, plan: Plan): PaydayStretch[] {
  if (plan.cash.length === 0) return [];
  const names = ledgerNames(input);
  const all = paydays(input, plan);
  return all.map((payday, index): PaydayStretch => {
    const next = all[index + 1];
    const missing = plan.shortfalls.filter(
      ({ date }) => date >= payday.date && (next === undefined || date < next.date),
    );
    return {
      ...payday,
      before: index === 0 ? inHand(plan) : payday.before,
      until: next ? addDays(next.date, -1) : null,
      incomes: payday.incomes.map(({ ref, amount }) => ({ name: names('income', ref), amount })),
      pays: inOrder(
        payday.pays.map((one, at) => rowOf(one, { at, names, begin: payday.date, today: plan.asOf })),
      ),
      short: fen(missing.reduce((sum, gap) => sum + gap.amount, 0)),
    };
  });
}

/** What is in hand when the plan begins, fen. */
const inHand = ({ cash: [first] }: Plan): Fen => (first?.kind === 'opening' ? first.after : fen(0));

interface Around {
  readonly at: number;
  readonly names: ReturnType<typeof ledgerNames>;
  readonly begin: CivilDate;
  readonly today: CivilDate;
}

function rowOf(one: PaydayPayment, { at, names, begin, today }: Around): PaydayRow {
  const { kind, date, amount } = one;
  const key = `${at} ${date} ${one.ref}`;
  return { key, name: nameOf(names, one), kind, date, payBy: payByOf(one, begin, today), amount };
}

/** By the last day to pay, and as the plan pays them within a day. */
function inOrder(rows: readonly PaydayRow[]): PaydayRow[] {
  const lastDay = ({ payBy, date }: PaydayRow) => (typeof payBy === 'object' ? payBy.on : date);
  return rows.toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : lastDay(a) > lastDay(b) ? 1 : 0));
}

function nameOf(names: ReturnType<typeof ledgerNames>, { kind, ref }: PaydayPayment): string | null {
  return kind === 'expense' ? (names('expense', ref) ?? names('extra', ref)) : names('payment', ref);
}

/** The day before where it has one in the stretch: an income cannot pay a bill on the day before it comes. */
function payByOf({ date, payBy }: PaydayPayment, begin: CivilDate, today: CivilDate): PayBy {
  if (payBy <= today) return 'today';
  return payBy === date || payBy < begin ? 'same-day' : { on: payBy };
}
