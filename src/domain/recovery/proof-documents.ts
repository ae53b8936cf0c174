import { ratioText } from '../money/decimal.ts';
import type { ConditionState } from './condition.ts';
import type { ProofDocument } from './recovery-records.ts';
import type { RecoveryView } from './recovery-view.ts';

/** The documents that support and lenders ask for first: proof of income and a list of the other debts. */
export const ASKED_DOCUMENTS = ['income-proof', 'debt-list'] as const;
type Document = ProofDocument['document'];

/** Who has no payslip shows what there is by these: nobody needs a proof of hardship without being in it. */
const IN_PLACE_OF_INCOME: readonly Document[] = ['bank-statement', 'hardship-proof'];

/** Met when the documents that are asked for first are ready; only their names and days are noted. */
export function proveIdentityFinance({ records }: RecoveryView): ConditionState {
  const ready = records.log.filter((entry): entry is ProofDocument => entry.kind === 'proof-document');
  const have = new Set(ready.map((entry) => entry.document));
  const done = ASKED_DOCUMENTS.filter((document) => isReady(document, have)).length;
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

function isReady(document: Document, have: ReadonlySet<Document>): boolean {
  return (
    have.has(document) || (document === 'income-proof' && IN_PLACE_OF_INCOME.some((other) => have.has(other)))
  );
}
