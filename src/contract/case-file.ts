import type { Case } from '../domain/case/case.ts';
import type { Fault } from './faults.ts';

export type CaseReading =
  | { readonly ok: true; readonly case: Case; /** Paths of fields that are not known and were left out. */ readonly ignored: readonly string[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads a case file (`regain/case@1`, JSON text up to 8 MB). Every fault is listed; nothing is guessed. */
export function readCase(_text: string): CaseReading {
  throw new Error('not written yet');
}

/** Writes a case as the text of a case file, keys in a fixed order. */
export function writeCase(input: Case): string {
  return `${JSON.stringify(input, null, 2)}\n`;
}
