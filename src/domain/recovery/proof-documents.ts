import { ratioText } from '../money/decimal.ts';
import type { ConditionState } from './condition.ts';
import type { ProofDocument } from './recovery-records.ts';
import type { RecoveryView } from './recovery-view.ts';

/** The documents that support and lenders ask for first: proof of income, proof of hardship, list of the other debts. */
export const ASKED_DOCUMENTS = ['income-proof', 'hardship-proof', 'debt-list'] as const;

/** Met when the documents that are asked for first are ready; only their names and days are noted. */
export function proveIdentityFinance({ records }: RecoveryView): ConditionState {
  const ready = records.log.filter((entry): entry is ProofDocument => entry.kind === 'proof-document');
  const have = new Set(ready.map((entry) => entry.document));
  const done = ASKED_DOCUMENTS.filter((document) => have.has(document)).length;
  const all = ASKED_DOCUMENTS.length;
  return {
    id: 'prove_identity_finance',
    status: done === all ? 'met' : ready.length > 0 ? 'under-way' : 'unknown',
    progress: ready.length === 0 ? null : ratioText(done, all),
    evidence:
      ready.length === 0
        ? []
        : [
            {
              key: 'documents.ready',
              values: { done: { count: done }, all: { count: all } },
              date: ready
                .map((entry) => entry.date)
                .toSorted()
                .at(-1)!,
              origin: 'typed',
            },
          ],
    meetsOn: null,
    nextReview: null,
  };
}
