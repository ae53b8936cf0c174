import { createReadStream } from 'node:fs';

/** Longest input that is read, in bytes. */
const MOST_BYTES = 32_000_000;

export type InputReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'unreadable' | 'not-text' | 'too-long'; readonly most: number };

/** Reads a file, or standard input for `-`, as UTF-8. Stops reading what is too long, for it may have no end. */
export async function readInput(file: string): Promise<InputReading> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > MOST_BYTES) return failed('too-long');
    }
  } catch {
    return failed('unreadable');
  }
  try {
    return {
      ok: true,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)),
    };
  } catch {
    return failed('not-text');
  }
}

const failed = (code: 'unreadable' | 'not-text' | 'too-long'): InputReading => ({
  ok: false,
  code,
  most: MOST_BYTES,
});
