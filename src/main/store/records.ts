import { all, type ReadableDB, run, type WritableDB } from './db.ts';

/** Records of an imported case file that this version does not read, in the order of their keys. */
export function readKeptRecords(db: ReadableDB): Readonly<Record<string, unknown>> {
  const rows = all<{ key: string; text: string }>(db, 'SELECT key, text FROM records ORDER BY key');
  return Object.fromEntries(rows.map(({ key, text }) => [key, JSON.parse(text) as unknown]));
}

/** Keeps a record of a case file as it came. */
export function keepRecord(db: WritableDB, key: string, value: unknown): void {
  run(db, 'INSERT INTO records (key, text) VALUES (?, ?)', [key, JSON.stringify(value)]);
}
