import type { KnownCase } from '../../domain/bills/bill-proposal.ts';
import type { Direction, BillSource } from '../../domain/bills/bill-row.ts';
import { transactionKey } from '../../domain/bills/same-transaction.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import { positionOn } from '../../domain/position/position.ts';
import { readBillDays, readBillIncomes, readBillPayments } from '../store/bill-imports.ts';
import { readActivity } from '../store/condition-notes.ts';
import type { ReadableDB } from '../store/db.ts';
import { readPayments } from '../store/payments.ts';
import { readStoredCase } from '../store/stored-case.ts';

/** What is entered, as bills are set beside it. */
export function readKnownCase(db: ReadableDB, today: CivilDate): KnownCase {
  const stored = readStoredCase(db, today);
  const fromBills = readBillPayments(db);
  const ids = new Set(fromBills.map(({ payment }) => payment));
  return {
    today,
    debts: stored.debts,
    chosen: new Map(fromBills.map(({ hint, debt }) => [hint, debt])),
    payments: {
      keys: new Set(fromBills.map(keyOf).filter((key) => key !== '')),
      payments: readPayments(db).map(({ id, debt, date, amount }) => ({
        debt,
        date,
        amount,
        fromBill: ids.has(id),
      })),
    },
    openDues: positionOn(today, stored).unconfirmed,
    incomes: stored.incomes,
    incomeOf: new Map(readBillIncomes(db).map(({ counterparty, income }) => [counterparty, income])),
    activity: readActivity(db),
    shownDays: new Set(readBillDays(db)),
    restrictedSince: stored.restriction?.since ?? null,
  };
}

interface Recorded {
  readonly source: BillSource;
  readonly orderId: string;
  readonly at: string;
  readonly direction: Direction;
  readonly amount: Fen;
}

function keyOf({ source, orderId, at, direction, amount }: Recorded): string {
  const key = transactionKey({ orderId, at, direction, amount });
  return key === '' ? '' : `${source} ${key}`;
}
