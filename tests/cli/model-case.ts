import { readFileSync } from 'node:fs';

/** The example case of the plan model, six debts of every kind, as its file stands. */
export const MODEL_CASE_FILE = new URL('model-case.json', import.meta.url);
export const modelText = (): string => readFileSync(MODEL_CASE_FILE, 'utf8');

// Tests spoil it in every way, so it has no type.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a case that is spoilt has no type
export type LooseCase = any;

/** The text of the example case after a change. */
export function changedText(change: (input: LooseCase) => void): string {
  const input: LooseCase = JSON.parse(modelText());
  change(input);
  return JSON.stringify(input);
}
