import type { Case, Debt } from '../case/case.ts';
import type { Plan } from '../plan/plan-result.ts';
import { offerTable, owedTable } from './account-tables.ts';
import {
  type LetterBlock,
  type LetterDocument,
  type LetterLine,
  type LetterSpan,
  text,
  textOrBlank,
} from './letter-document.ts';
import type { LetterAccount, LetterEntry, LetterLanguage } from './letter-entry.ts';
import { type LetterForm, letterForm } from './letter-form.ts';
import { LETTER_WORDS, type LetterWords } from './letter-words.ts';
import { maskedName, maskedPhone } from './masking.ts';
import { meansTable, othersBlocks } from './means-tables.ts';

/** What a letter is made from: the case, the plan that does or does not fit, and what the user typed. */
export interface LetterSource {
  readonly case: Case;
  readonly plan: Pick<Plan, 'shortfalls'>;
  readonly entry: LetterEntry;
}

/** Why there is no letter: no debt chosen, one that is not in the case, or cards and other debts in one letter. */
export type LetterFault = 'no-accounts' | 'unknown-debt' | 'mixed-forms';
export type LetterReading =
  | { readonly ok: true; readonly letter: LetterDocument; readonly form: LetterForm }
  | { readonly ok: false; readonly fault: LetterFault };

/** An account of a letter with its debt. */
export interface Account extends LetterAccount {
  readonly of: Debt;
}

/** Everything the parts of a letter are written from. */
export interface LetterContext extends LetterSource {
  readonly words: LetterWords;
  readonly form: LetterForm;
  readonly accounts: readonly Account[];
}

/**
 * Writes the letter. It holds what the user typed and what the case and the plan say, nothing else: what is missing
 * stays a blank. Name and phone are masked.
 */
export function writeLetter(source: LetterSource, language: LetterLanguage): LetterReading {
  const accounts = source.entry.accounts.flatMap((account): Account[] => {
    const of = source.case.debts.find(({ id }) => id === account.debt);
    return of === undefined ? [] : [{ ...account, of }];
  });
  if (accounts.length < source.entry.accounts.length) return { ok: false, fault: 'unknown-debt' };
  const [first] = accounts;
  if (first === undefined) return { ok: false, fault: 'no-accounts' };
  const form = letterForm(first.of);
  if (accounts.some(({ of }) => letterForm(of) !== form)) return { ok: false, fault: 'mixed-forms' };
  const context = { ...source, words: LETTER_WORDS[language], form, accounts };
  return {
    ok: true,
    form,
    letter: { language, title: context.words.title[form], blocks: blocksOf(context) },
  };
}

function blocksOf(context: LetterContext): LetterBlock[] {
  const { words, form } = context;
  const { heading } = words;
  const sections: readonly (readonly [string, readonly LetterBlock[]])[] = [
    [heading.owed, owedTable(context)],
    [heading.hardship, hardship(context)],
    [heading.means, meansTable(context)],
    [heading.offer, offerTable(context)],
    [heading.asks[form], asks(context)],
    [heading.promises, [{ kind: 'list', lines: words.promises[form].map((promise) => [text(promise)]) }]],
    [heading.others, othersBlocks(context)],
    [heading.terms, [paragraph([text(words.terms[form])])]],
    [heading.attachments, attachments(context)],
  ];
  return [
    ...head(context),
    ...sections.flatMap(([title, blocks], index): LetterBlock[] => [
      { kind: 'heading', text: words.numbered(index + 1, title) },
      ...blocks,
    ]),
    signature(context),
  ];
}

export const paragraph = (line: LetterLine): LetterBlock => ({ kind: 'paragraph', line });

function head({ words, form, entry, plan }: LetterContext): LetterBlock[] {
  const [gap] = plan.shortfalls;
  const lender = textOrBlank(entry.lender, { wanted: words.wanted.lender, size: 'long' });
  return [
    ...(words.translation === null ? [] : [{ kind: 'note' as const, line: [text(words.translation)] }]),
    { kind: 'addressee', line: [text(words.to), lender] },
    { kind: 'addressee', line: applicant({ words, entry }) },
    paragraph([text(words.opening[form])]),
    ...(gap === undefined ? [] : [paragraph([text(words.short(words.inWords(gap.date)))])]),
  ];
}

function applicant({ words, entry }: Pick<LetterContext, 'words' | 'entry'>): LetterSpan[] {
  return [
    text(words.applicant),
    textOrBlank(maskedName(entry.name), { wanted: words.wanted.name }),
    text('\u3000\u3000'),
    text(words.phone),
    textOrBlank(maskedPhone(entry.phone), { wanted: words.wanted.phone }),
  ];
}

function hardship({ words, entry }: LetterContext): LetterBlock[] {
  const since = entry.hardshipSince === null ? null : words.inWords(entry.hardshipSince);
  const [first = '', ...more] = linesOf(entry.reason);
  return [
    paragraph([text(words.hardship.since), textOrBlank(since, { wanted: words.wanted.hardshipSince })]),
    paragraph([
      text(words.hardship.reason),
      textOrBlank(first, { wanted: words.wanted.reason, size: 'long' }),
    ]),
    ...more.map((line) => paragraph([text(line)])),
  ];
}

function asks({ words, form, entry }: LetterContext): LetterBlock[] {
  if (entry.asks.length === 0) return [paragraph([text(words.noAsks)])];
  return [
    paragraph([text(words.asksFor[form])]),
    { kind: 'list', lines: entry.asks.map((ask) => [text(words.asks[ask])]) },
  ];
}

function attachments({ words, entry }: LetterContext): LetterBlock[] {
  const papers = [
    ...entry.attachments.map((id) => words.attachments[id]),
    ...linesOf(entry.otherAttachments),
  ];
  if (papers.length === 0) return [paragraph([text(words.noAttachments)])];
  return [{ kind: 'list', lines: papers.map((paper) => [text(paper)]) }];
}

function signature({ words, entry }: LetterContext): LetterBlock {
  const date = entry.date === null ? null : words.inWords(entry.date);
  return {
    kind: 'signature',
    lines: [
      [text(words.signature), textOrBlank(null, { wanted: words.wanted.signature, size: 'long' })],
      [text(words.phone), textOrBlank(maskedPhone(entry.phone), { wanted: words.wanted.phone })],
      [text(words.date), textOrBlank(date, { wanted: words.wanted.date })],
    ],
  };
}

/** Lines of a typed text that hold something. */
function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
