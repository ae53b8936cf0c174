import type { StoredDebt } from '../../domain/position/stored-case.ts';
import { one, type ReadableDB, run, type WritableDB } from './db.ts';
import { readDebt, updateDebt } from './debts.ts';

/** Puts a debt under an agreement, and keeps what was entered so that it can be taken back. */
export function enterAgreement(db: WritableDB, before: StoredDebt, under: StoredDebt): void {
  const sequence = balanceSequence(db, before.id);
  updateDebt(db, under);
  run(
    db,
    `INSERT INTO agreement_bases (debt, entered, balance_sequence, agreed_sequence) VALUES (?, ?, ?, ?)
     ON CONFLICT (debt) DO UPDATE SET entered = excluded.entered, balance_sequence = excluded.balance_sequence,
       agreed_sequence = excluded.agreed_sequence`,
    [before.id, JSON.stringify(before), sequence, balanceSequence(db, before.id)],
  );
}

/**
 * Takes an agreement back: the debt has its former figures again, or, where they were typed anew since, those without the
 * agreement. Returns the debt as it then is; null when there is no agreement.
 */
export function takeAgreementBack(db: WritableDB, id: string): StoredDebt | null {
  const now = readDebt(db, id);
  if (now?.agreement === undefined) return null;
  const { agreement: _ended, ...own } = now;
  const base = readBase(db, id);
  const restored: StoredDebt =
    base === null ? (own as StoredDebt) : { ...(JSON.parse(base.entered) as StoredDebt), name: now.name };
  updateDebt(db, restored);
  if (base !== null) {
    run(db, 'UPDATE debts SET balance_sequence = ? WHERE id = ?', [base.balance_sequence, id]);
  }
  run(db, 'DELETE FROM agreement_bases WHERE debt = ?', [id]);
  return restored;
}

interface BaseRow {
  readonly entered: string;
  readonly balance_sequence: number;
  readonly agreed_sequence: number;
}

/** What was entered before, unless the figures were typed anew since. */
function readBase(db: ReadableDB, id: string): BaseRow | null {
  const row = one<BaseRow>(
    db,
    'SELECT entered, balance_sequence, agreed_sequence FROM agreement_bases WHERE debt = ?',
    [id],
  );
  return row === undefined || row.agreed_sequence !== balanceSequence(db, id) ? null : row;
}

function balanceSequence(db: ReadableDB, id: string): number {
  const row = one<{ balance_sequence: number }>(db, 'SELECT balance_sequence FROM debts WHERE id = ?', [id]);
  if (row === undefined) throw new Error('the debt is missing');
  return row.balance_sequence;
}
