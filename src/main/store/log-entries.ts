import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type {
  AccountEvent,
  CollectorContact,
  LogEntry,
  LogKind,
  ProofDocument,
  SupportCall,
} from '../../domain/recovery/recovery-records.ts';
import { all, one, type ReadableDB, run, type SqlValue, type WritableDB } from './db.ts';
import { present } from './present.ts';

interface LogRow {
  readonly id: string;
  readonly kind: LogKind;
  readonly date: CivilDate;
  readonly note: string | null;
  readonly event: AccountEvent['what'] | null;
  readonly channel: string | null;
  readonly person: string | null;
  readonly follow_up_on: CivilDate | null;
  readonly time: string | null;
  readonly third_party: number | null;
  readonly document: ProofDocument['document'] | null;
}

const COLUMNS = [
  'id',
  'kind',
  'date',
  'note',
  'event',
  'channel',
  'person',
  'follow_up_on',
  'time',
  'third_party',
  'document',
] as const satisfies readonly (keyof LogRow)[];

/** Entries that are not removed, by date. */
export function readLogEntries(db: ReadableDB): LogEntry[] {
  const rows = all<LogRow>(
    db,
    `SELECT ${COLUMNS.join(', ')} FROM log_entries WHERE removed_at IS NULL ORDER BY date, number`,
  );
  return rows.map(entryFromRow);
}

function entryFromRow(row: LogRow): LogEntry {
  const base = { id: row.id, date: row.date, ...present({ note: row.note }) };
  switch (row.kind) {
    case 'account-event':
      return { ...base, kind: row.kind, what: row.event! };
    case 'support-call':
      return {
        ...base,
        kind: row.kind,
        channel: row.channel as SupportCall['channel'],
        ...present({ agent: row.person, followUpOn: row.follow_up_on }),
      };
    case 'collector-contact':
      return {
        ...base,
        kind: row.kind,
        time: row.time!,
        channel: row.channel as CollectorContact['channel'],
        ...present({ who: row.person }),
        thirdParty: row.third_party === 1,
      };
    case 'proof-document':
      return { ...base, kind: row.kind, document: row.document! };
  }
}

/** An entry as its row. */
export function entryToRow(entry: LogEntry): Readonly<Record<keyof LogRow, SqlValue>> {
  const none = {
    event: null,
    channel: null,
    person: null,
    follow_up_on: null,
    time: null,
    third_party: null,
    document: null,
  };
  const base = { ...none, id: entry.id, kind: entry.kind, date: entry.date, note: entry.note ?? null };
  switch (entry.kind) {
    case 'account-event':
      return { ...base, event: entry.what };
    case 'support-call':
      return {
        ...base,
        channel: entry.channel,
        person: entry.agent ?? null,
        follow_up_on: entry.followUpOn ?? null,
      };
    case 'collector-contact':
      return {
        ...base,
        channel: entry.channel,
        person: entry.who ?? null,
        time: entry.time,
        third_party: entry.thirdParty ? 1 : 0,
      };
    case 'proof-document':
      return { ...base, document: entry.document };
  }
}

/** The date of an entry, a removed one too; null when there is none of that id. */
export function dateOfLogEntry(db: ReadableDB, id: string): CivilDate | null {
  return one<{ date: CivilDate }>(db, 'SELECT date FROM log_entries WHERE id = ?', [id])?.date ?? null;
}

/** Adds an entry. */
export function insertLogEntry(db: WritableDB, entry: LogEntry): void {
  run(
    db,
    `INSERT INTO log_entries (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((column) => `@${column}`).join(', ')})`,
    entryToRow(entry),
  );
}

/** Replaces an entry of the same kind that is not removed; false when there is none. */
export function updateLogEntry(db: WritableDB, entry: LogEntry): boolean {
  const set = COLUMNS.filter((column) => column !== 'id' && column !== 'kind');
  return (
    run(
      db,
      `UPDATE log_entries SET ${set.map((column) => `${column} = @${column}`).join(', ')}
       WHERE id = @id AND kind = @kind AND removed_at IS NULL`,
      entryToRow(entry),
    ) === 1
  );
}

/** Hides an entry; false when there is none of that id. */
export function removeLogEntry(db: WritableDB, id: string, on: CivilDate): boolean {
  return run(db, 'UPDATE log_entries SET removed_at = ? WHERE id = ? AND removed_at IS NULL', [on, id]) === 1;
}

/** Brings a removed entry back; false when none of that id was removed. */
export function restoreLogEntry(db: WritableDB, id: string): boolean {
  return (
    run(db, 'UPDATE log_entries SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL', [id]) === 1
  );
}
