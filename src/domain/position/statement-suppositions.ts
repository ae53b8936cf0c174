import type { Rate } from '../case/case.ts';
import { type CivilDate, type DayNumber, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { openDebt } from '../debt/open-debt.ts';
import { owedOf, principalOf, sumOf } from '../debt/state.ts';
import { BILLION, decimalText } from '../money/decimal.ts';
import type { Fen } from '../money/fen.ts';
import { exactRate } from '../money/rate.ts';
import type { DatedPayment, DebtRecords } from './debt-records.ts';
import { replayDebt } from './replay-debt.ts';
import type { StoredDebt } from './stored-case.ts';

/** A difference of the two figures of a statement, in fen. */
export interface Gap {
  readonly balance: number;
  readonly overdue: number;
}

/** A debt and its records as they are, or as they might be. */
export interface Supposed {
  readonly debt: StoredDebt;
  readonly records: DebtRecords;
  readonly day: DayNumber;
}

interface Proposal {
  readonly instead: (now: Supposed) => Partial<Supposed>;
  readonly part: Named;
  /** Whether only one of its kind can be true. */
  readonly alone?: true;
}

type Named =
  | { readonly kind: 'convention' }
  | { readonly kind: 'paid-due' | 'missed-due'; readonly dueDate: CivilDate; readonly amount: Fen }
  | { readonly kind: 'pending'; readonly payment: string; readonly date: CivilDate; readonly amount: Fen }
  | { readonly kind: 'payment'; readonly amount: Fen };

/** Lenders book a payment within so many days. */
const BOOKING_DAYS = 3;
/** Less than 1 yuan is no payment that was forgotten, but a rounding. */
const SMALLEST_PAYMENT = 100;

/** What may be otherwise, in the order in which it is tried: what is asked about anyway comes before what is guessed. */
export const suppositions: readonly ((supposed: Supposed, left: Gap) => Iterable<Proposal>)[] = [
  unansweredDues,
  pendingPayments,
  conventions,
  forgottenPayment,
];

/** Due dates that wait for an answer: each was paid on its day, or was not. */
function* unansweredDues({ debt, records, day }: Supposed): Iterable<Proposal> {
  const { late } = replayDebt(debt, records, day).state;
  for (const item of late.filter(({ dueDay, overdueOn }) => dueDay <= day && overdueOn === Infinity)) {
    const [dueDate, amount] = [toCivilDate(item.dueDay), sumOf(item) as Fen];
    const payment = { id: `due ${dueDate}`, day: item.dueDay, amount };
    yield {
      instead: (now) => ({ records: withPayment(now.records, payment) }),
      part: { kind: 'paid-due', dueDate, amount },
    };
    yield {
      instead: (now) => ({ records: withoutPayment(now.records, item.dueDay) }),
      part: { kind: 'missed-due', dueDate, amount },
    };
  }
}

function* pendingPayments({ records, day }: Supposed, { balance, overdue }: Gap): Iterable<Proposal> {
  if (balance <= 0 && overdue <= 0) return;
  const recent = records.payments.filter((payment) => payment.day <= day && payment.day > day - BOOKING_DAYS);
  for (const { id, day: paidOn, amount } of recent.toReversed()) {
    const part = {
      kind: 'pending',
      payment: id,
      date: toCivilDate(paidOn),
      amount: amount as Fen,
    } as const;
    yield {
      instead: (now) => ({
        records: { ...now.records, payments: now.records.payments.filter((payment) => payment.id !== id) },
      }),
      part,
      alone: true,
    };
  }
}

/** The same rate counted by months or by actual days, over 360 or 365 of them: where that explains nine tenths of it. */
function* conventions({ debt, records, day }: Supposed, { balance }: Gap): Iterable<Proposal> {
  if (balance === 0 || !('rate' in debt) || debt.rate === undefined || debt.rateFrom !== undefined) return;
  const fixed = withInstalment(debt);
  const nearest = otherCounts(debt.rate)
    .map((rate) => {
      const other = { ...fixed, rate } as StoredDebt;
      const moved =
        principalOf(replayDebt(other, records, day).state) -
        principalOf(replayDebt(debt, records, day).state);
      return { other, left: Math.abs(balance - moved) };
    })
    .reduce((a, b) => (b.left < a.left ? b : a));
  // What is left would be another reason, and a difference of both could be split anyhow.
  if (nearest.left * 10 > Math.abs(balance)) return;
  yield { instead: () => ({ debt: nearest.other }), part: { kind: 'convention' } };
}

/** An equal payment stays what it is when its interest is counted otherwise. */
function withInstalment(debt: StoredDebt): StoredDebt {
  if (debt.kind !== 'instalment' || debt.method !== 'equal-payment' || debt.instalment !== undefined)
    return debt;
  const asOf = toDayNumber(debt.balanceAsOf);
  const { instalment } = openDebt(debt, { asOf, end: asOf, budgetDay: undefined });
  return { ...debt, instalment: instalment as Fen };
}

function otherCounts(rate: Rate): Rate[] {
  const yearly = exactRate(rate).rank / 72;
  const over = (days: number) => decimalText(Math.floor(yearly / days + 0.5));
  const annual = decimalText(Math.min(Math.floor(yearly + 0.5), 20 * BILLION));
  return [{ daily: over(365) }, { daily: over(360) }, { annual, dayCount: 365 }, { annual, dayCount: 360 }];
}

/** The smallest payment on the day that brings the principal down to what is shown. */
function* forgottenPayment({ debt, records, day }: Supposed, { balance }: Gap): Iterable<Proposal> {
  if (balance > -SMALLEST_PAYMENT) return;
  const standing = replayDebt(debt, records, day).state;
  const target = principalOf(standing) + balance;
  const paying = (amount: number) => withPayment(records, { id: 'forgotten', day, amount });
  let [low, high] = [0, owedOf(standing)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const { state } = replayDebt(debt, paying(middle), day);
    if (principalOf(state) <= target) high = middle;
    else low = middle;
  }
  yield { instead: () => ({ records: paying(high) }), part: { kind: 'payment', amount: high as Fen } };
}

function withoutPayment(records: DebtRecords, dueDay: DayNumber): DebtRecords {
  return { ...records, notPaid: new Set([...records.notPaid, dueDay]) };
}

function withPayment(records: DebtRecords, payment: DatedPayment): DebtRecords {
  const payments = [...records.payments, payment].sort((a, b) => a.day - b.day);
  return { ...records, payments };
}
