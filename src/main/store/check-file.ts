import Database from 'better-sqlite3';
import { fileKind } from './file-header.ts';
import { MIGRATIONS } from './migrations.ts';
import { type StoreErrorCode, storeErrorCode } from './store-error.ts';

/**
 * Whether a closed file is a whole database of ours that this version can read: its marks, every page and every
 * reference. Null when it is, else why not. The file is only read.
 */
export function faultOfFile(path: string): StoreErrorCode | null {
  try {
    const file = fileKind(path, MIGRATIONS.length);
    if (file.kind === 'refused') return file.code;
    if (file.kind !== 'ours') return 'store/corrupt';
    return isWhole(path) ? null : 'store/corrupt';
  } catch (error) {
    const code = storeErrorCode(error);
    if (code === null) throw error;
    return code;
  }
}

function isWhole(path: string): boolean {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    return (
      db.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
      (db.pragma('foreign_key_check') as unknown[]).length === 0
    );
  } finally {
    db.close();
  }
}
