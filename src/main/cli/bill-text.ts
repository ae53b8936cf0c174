import { SKIP_REASON_TEXTS } from '../../contract/bill-fault-texts.ts';
import type { FaultLanguage } from '../../contract/fault-texts.ts';
import { type BillRow, type DebtHint, ROW_KINDS } from '../../domain/bills/bill-row.ts';
import { type BillTotals, billTotals } from '../../domain/bills/bill-totals.ts';
import { activeMonths } from '../../domain/bills/free-activity.ts';
import { proposedIncomes } from '../../domain/bills/proposed-incomes.ts';
import { failedRepayments, proposedRepayments } from '../../domain/bills/repayments.ts';
import type { Bill } from '../files/bills/bill-reading.ts';
import { BILL_WORDS, type BillWords } from './bill-words.ts';
import { PRODUCT_WORDS } from './product-words.ts';
import { yuan } from '../../domain/money/yuan.ts';

/** A bill for a reader: what it is, its sums by meaning, what it tells for a plan, and every line not understood. */
export function billText(bill: Bill, language: FaultLanguage): string {
  const words = BILL_WORDS[language];
  const totals = billTotals(bill.rows);
  const blocks = [
    frameLines(bill, totals, words),
    kindLines(totals, words),
    repaymentLines(bill.rows, language),
    failureLines(bill.rows, language),
    incomeLines(bill.rows, words),
    bill.source === 'alipay' ? activityLines(bill.rows, words) : [],
    titled(
      words.duplicates,
      totals.duplicates.map(({ line, of }) => words.duplicate(line, of)),
    ),
    titled(
      words.skipped,
      bill.skipped.map(({ line, reason, found }) =>
        words.line(line, SKIP_REASON_TEXTS[language][reason], found),
      ),
    ),
    [words.untouched],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function frameLines(bill: Bill, totals: BillTotals, words: BillWords): string[] {
  const lines = [words.heading(words.formats[bill.format], bill.encoding, bill.headerLine)];
  if (totals.from !== null && totals.to !== null) lines.push(words.period(totals.from, totals.to));
  lines.push(words.rows(bill.rows.length, bill.skipped.length, totals.duplicates.length));
  const found = bill.rows.length + bill.skipped.length;
  const { rows: declared } = bill.declared;
  if (declared !== null && declared > found) lines.push(words.fewer(declared, found));
  if (bill.damagedCharacters > 0) lines.push(words.damaged(bill.damagedCharacters));
  if (totals.refundedInRows > 0) lines.push(words.refundedInRows(yuan(totals.refundedInRows)));
  return lines;
}

function kindLines({ kinds }: BillTotals, { columns, kinds: names }: BillWords): string[] {
  const lines = ROW_KINDS.flatMap((kind) => {
    const tally = kinds[kind];
    return tally === undefined ? [] : [`${names[kind]}\t${tally.rows}\t${yuan(tally.amount)}`];
  });
  return lines.length === 0 ? [] : [`${columns.kind}\t${columns.rows}\t${columns.amount}`, ...lines];
}

function repaymentLines(rows: readonly BillRow[], language: FaultLanguage): string[] {
  const lines = proposedRepayments(rows).flatMap(({ debt, payments, total }) => [
    `- ${debtName(debt, language)}\t${yuan(total)}`,
    ...payments.map(({ date, amount, billMonth, paidFrom }) =>
      ['  ', date, yuan(amount), billMonth ?? '--', paidFrom || '--'].join('\t').trimEnd(),
    ),
  ]);
  return titled(BILL_WORDS[language].repayments, lines);
}

function failureLines(rows: readonly BillRow[], language: FaultLanguage): string[] {
  const words = BILL_WORDS[language];
  const lines = failedRepayments(rows).map(({ date, amount, debt, madeUpOn }) =>
    [
      `- ${date}`,
      debtName(debt, language),
      yuan(amount),
      debt.billMonth ?? '--',
      madeUpOn === null ? words.notMadeUp : words.madeUp(madeUpOn),
    ].join('\t'),
  );
  return titled(words.failures, lines);
}

function incomeLines(rows: readonly BillRow[], words: BillWords): string[] {
  const lines = proposedIncomes(rows).map(({ counterparty, total, rows: those, monthly }) => {
    const line = `- ${counterparty || '--'}\t${those.length}\t${yuan(total)}`;
    return monthly === null ? line : `${line}\t${words.monthly(monthly.day, yuan(monthly.amount))}`;
  });
  return titled(words.incomes, lines);
}

function activityLines(rows: readonly BillRow[], words: BillWords): string[] {
  return titled(
    words.activity,
    activeMonths(rows).map(({ month, days }) => `- ${month}\t${words.days(days)}`),
  );
}

function debtName({ product, bank, cardTail }: Omit<DebtHint, 'billMonth'>, language: FaultLanguage): string {
  const name = `${bank ?? ''}${bank !== null && language === 'en' ? ' ' : ''}${PRODUCT_WORDS[language][product]}`;
  return cardTail === null ? name : `${name}(${cardTail})`;
}

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines];
