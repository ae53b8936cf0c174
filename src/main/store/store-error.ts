import type { ErrorCode } from '../../contract/errors.ts';

export type StoreErrorCode = Extract<ErrorCode, `store/${string}`>;

const BY_SQLITE: Readonly<Record<string, StoreErrorCode>> = {
  SQLITE_BUSY: 'store/busy',
  SQLITE_LOCKED: 'store/busy',
  SQLITE_FULL: 'store/full',
  SQLITE_READONLY: 'store/read-only',
  SQLITE_CANTOPEN: 'store/read-only',
  SQLITE_PERM: 'store/read-only',
  SQLITE_CORRUPT: 'store/corrupt',
  SQLITE_NOTADB: 'store/corrupt',
};

const BY_SYSTEM: Readonly<Record<string, StoreErrorCode>> = {
  ENOSPC: 'store/full',
  EDQUOT: 'store/full',
  EACCES: 'store/read-only',
  EPERM: 'store/read-only',
  EROFS: 'store/read-only',
  EBUSY: 'store/busy',
  EIO: 'store/other',
  // The data folder is a file, or the data file is a folder.
  ENOTDIR: 'store/corrupt',
  EEXIST: 'store/corrupt',
  EISDIR: 'store/corrupt',
};

/** The code of a failure of the disk or of SQLite; null for anything else, which only a bug can cause. */
export function storeErrorCode(error: unknown): StoreErrorCode | null {
  if (!(error instanceof Error)) return null;
  const code = (error as Error & { code?: unknown }).code;
  if (typeof code !== 'string') return null;
  // Extended codes refine a base code: SQLITE_READONLY_DIRECTORY, SQLITE_BUSY_RECOVERY, ...
  for (const [base, meaning] of Object.entries(BY_SQLITE)) {
    if (code === base || code.startsWith(`${base}_`)) return meaning;
  }
  if (code === 'SQLITE_IOERR_WRITE' || code === 'SQLITE_IOERR_FSYNC') return 'store/full';
  if (code.startsWith('SQLITE_IOERR')) return 'store/other';
  return Object.hasOwn(BY_SYSTEM, code) ? (BY_SYSTEM[code] ?? null) : null;
}
