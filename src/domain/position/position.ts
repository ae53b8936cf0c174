import type { Case } from '../case/case.ts';
import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';
import type { StoredCase } from './stored-case.ts';

export interface Position {
  readonly case: Case;
  /** Whether cash on hand is computed forward from an older entry. */
  readonly cashEstimated: boolean;
  readonly unconfirmed: readonly { readonly debt: string; readonly dueDate: CivilDate; readonly amount: Fen }[];
}

/** Brings what was entered to `today`: accruals, statements, recorded payments, due dates not yet answered for. */
export function positionOn(_today: CivilDate, _stored: StoredCase): Position {
  throw new Error('not written yet');
}
