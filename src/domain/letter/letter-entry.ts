import type { CivilDate } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';

/** Language of a letter: the Chinese one is the document, the English one a reading translation. */
export type LetterLanguage = 'zh-CN' | 'en';

/** What a lender can be asked for. */
export const LETTER_ASKS = [
  'stop-interest',
  'waive-interest',
  'waive-fees',
  'no-annual-fee',
  'stop-collection',
] as const;
export type LetterAsk = (typeof LETTER_ASKS)[number];

/** Papers that can go with a letter. */
export const LETTER_ATTACHMENTS = [
  'income-proof',
  'bank-statements',
  'unemployment-proof',
  'medical-proof',
  'family-proof',
  'credit-report',
] as const;
export type LetterAttachment = (typeof LETTER_ATTACHMENTS)[number];

/** An account the letter is about, and what is offered on it; null where it is left to be filled in by hand. */
export interface LetterAccount {
  /** Id of the debt. */
  readonly debt: string;
  /** The last digits of the card or account, as typed; may be empty. */
  readonly tail: string;
  readonly monthly: Fen | null;
  readonly periods: number | null;
  readonly firstOn: CivilDate | null;
}

/** All that a letter holds besides the case: what the user typed or chose. Empty texts stay blanks to fill in. */
export interface LetterEntry {
  readonly lender: string;
  /** The full name; only its first character is ever written. */
  readonly name: string;
  /** The whole number; its middle is never written. */
  readonly phone: string;
  readonly accounts: readonly LetterAccount[];
  /** What other lenders are asked for at the same time, so that both letters count with the same money. */
  readonly alsoAsked: readonly { readonly debt: string; readonly monthly: Fen }[];
  /** Cause of the hardship in the user's own words. */
  readonly reason: string;
  readonly hardshipSince: CivilDate | null;
  /** Whether incomes, expenses and other debts are named one by one or told as sums. */
  readonly detail: 'itemised' | 'totals';
  readonly asks: readonly LetterAsk[];
  readonly attachments: readonly LetterAttachment[];
  /** Further papers, one a line. */
  readonly otherAttachments: string;
  readonly date: CivilDate | null;
}
