import type { CivilDate } from '../../../../../domain/dates/civil-date.ts';
import { factOf, type RecoveryRecords } from '../../../../../domain/recovery/recovery-records.ts';
import type { Arguments } from '../../../../../contract/commands.ts';

/** What the user says of cash-outs: nothing, that there never was one, or when the last one was. */
export type CashOutStatement =
  | { readonly said: 'unsaid' }
  | { readonly said: 'none'; readonly on: CivilDate }
  | { readonly said: 'last'; readonly on: CivilDate };

/** The statement as it stands in the notes; a last one says more than an earlier "never". */
export function cashOutStatement(records: RecoveryRecords): CashOutStatement {
  const last = factOf(records, 'cash-out-last');
  if (last !== null) return { said: 'last', on: last };
  const none = factOf(records, 'cash-out-none');
  return none === null ? { said: 'unsaid' } : { said: 'none', on: none };
}

/** The two notes that make a statement: each says what the other leaves open. */
export function notesOf(statement: CashOutStatement): Arguments<'conditions.note'>['notes'] {
  return [
    { fact: 'cash-out-last', value: statement.said === 'last' ? statement.on : null },
    { fact: 'cash-out-none', value: statement.said === 'none' ? statement.on : null },
  ];
}
