import { randomUUID } from 'node:crypto';
import { readCase } from '../../contract/case-file.ts';
import type { ParsedArguments, Reply } from '../../contract/commands.ts';
import type { Case } from '../../domain/case/case.ts';
import { itemKey, type MergeItem, mergeItems } from '../../domain/case/merge-case.ts';
import { positionOn } from '../../domain/position/position.ts';
import type { WritableDB } from '../store/db.ts';
import { countPaymentsIntoBalance, insertDebt, updateDebt } from '../store/debts.ts';
import { insertExpense, updateExpense } from '../store/expenses.ts';
import { idIsTaken } from '../store/ids.ts';
import { insertIncome, updateIncome } from '../store/incomes.ts';
import { readScores, saveScore } from '../store/scores.ts';
import { readStoredCase } from '../store/stored-case.ts';
import { readWorkspaceState, saveWorkspaceState } from '../store/workspace-state.ts';
import type { CaseRecords } from './case-records.ts';
import { readRecords } from './case-records-reading.ts';
import { change } from './change.ts';
import type { AppContext } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { mergePayments, mergeRecovery } from './merge-records.ts';
import { done, invalid, type Outcome } from './outcome.ts';
import type { Past } from './past.ts';

/** Adds what a case file holds and is not entered yet; entered entries stay unless the file's are chosen. */
export function mergeCase(
  context: AppContext,
  { text, take }: ParsedArguments<'case.merge'>,
): Outcome<Reply<'case.merge'>> {
  const { store, clock } = context;
  const reading = readCase(text);
  if (!reading.ok) return invalid(reading.faults);
  const input = reading.case;
  const records = readRecords(input);
  const faults = [...notInFuture('asOf', input.asOf, clock()), ...(records.ok ? [] : records.faults)];
  if (!records.ok || faults.length > 0) return invalid(faults);

  const importCopy = store.keepCopy('before-import');
  try {
    return change(context, (db, today, past) => {
      const stored = readStoredCase(db, today);
      const items = mergeItems(input, [stored, positionOn(today, stored).case]);
      const merged = mergeAll(db, { input, records: records.records, items, take: new Set(take), past });
      saveWorkspaceState(db, { ...readWorkspaceState(db), importCopy });
      return done(merged);
    });
  } catch (error) {
    store.deleteCopy(importCopy);
    throw error;
  }
}

interface Merging {
  readonly input: Case;
  readonly records: CaseRecords;
  readonly items: readonly MergeItem[];
  readonly take: ReadonlySet<string>;
  readonly past: Past;
}

function mergeAll(db: WritableDB, merging: Merging): Reply<'case.merge'> {
  const { input, records, items, take, past } = merging;
  const added = items.filter(({ state }) => state === 'added');
  const replaced = items.filter((item) => item.state === 'differs' && take.has(itemKey(item)));
  const ids = new Map(items.map((item) => [itemKey(item), item.existing ?? freeId(db, item)]));
  for (const item of [...added, ...replaced]) saveItem(db, merging, { item, id: ids.get(itemKey(item))! });
  const present = new Set(readScores(db).map(({ date }) => date));
  for (const score of input.scores.filter(({ date }) => !present.has(date))) {
    saveScore(db, score);
    past.scores(score.date);
  }
  const debtIds = new Map(input.debts.map(({ id }) => [id, ids.get(itemKey({ kind: 'debt', id }))!]));
  const payments = mergePayments(db, records, { debtIds, past });
  for (const { kind, id } of [...added, ...replaced])
    if (kind === 'debt') countPaymentsIntoBalance(db, debtIds.get(id)!);
  mergeRecovery(db, records.recovery, { restriction: input.restriction, past });
  return {
    added: added.length,
    replaced: replaced.length,
    kept: items.length - added.length - replaced.length,
    payments,
  };
}

const TABLES = { debt: 'debts', income: 'incomes', expense: 'expenses' } as const;

/** The file's id, or another one where a deleted entry still has it. */
function freeId(db: WritableDB, { kind, id }: MergeItem): string {
  return idIsTaken(db, TABLES[kind], id) ? `${kind}-${randomUUID()}` : id;
}

function saveItem(
  db: WritableDB,
  { input }: Merging,
  { item, id }: { readonly item: MergeItem; readonly id: string },
): void {
  const adding = item.state === 'added';
  switch (item.kind) {
    case 'debt': {
      const debt = { ...input.debts.find((each) => each.id === item.id)!, id, balanceAsOf: input.asOf };
      if (adding) insertDebt(db, debt);
      else updateDebt(db, debt);
      return;
    }
    case 'income': {
      const income = { ...input.incomes.find((each) => each.id === item.id)!, id };
      if (adding) insertIncome(db, income);
      else updateIncome(db, income);
      return;
    }
    case 'expense': {
      const expense = { ...input.expenses.find((each) => each.id === item.id)!, id };
      if (adding) insertExpense(db, expense);
      else updateExpense(db, expense);
    }
  }
}
