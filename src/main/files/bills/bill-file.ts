import { open } from 'node:fs/promises';
import { done, failed, type Step } from './faults.ts';
import { MOST_BYTES, MOST_BYTES_TEXT } from './limits.ts';

/** Reads a file into memory. Its size is asked first: what is too large, or no file, is refused without reading. */
export async function readBillFile(path: string): Promise<Step<Uint8Array>> {
  let file;
  try {
    file = await open(path, 'r');
  } catch {
    return failed('bill/unreadable');
  }
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return failed('bill/unreadable');
    if (stat.size > MOST_BYTES) return failed('bill/too-large', MOST_BYTES_TEXT);
    return done(new Uint8Array(await file.readFile()));
  } catch {
    return failed('bill/unreadable');
  } finally {
    await file.close();
  }
}
