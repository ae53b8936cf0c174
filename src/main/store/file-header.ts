import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { StoreErrorCode } from './store-error.ts';

/** Marks a file as ours: "Rgn1" as a number in the header of every database. */
export const APPLICATION_ID = 0x52676e31;

const HEADER_BYTES = 100;
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

export type FileKind =
  | { readonly kind: 'absent' | 'empty' }
  | { readonly kind: 'ours'; readonly version: number }
  | { readonly kind: 'refused'; readonly code: StoreErrorCode };

/**
 * What a file is, by its header alone, before SQLite may touch it.
 * The header can be trusted although the database runs in WAL: both marks are only ever written outside WAL.
 */
export function fileKind(path: string, newest: number): FileKind {
  const header = readHeader(path);
  if (header === null) return { kind: 'absent' };
  if (header.length === 0) return { kind: 'empty' };
  if (header.length < HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) {
    return { kind: 'refused', code: 'store/corrupt' };
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) return { kind: 'refused', code: 'store/foreign' };
  const version = header.readUInt32BE(60);
  return version > newest ? { kind: 'refused', code: 'store/newer' } : { kind: 'ours', version };
}

function readHeader(path: string): Buffer | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const header = Buffer.alloc(Math.min(HEADER_BYTES, fstatSync(file).size || 0));
    return header.subarray(0, readSync(file, header, 0, header.length, 0));
  } finally {
    closeSync(file);
  }
}
