import type { Cash } from '../../domain/case/case.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import type { StoredCash } from '../../domain/position/stored-case.ts';
import { one, type ReadableDB, run, type WritableDB } from './db.ts';
import { nextInSequence } from './sequence.ts';

interface CashRow {
  readonly on_hand: number;
  readonly buffer: number;
  readonly as_of: CivilDate;
}

/** The cash that was entered; null until it is. */
export function readCash(db: ReadableDB): StoredCash | null {
  const row = one<CashRow>(db, 'SELECT on_hand, buffer, as_of FROM cash WHERE id = 1');
  return row === undefined
    ? null
    : { onHand: row.on_hand as Fen, buffer: row.buffer as Fen, asOf: row.as_of };
}

/** Saves cash as it stands on a day; everything recorded so far is in it. */
export function saveCash(db: WritableDB, cash: Cash, asOf: CivilDate): void {
  run(
    db,
    `INSERT INTO cash (id, on_hand, buffer, as_of, entered_sequence) VALUES (1, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET on_hand = excluded.on_hand, buffer = excluded.buffer, as_of = excluded.as_of,
       entered_sequence = excluded.entered_sequence`,
    [cash.onHand, cash.buffer, asOf, nextInSequence(db)],
  );
}
