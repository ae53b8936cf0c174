import type { FaultLanguage } from '../../contract/fault-texts.ts';
import { BILL_WORDS } from './bill-words.ts';
import { readOptions } from './read-options.ts';
import { REQUEST_WORDS } from './request-words.ts';

/** What the bill command is asked for. */
export interface BillRequest {
  readonly file: string;
  readonly password: string | undefined;
  readonly json: boolean;
  readonly language: FaultLanguage;
}

export type BillRequestReading =
  | { readonly ok: true; readonly request: BillRequest }
  /** Lines for standard error. */
  | { readonly ok: false; readonly faults: readonly string[] };

const OPTIONS = { json: { type: 'boolean' }, password: { type: 'string' } } as const;

/** Reads the arguments after the program's name. Every fault is told, in the language asked for. */
export function readBillRequest(argv: readonly string[]): BillRequestReading {
  const { values, positionals, language, faults: told } = readOptions(argv, OPTIONS);
  const faults = [...told];
  const password = values['password'];
  if (typeof password === 'boolean') faults.push(`--password: ${REQUEST_WORDS[language].takesValue}`);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) faults.push(BILL_WORDS[language].usage);
  if (file === undefined || typeof password === 'boolean' || faults.length > 0) return { ok: false, faults };
  return { ok: true, request: { file, password, json: values['json'] === true, language } };
}
