import type { DayNumber } from '../dates/civil-date.ts';
import { type LateItem, type Parts, sumOf } from '../debt/state.ts';

/** What a due date required, in fen, and what of it is open. */
export interface DueRecord {
  readonly dueDay: DayNumber;
  readonly required: number;
  open: number;
  /** The day its last part was paid. */
  settledOn: DayNumber | null;
  /** Whether it is known to be unpaid, by an answer or because it is overdue. */
  unpaid: boolean;
}

/** Arrears of one origin, in fen: of a due date, or of what was overdue before and what is charged on it (null). */
interface ArrearsEntry {
  readonly dueDay: DayNumber | null;
  amount: number;
}

/**
 * What became of the due dates of one debt. A due date is met when the sum it required is paid, though the law sends the
 * money to older arrears: those then stand for it. Arrears are met by the money beyond what falls due, charges first,
 * then the oldest due date. The sum of the entries is what is overdue.
 */
export interface DueLedger {
  readonly dues: Map<DayNumber, DueRecord>;
  arrears: ArrearsEntry[];
}

/** The ledger of a debt as entered: what is overdue, and due dates that wait for an answer. `required` where it is known. */
export function openLedger(
  overdue: Parts,
  late: readonly LateItem[],
  requiredOf: (dueDay: DayNumber) => number | undefined,
): DueLedger {
  const amount = sumOf(overdue);
  const ledger: DueLedger = { dues: new Map(), arrears: amount === 0 ? [] : [{ dueDay: null, amount }] };
  for (const item of late) {
    const open = sumOf(item) + (ledger.dues.get(item.dueDay)?.open ?? 0);
    const required = Math.max(open, requiredOf(item.dueDay) ?? 0);
    ledger.dues.set(item.dueDay, {
      dueDay: item.dueDay,
      required,
      open,
      settledOn: null,
      unpaid: item.overdueOn !== Infinity,
    });
  }
  return ledger;
}

/** A due date was reached, or paid early. A sum of nothing was not required. */
export function noteDue(ledger: DueLedger, due: Omit<DueRecord, 'unpaid'>): void {
  if (due.required > 0) ledger.dues.set(due.dueDay, { ...due, unpaid: false });
}

/** After a payment towards late items: what is open of them. */
export function noteLate(ledger: DueLedger, late: readonly LateItem[], day: DayNumber): void {
  const left = new Map<DayNumber, number>();
  for (const item of late) left.set(item.dueDay, (left.get(item.dueDay) ?? 0) + sumOf(item));
  const overdue = new Set(ledger.arrears.map((entry) => entry.dueDay));
  for (const due of ledger.dues.values()) {
    if (due.open > 0 && !overdue.has(due.dueDay)) reduceTo(due, left.get(due.dueDay) ?? 0, day);
  }
}

/** A late item became overdue. */
export function noteOverdue(ledger: DueLedger, item: LateItem): void {
  ledger.arrears.push({ dueDay: item.dueDay, amount: sumOf(item) });
  const due = ledger.dues.get(item.dueDay);
  if (due !== undefined) due.unpaid = true;
}

/** A charge on arrears, or arrears that return: paid before everything else. */
export function noteCharge(ledger: DueLedger, amount: number): void {
  if (amount > 0) ledger.arrears.unshift({ dueDay: null, amount });
}

/** Money beyond what falls due was paid to the arrears. */
export function noteArrearsPaid(ledger: DueLedger, amount: number, day: DayNumber): void {
  let rest = amount;
  for (const entry of ledger.arrears) {
    const paid = Math.min(entry.amount, rest);
    entry.amount -= paid;
    rest -= paid;
    const due = entry.dueDay === null ? undefined : ledger.dues.get(entry.dueDay);
    if (due !== undefined && paid > 0) reduceTo(due, entry.amount, day);
  }
  ledger.arrears = ledger.arrears.filter((entry) => entry.amount > 0);
}

function reduceTo(due: DueRecord, open: number, day: DayNumber): void {
  due.open = Math.min(due.open, open);
  if (due.open === 0) due.settledOn = day;
}
