import type Database from 'better-sqlite3';

/** The raw connection; only this folder's opening, migrating and copying touch it. */
export type Connection = Database.Database;

declare const READABLE: unique symbol;
declare const WRITABLE: unique symbol;

/** What a read may use. A connection becomes one only through `Store.read`. */
export interface ReadableDB {
  readonly [READABLE]: true;
}

/** What a change may use: it exists only inside the transaction of `Store.change`. */
export interface WritableDB extends ReadableDB {
  readonly [WRITABLE]: true;
}

/** A value as SQLite holds it. */
export type SqlValue = string | number | null;
/** Values by position (`?`) or by name (`@name`). */
export type SqlValues = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

type Statement = Database.Statement<unknown[], unknown>;
const prepared = new WeakMap<object, Map<string, Statement>>();

/** Rows of a query, in its order. Throws when the statement writes: a read never does. */
export function all<Row>(db: ReadableDB, sql: string, values: SqlValues = []): Row[] {
  const statement = prepare(db, sql);
  if (!statement.readonly) throw new Error('a read may not write');
  return statement.all(values) as Row[];
}

/** The first row of a query, if there is one. Throws when the statement writes. */
export function one<Row>(db: ReadableDB, sql: string, values: SqlValues = []): Row | undefined {
  const statement = prepare(db, sql);
  if (!statement.readonly) throw new Error('a read may not write');
  return statement.get(values) as Row | undefined;
}

/** Runs a statement that writes; gives the number of rows it changed. */
export function run(db: WritableDB, sql: string, values: SqlValues = []): number {
  return prepare(db, sql).run(values).changes;
}

/** Each statement is prepared once for a connection. */
function prepare(db: ReadableDB, sql: string): Statement {
  let statements = prepared.get(db);
  if (statements === undefined) {
    statements = new Map();
    prepared.set(db, statements);
  }
  let statement = statements.get(sql);
  if (statement === undefined) {
    statement = (db as unknown as Connection).prepare(sql);
    statements.set(sql, statement);
  }
  return statement;
}
