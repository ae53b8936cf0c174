import type { CivilDate } from '../dates/civil-date.ts';
import type { LetterForm } from './letter-form.ts';
import type { LetterAsk, LetterAttachment, LetterLanguage } from './letter-entry.ts';
import { LETTER_WORDS_EN } from './letter-words-en.ts';
import { LETTER_WORDS_ZH } from './letter-words-zh.ts';

type ByForm = Readonly<Record<LetterForm, string>>;

/** The fixed words of a letter. What depends on the lender differs by the form. */
export interface LetterWords {
  readonly title: ByForm;
  /** A line at the head of a translation; null in the document itself. */
  readonly translation: string | null;
  readonly to: string;
  readonly applicant: string;
  readonly phone: string;
  readonly colon: string;
  readonly opening: ByForm;
  /** Said only where the plan does not fit: the first day on which something cannot be paid. */
  readonly short: (date: string) => string;
  readonly heading: {
    readonly owed: string;
    readonly hardship: string;
    readonly means: string;
    readonly offer: string;
    readonly asks: ByForm;
    readonly promises: string;
    readonly others: string;
    readonly terms: string;
    readonly attachments: string;
  };
  readonly owed: {
    readonly asOf: (date: string) => string;
    readonly account: string;
    readonly tail: (tail: string) => string;
    readonly tailBlank: string;
    readonly principal: string;
    readonly interest: string;
    readonly fees: string;
    readonly total: string;
    readonly overdue: string;
    readonly since: (date: string) => string;
    readonly sum: string;
    readonly byRecord: ByForm;
  };
  readonly hardship: { readonly since: string; readonly reason: string };
  readonly means: {
    readonly item: string;
    readonly amount: string;
    readonly income: string;
    readonly budget: string;
    readonly essentials: string;
    readonly others: string;
    readonly othersAsked: string;
    readonly left: string;
    readonly basis: (month: string) => string;
  };
  readonly offer: {
    readonly account: string;
    readonly monthly: string;
    readonly periods: string;
    readonly firstOn: string;
    readonly each: (day: number) => string;
    readonly eachBlank: string;
    readonly way: string;
    readonly ofPeriods: (periods: number) => string;
  };
  readonly asks: Readonly<Record<LetterAsk, string>>;
  readonly asksFor: ByForm;
  readonly noAsks: string;
  readonly promises: Readonly<Record<LetterForm, readonly string[]>>;
  readonly others: {
    readonly creditor: string;
    readonly owed: string;
    readonly overdue: string;
    readonly next: string;
    readonly asked: (amount: string) => string;
    readonly none: string;
    readonly sum: (figures: { count: number; owed: string; next: string }) => string;
    /** Where some of them are asked for at the same time. */
    readonly sumAsked: (figures: { count: number; owed: string; next: string }) => string;
  };
  readonly terms: ByForm;
  readonly attachments: Readonly<Record<LetterAttachment, string>>;
  readonly noAttachments: string;
  readonly signature: string;
  readonly date: string;
  readonly comma: string;
  readonly numbered: (number: number, heading: string) => string;
  readonly inWords: (date: CivilDate) => string;
  /** What belongs in a blank. */
  readonly wanted: Readonly<
    Record<
      | 'lender'
      | 'name'
      | 'phone'
      | 'tail'
      | 'hardshipSince'
      | 'reason'
      | 'income'
      | 'monthly'
      | 'periods'
      | 'firstOn'
      | 'signature'
      | 'date',
      string
    >
  >;
}

export const LETTER_WORDS: Readonly<Record<LetterLanguage, LetterWords>> = {
  'zh-CN': LETTER_WORDS_ZH,
  en: LETTER_WORDS_EN,
};
