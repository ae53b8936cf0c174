import { createReadStream } from 'node:fs';

/** Longest input that is read, in bytes. */
const MOST_BYTES = 32_000_000;

export type InputReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'unreadable' | 'not-text' | 'too-long'; readonly most: number };

/** Bytes as they come in. */
export type Input = AsyncIterable<Uint8Array>;

/** Reads a file, or `stdin` for `-`, as UTF-8. Stops reading what is too long, for it may have no end. */
export async function readInput(file: string, stdin: Input): Promise<InputReading> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of file === '-' ? stdin : (createReadStream(file) as Input)) {
      chunks.push(chunk);
      length += chunk.length;
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
