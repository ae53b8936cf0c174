import { parseArgs } from 'node:util';
import type { FaultLanguage } from '../../contract/fault-texts.ts';
import { BILL_WORDS } from './bill-words.ts';
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

const LANGUAGES: readonly FaultLanguage[] = ['zh-CN', 'en'];
const OPTIONS = {
  json: { type: 'boolean', default: false },
  password: { type: 'string' },
  lang: { type: 'string', default: 'zh-CN' },
} as const;

/** Reads the arguments after the program's name. Every fault is told, in the language asked for. */
export function readBillRequest(argv: readonly string[]): BillRequestReading {
  // Not strict, so that an unknown option is told in the reader's language and beside the other faults.
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const language = LANGUAGES.find((known) => known === values.lang);
  const words = REQUEST_WORDS[language ?? 'zh-CN'];
  const faults: string[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) faults.push(`${token.rawName}: ${words.unknownOption}`);
    else if (OPTIONS[token.name as keyof typeof OPTIONS].type === 'boolean' && token.value !== undefined) {
      faults.push(`${token.rawName}: ${words.takesNoValue}`);
    }
  }
  const { password } = values;
  if (password !== undefined && typeof password !== 'string') faults.push(`--password: ${words.takesValue}`);
  if (language === undefined) faults.push(`--lang: ${words.notOneOf} (${LANGUAGES.join(' | ')})`);
  if (positionals.length !== 1) faults.push(BILL_WORDS[language ?? 'zh-CN'].usage);
  if (faults.length > 0) return { ok: false, faults };
  const request = {
    file: positionals[0]!,
    password: password as string | undefined,
    json: values.json === true,
    language: language!,
  };
  return { ok: true, request };
}
