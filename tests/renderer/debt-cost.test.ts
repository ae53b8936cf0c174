import { describe, expect, test } from 'vitest';
import { type KnownCost, trueCost } from '../../src/domain/cost/true-cost.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { costWords } from '../../src/renderer/src/pages/debts/debt-cost.ts';
import { LOAN, day } from '../support/plan-builder.ts';

const cost = (change: Partial<KnownCost> = {}): KnownCost => ({
  debt: 'loan',
  known: true,
  effective: '0.126825030',
  nominal: '0.12',
  flat: '0.066666667',
  contract: null,
  line: 'within',
  charges: fen(4_800),
  ...change,
});

describe('what a debt costs, in words', () => {
  test('the effective rate stands to two places with the flat one beside it', () => {
    expect(costWords(cost())).toEqual({
      known: true,
      effective: '12.68%',
      flat: '6.67%',
      nominal: '12%',
      mark: null,
    });
    expect(costWords(cost({ flat: null }))).toMatchObject({ flat: null });
  });

  test('a fee instalment tells the cost of its whole contract', () => {
    expect(
      costWords(
        cost({ contract: { effective: '0.2468', nominal: '0.2226' }, line: 'above-when-compounded' }),
      ),
    ).toMatchObject({ effective: '24.68%', nominal: '22.26%', mark: 'above-when-compounded' });
  });

  test('only what is above the line is marked', () => {
    expect(costWords(cost({ line: 'above' }))).toMatchObject({ mark: 'above' });
    expect(costWords(cost({ line: 'does-not-apply' }))).toMatchObject({ mark: null });
  });

  test('a debt of which part is remitted costs less than nothing', () => {
    expect(costWords(cost({ effective: '-0.05', nominal: '-0.0513' }))).toMatchObject({
      effective: '−5%',
      nominal: '−5.13%',
    });
  });

  test('a loan at 12 % a year costs 12.68 % compounded by month, and is not marked', () => {
    const words = costWords(trueCost(LOAN, { asOf: day('2026-11-23') }));
    expect(words).toMatchObject({ known: true, nominal: '12%', mark: null });
    if (words.known) expect(words.effective).toMatch(/^12\.\d+%$/);
  });

  test('where there is no rate the reason is given', () => {
    const informal = { id: 'friend', name: '朋友', kind: 'informal', balance: fen(10_000) } as const;
    expect(costWords(trueCost(informal, { asOf: day('2026-11-23') }))).toEqual({
      known: false,
      why: 'nothing-required',
    });
  });
});
