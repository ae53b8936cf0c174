// @zip.js/zip.js 2.24.0 (BSD-3-Clause, released 2026-10, no dependencies, no install script): the zip reader for JavaScript
// that reads WinZip AES and ZipCrypto with a password. Its native core uses Node's own decompression, no worker, no wasm.
import {
  configure,
  ERR_ABORTED,
  ERR_ENCRYPTED,
  ERR_INVALID_AUTHENTICATION_CODE,
  ERR_INVALID_PASSWORD,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import type { ReadingOptions } from './bill-reading.ts';
import { done, failed, type Step } from './faults.ts';
import { MOST_BYTES, MOST_BYTES_TEXT, MOST_ENTRIES } from './limits.ts';

configure({ useWebWorkers: false, chunkSize: 1024 * 1024 });

/** A file inside an archive. Its path is only looked at, never used as one. */
export interface ArchivedFile {
  readonly path: string;
  readonly encrypted: boolean;
  /** Unpacks it, but never more than it declares. */
  readonly unpack: () => Promise<Step<Uint8Array>>;
}

/** More than this for each packed byte is no bill: sheets of text pack to a thirtieth at best. */
const MOST_RATIO = 400;
const RATIO_MATTERS_FROM = 4 * 1024 * 1024;

/**
 * Lists an archive. What it declares is checked before anything is unpacked: the number of files, their size together,
 * and how far each is packed. `strict` also refuses archives that another reader could see differently.
 */
export async function openArchive(
  bytes: Uint8Array,
  { password, signal }: ReadingOptions,
  strictness: 'strict' | 'balanced' = 'balanced',
): Promise<Step<readonly ArchivedFile[]>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    ...(password === undefined || password === '' ? {} : { password }),
    ...(signal === undefined ? {} : { signal }),
    strictness,
    // Paths are never used, so a hostile one harms nothing. Names without the UTF-8 mark are GBK in China.
    filenameValidation: 'tolerant',
    filenameEncoding: 'gb18030',
    checkCrc32: true,
  });
  const files: ArchivedFile[] = [];
  let declared = 0;
  let entries = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (++entries > MOST_ENTRIES) return failed('bill/too-many-files', `${MOST_ENTRIES}`);
      if (entry.directory) continue;
      declared += entry.uncompressedSize;
      if (declared > MOST_BYTES || isBomb(entry)) return failed('bill/archive-too-large', MOST_BYTES_TEXT);
      files.push({ path: entry.filename, encrypted: entry.encrypted, unpack: () => unpack(entry) });
    }
  } catch (error) {
    return failureOf(error, false);
  }
  return done(files);
}

function isBomb({ compressedSize, uncompressedSize }: FileEntry): boolean {
  return uncompressedSize > RATIO_MATTERS_FROM && uncompressedSize > compressedSize * MOST_RATIO;
}

class Overrun extends Error {}

async function unpack(entry: FileEntry): Promise<Step<Uint8Array>> {
  const unpacked = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      if (length + chunk.length > unpacked.length) throw new Overrun();
      unpacked.set(chunk, length);
      length += chunk.length;
    },
  });
  try {
    await entry.getData(sink);
  } catch (error) {
    return failureOf(error, entry.encrypted);
  }
  return length === unpacked.length ? done(unpacked) : failed('bill/damaged-archive');
}

/** What went wrong with an archive. In an encrypted file, damage and a wrong password look alike. */
function failureOf(error: unknown, encrypted: boolean): Step<never> {
  if (error instanceof Overrun) return failed('bill/archive-too-large', MOST_BYTES_TEXT);
  const message = error instanceof Error ? error.message : '';
  switch (message) {
    case ERR_ENCRYPTED:
      return failed('bill/password-needed');
    case ERR_INVALID_PASSWORD:
    case ERR_INVALID_AUTHENTICATION_CODE:
      return failed('bill/wrong-password');
    case ERR_UNSUPPORTED_COMPRESSION:
    case ERR_UNSUPPORTED_ENCRYPTION:
      return failed('bill/unsupported-archive');
    case ERR_ABORTED:
      return failed('bill/cancelled');
  }
  if (error instanceof Error && error.name === 'AbortError') return failed('bill/cancelled');
  return failed(encrypted ? 'bill/wrong-password' : 'bill/damaged-archive');
}
