import { parseArgs } from 'node:util';
import type { FaultLanguage } from '../../contract/fault-texts.ts';
import { type StrategyId, STRATEGIES } from '../../domain/case/case.ts';
import { REQUEST_WORDS } from './request-words.ts';

/** What the command line asks for. */
export interface Request {
  readonly file: string;
  readonly json: boolean;
  readonly compare: boolean;
  readonly strategy: StrategyId | undefined;
  readonly language: FaultLanguage;
}

export type RequestReading =
  | { readonly ok: true; readonly request: Request }
  /** Lines for standard error. */
  | { readonly ok: false; readonly faults: readonly string[] };

const LANGUAGES: readonly FaultLanguage[] = ['zh-CN', 'en'];
const OPTIONS = {
  json: { type: 'boolean', default: false },
  compare: { type: 'boolean', default: false },
  strategy: { type: 'string' },
  lang: { type: 'string', default: 'zh-CN' },
} as const;

/** Reads the arguments after the program's name. Every fault is told, in the language asked for. */
export function readRequest(argv: readonly string[]): RequestReading {
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
  const strategy = STRATEGIES.find((known) => known === values.strategy);
  if (values.strategy !== undefined && strategy === undefined) {
    faults.push(`--strategy: ${words.notOneOf} (${STRATEGIES.join(' | ')})`);
  }
  if (language === undefined) faults.push(`--lang: ${words.notOneOf} (${LANGUAGES.join(' | ')})`);
  if (positionals.length !== 1) faults.push(words.usage);
  if (faults.length > 0) return { ok: false, faults };
  const request = {
    file: positionals[0],
    json: values.json === true,
    compare: values.compare === true,
    strategy,
    language: language!,
  };
  return { ok: true, request };
}
