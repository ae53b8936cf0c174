import { one, run, type WritableDB } from './db.ts';

/** The next number of the sequence that orders what was typed and recorded. */
export function nextInSequence(db: WritableDB): number {
  run(db, 'UPDATE sequence SET value = value + 1 WHERE id = 1');
  const row = one<{ value: number }>(db, 'SELECT value FROM sequence WHERE id = 1');
  if (row === undefined) throw new Error('the sequence is missing');
  return row.value;
}
