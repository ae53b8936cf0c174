import { parseArgs } from 'node:util';
import type { FaultLanguage } from '../../contract/fault-texts.ts';
import { REQUEST_WORDS } from './request-words.ts';

const LANGUAGES: readonly FaultLanguage[] = ['zh-CN', 'en'];

/** An option that takes a value or none. Every command also takes `--lang`. */
export type Options = Readonly<Record<string, { readonly type: 'boolean' | 'string' }>>;

export interface OptionsRead {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  /** Chinese where another one was asked for that there is not. */
  readonly language: FaultLanguage;
  /** Lines for standard error, in that language. */
  readonly faults: readonly string[];
}

/** Reads the arguments after the program's name. Every fault is told, in the language asked for. */
export function readOptions(argv: readonly string[], own: Options): OptionsRead {
  const options: Options = { ...own, lang: { type: 'string' } };
  // Not strict, so that an unknown option is told in the reader's language and beside the other faults.
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const asked = values['lang'] ?? 'zh-CN';
  const language = LANGUAGES.find((known) => known === asked);
  const words = REQUEST_WORDS[language ?? 'zh-CN'];
  const faults: string[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name)) faults.push(`${token.rawName}: ${words.unknownOption}`);
    else if (options[token.name]!.type === 'boolean' && token.value !== undefined)
      faults.push(`${token.rawName}: ${words.takesNoValue}`);
  }
  if (language === undefined) faults.push(`--lang: ${words.notOneOf} (${LANGUAGES.join(' | ')})`);
  return { values, positionals, language: language ?? 'zh-CN', faults };
}
