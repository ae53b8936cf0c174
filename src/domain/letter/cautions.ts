import type { Case } from '../case/case.ts';
import { type Fen, fen } from '../money/fen.ts';
import type { Plan } from '../plan/plan-result.ts';
import type { LetterEntry } from './letter-entry.ts';
import { meansFor } from './means.ts';

/** What to tell the writer of a letter before it is sent; none of it stands in the letter. */
export type LetterCaution =
  /** The plan fits: the lender will ask why an agreement is needed. */
  | { readonly kind: 'plan-fits' }
  /** What is offered a month is more than is left for it. Fen. */
  | { readonly kind: 'offer-above-means'; readonly offered: Fen; readonly left: Fen };

/** Looks at a letter as a careful lender would. */
export function letterCautions(
  input: Case,
  plan: Pick<Plan, 'summary'>,
  entry: Pick<LetterEntry, 'accounts' | 'alsoAsked'>,
): LetterCaution[] {
  const offered = fen(entry.accounts.reduce((sum, { monthly }) => sum + (monthly ?? 0), 0));
  const { left } = meansFor(input, entry);
  return [
    ...(plan.summary.feasible ? [{ kind: 'plan-fits' } as const] : []),
    ...(left !== null && offered > left ? [{ kind: 'offer-above-means', offered, left } as const] : []),
  ];
}
