import { expect, test } from 'vitest';
import { PROOF_DOCUMENTS, type ProofDocument } from '../../../src/domain/recovery/recovery-records.ts';
import { ago, stateIn } from '../../support/recovery-view.ts';

const ready = (...documents: ProofDocument['document'][]) =>
  stateIn('prove_identity_finance', {
    records: {
      log: documents.map((document, i) => ({
        id: document,
        kind: 'proof-document' as const,
        document,
        date: ago(i),
      })),
    },
  });

test('nothing is known without a document', () => {
  expect(ready()).toMatchObject({ status: 'unknown', progress: null, evidence: [], meetsOn: null });
});

test('proof of income and the list of the other debts are what is asked for', () => {
  expect(ready('income-proof')).toMatchObject({ status: 'under-way', progress: '0.5000' });
  expect(ready('debt-list')).toMatchObject({ status: 'under-way', progress: '0.5000' });
  expect(ready('debt-list', 'income-proof')).toMatchObject({ status: 'met', progress: '1.0000' });
});

test.each(['bank-statement', 'hardship-proof'] as const)(
  'who has no payslip shows what there is by a %s',
  (document) => {
    expect(ready('debt-list', document).status).toBe('met');
  },
);

test('nobody needs a proof of hardship, and documents of one kind count once', () => {
  expect(ready('bank-statement', 'hardship-proof', 'income-proof')).toMatchObject({
    status: 'under-way',
    progress: '0.5000',
  });
  expect(ready('identity', 'other')).toMatchObject({ status: 'under-way', progress: '0.0000' });
});

test('the evidence has the day of the last one', () => {
  expect(ready(...PROOF_DOCUMENTS).evidence).toEqual([
    {
      key: 'documents.ready',
      values: { done: { count: 2 }, all: { count: 2 } },
      date: ago(0),
      origin: 'typed',
    },
  ]);
});
