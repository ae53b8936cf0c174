import { BILL_FAULT_CODES, SKIP_REASONS } from '../../src/contract/bill-faults.ts';
import { isCivilDate } from '../../src/domain/dates/civil-date.ts';
import { ROW_KINDS } from '../../src/domain/bills/bill-row.ts';
import { billTotals } from '../../src/domain/bills/bill-totals.ts';
import { activeMonths } from '../../src/domain/bills/free-activity.ts';
import { proposedIncomes } from '../../src/domain/bills/proposed-incomes.ts';
import { failedRepayments, proposedRepayments } from '../../src/domain/bills/repayments.ts';
import type { BillReading } from '../../src/main/files/bills/bill-reading.ts';
import { readBill } from '../../src/main/files/bills/read-bill.ts';
import type { SpoiltBill } from './bill-mutations.ts';

/** No spoilt bill may take longer, in milliseconds. */
export const LONGEST_READING = 2_000;

/** What is wrong with how a spoilt bill is read; null when nothing is. */
export async function wrongReading({ name, bytes }: SpoiltBill): Promise<string | null> {
  const began = process.cpuUsage();
  let reading: BillReading;
  try {
    reading = await readBill(bytes);
  } catch (error) {
    return `${name}: threw ${String(error)}`;
  }
  const { user, system } = process.cpuUsage(began);
  const took = (user + system) / 1_000;
  if (took > LONGEST_READING) return `${name}: took ${took} ms`;
  const wrong = faultsOf(reading);
  return wrong === null ? null : `${name}: ${wrong}`;
}

/** The promises about every reading: known codes, whole sums, existing days, each line once, proposals that add up. */
function faultsOf(reading: BillReading): string | null {
  if (!reading.ok) return BILL_FAULT_CODES.includes(reading.fault.code) ? null : `code ${reading.fault.code}`;
  const { rows, skipped, headerLine } = reading.bill;
  const lines = [...rows, ...skipped].map(({ line }) => line);
  if (new Set(lines).size !== lines.length) return 'a line is told twice';
  if (lines.some((line) => !(line > headerLine))) return 'a line above the heading is taken for a row';
  if (skipped.some(({ reason }) => !SKIP_REASONS.includes(reason))) return 'an unknown reason';
  for (const row of rows) {
    if (!Number.isSafeInteger(row.amount) || row.amount < 0) return `line ${row.line}: sum ${row.amount}`;
    if (row.refunded < 0 || row.refunded > row.amount) return `line ${row.line}: refunded ${row.refunded}`;
    if (!isCivilDate(row.at.slice(0, 10))) return `line ${row.line}: time ${row.at}`;
    if (!ROW_KINDS.includes(row.kind)) return `line ${row.line}: kind ${row.kind}`;
  }
  const { kinds } = billTotals(rows);
  const repaid = proposedRepayments(rows).reduce((sum, { total }) => sum + total, 0);
  // Totals take partial refunds off; a repayment can hold one only in a spoilt bill.
  if (rows.every(({ refunded }) => refunded === 0) && repaid !== (kinds.repayment?.amount ?? 0))
    return 'repayments do not add up';
  if (failedRepayments(rows).length !== (kinds['repayment-failed']?.rows ?? 0))
    return 'a failed repayment is lost';
  if (activeMonths(rows).some(({ days }) => days < 1 || days > 31)) return 'a month of more days than it has';
  const incomes = proposedIncomes(rows).reduce((sum, income) => sum + income.rows.length, 0);
  return incomes > (kinds.income?.rows ?? 0) ? 'an income from nowhere' : null;
}
