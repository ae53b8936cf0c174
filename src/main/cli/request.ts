import type { FaultLanguage } from '../../contract/fault-texts.ts';
import { type StrategyId, STRATEGIES } from '../../domain/case/case.ts';
import { readOptions } from './read-options.ts';
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

const OPTIONS = {
  json: { type: 'boolean' },
  compare: { type: 'boolean' },
  strategy: { type: 'string' },
} as const;

/** Reads the arguments after the program's name. Every fault is told, in the language asked for. */
export function readRequest(argv: readonly string[]): RequestReading {
  const { values, positionals, language, faults: told } = readOptions(argv, OPTIONS);
  const words = REQUEST_WORDS[language];
  const faults = [...told];
  const strategy = STRATEGIES.find((known) => known === values['strategy']);
  if (values['strategy'] !== undefined && strategy === undefined)
    faults.push(`--strategy: ${words.notOneOf} (${STRATEGIES.join(' | ')})`);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) faults.push(words.usage);
  if (file === undefined || faults.length > 0) return { ok: false, faults };
  const request = {
    file,
    json: values['json'] === true,
    compare: values['compare'] === true,
    strategy,
    language,
  };
  return { ok: true, request };
}
