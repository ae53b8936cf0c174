import { MOST_CHARACTERS, readCase } from '../../../../contract/case-file.ts';
import type { Fault } from '../../../../contract/faults.ts';
import type { Case } from '../../../../domain/case/case.ts';

/** Largest file that is read at all, in bytes. */
export const MOST_BYTES = MOST_CHARACTERS;

export type ChosenFile =
  | {
      readonly state: 'ready';
      readonly name: string;
      readonly text: string;
      readonly case: Case;
      readonly ignored: readonly string[];
    }
  | { readonly state: 'faulty'; readonly name: string; readonly faults: readonly Fault[] }
  | { readonly state: 'too-large'; readonly name: string; readonly bytes: number }
  | { readonly state: 'unreadable'; readonly name: string };

/** Reads the file a person chose and checks it as a case file. Changes nothing and never throws. */
export async function readChosenFile(file: File): Promise<ChosenFile> {
  const { name } = file;
  if (file.size > MOST_BYTES) return { state: 'too-large', name, bytes: file.size };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { state: 'unreadable', name };
  }
  const text = utf8(bytes);
  const reading = text === null ? null : readCase(text);
  if (text === null || reading === null)
    return { state: 'faulty', name, faults: [{ path: '', code: 'not-json' }] };
  return reading.ok
    ? { state: 'ready', name, text, case: reading.case, ignored: reading.ignored }
    : { state: 'faulty', name, faults: reading.faults };
}

/** Text of UTF-8 bytes, a leading byte order mark left out; null for any other encoding, which could garble names. */
function utf8(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
