import type { Snapshot } from '../../contract/workspace.ts';
import type { Case } from '../../domain/case/case.ts';
import { positionOn } from '../../domain/position/position.ts';
import type { StatementCheck } from '../../domain/position/statement-check.ts';
import type { RecordedPayment } from '../../domain/position/stored-case.ts';
import { readRemovedDebts } from '../store/debts.ts';
import { readPayments } from '../store/payments.ts';
import { readSnapshots } from '../store/snapshots.ts';
import { readStoredCase } from '../store/stored-case.ts';
import type { AppContext } from './context.ts';

/** What files are made from, read in one go. */
export interface CaseForFiles {
  /** The case brought to today. */
  readonly case: Case;
  readonly payments: readonly RecordedPayment[];
  readonly checks: readonly StatementCheck[];
  readonly snapshots: readonly Snapshot[];
  /** Names of debts by id, removed ones included: payments were made on them. */
  readonly debtNames: ReadonlyMap<string, string>;
}

export function caseForFiles({ store, clock }: AppContext): CaseForFiles {
  const today = clock();
  return store.read((db) => {
    const stored = readStoredCase(db, today);
    const removed = readRemovedDebts(db).map(({ debt }) => debt);
    return {
      case: positionOn(today, stored).case,
      payments: readPayments(db),
      checks: stored.checks,
      snapshots: readSnapshots(db),
      debtNames: new Map([...removed, ...stored.debts].map(({ id, name }) => [id, name])),
    };
  });
}
