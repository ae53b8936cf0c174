import type { BillPreview, ShownRow } from '../../contract/bills.ts';
import { type BillProposal, billProposal } from '../../domain/bills/bill-proposal.ts';
import { type MergedBills, mergedBills } from '../../domain/bills/merged-bills.ts';
import type { BillRow } from '../../domain/bills/bill-row.ts';
import type { Bill } from '../files/bills/bill-reading.ts';
import { readKnownCase } from './bill-known.ts';
import { saveBills } from './bill-saving.ts';
import type { AppContext, Handlers } from './context.ts';
import { done, refused } from './outcome.ts';
import { readBillFile } from './read-bill-file.ts';

type BillCommand = 'bills.read' | 'bills.progress' | 'bills.drop' | 'bills.preview' | 'bills.save';

export const billCommands: Handlers<BillCommand> = {
  'bills.read': readBillFile,
  'bills.progress': ({ readings }, { reading }) => done(readings.progressOf(reading)),
  'bills.drop': ({ readings }, { reading }) => {
    readings.drop(reading);
    return done(null);
  },
  'bills.preview': async (context, args) => {
    const bills = billsOf(context, args.readings);
    if (bills === null) return refused('import/reading-gone');
    const merged = mergedBills(bills);
    const known = context.store.read((db) => readKnownCase(db, context.clock()));
    await Promise.resolve();
    return done(previewOf(merged, billProposal(merged.rows, known)));
  },
  'bills.save': async (context, args) => {
    const bills = billsOf(context, args.readings);
    if (bills === null) return refused('import/reading-gone');
    // Saving is one transaction; that it may take longer than a keystroke is why the page waits for it.
    const outcome = saveBills(context, bills, args);
    if (outcome.ok) for (const reading of args.readings) context.readings.drop(reading);
    return Promise.resolve(outcome);
  },
};

/** The bills of readings; null when one of them is gone. */
function billsOf({ readings }: AppContext, ids: readonly string[]): readonly Bill[] | null {
  const bills = [...new Set(ids)].map((id) => readings.billOf(id));
  return bills.every((bill) => bill !== null) ? bills : null;
}

/** Rows of spending on credit that are listed. */
const MOST_SHOWN = 200;

function previewOf({ repeated }: MergedBills, { credit, ...proposal }: BillProposal): BillPreview {
  if (credit === null) return { ...proposal, repeated, credit };
  const { since, rows, spent, refunded } = credit;
  const shown = rows.slice(-MOST_SHOWN).map(shownRow);
  return { ...proposal, repeated, credit: { since, rows: shown, count: rows.length, spent, refunded } };
}

function shownRow({ line, at, counterparty, text, amount, account }: BillRow): ShownRow {
  return { line, at, counterparty, text, amount, account };
}
