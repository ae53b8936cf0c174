import { expect, test } from 'vitest';
import { debt } from '../../src/contract/entities.ts';
import { debtDefaults, totalFeeRate } from '../../src/domain/product/debt-defaults.ts';
import { productTemplates } from '../../src/domain/product/product-templates.ts';

/** What only the user knows, by kind. */
const personal = {
  revolving: { statement: { statementDay: 5, dueDay: 25 } },
  instalment: { rate: { annual: '0.144' }, remainingPeriods: 18, dueDay: 20 },
  'fee-instalment': {
    originalPrincipal: 600000,
    periods: 12,
    remainingPeriods: 6,
    totalFeeRate: '0.0804',
    dueDay: 10,
  },
  simple: { rate: { annual: '0.059' }, minimum: { amount: 8000 }, dueDay: 28 },
  informal: {},
} as const;

test.each(productTemplates.map((template) => [template.id, template] as const))(
  'the defaults of %s form a valid debt once the personal figures are filled in',
  (id, template) => {
    const defaults = debtDefaults(id);
    const filled = {
      id: 'd',
      name: template.nameZh,
      balance: 300000,
      ...personal[template.kind],
      ...defaults,
    };
    const parsed = debt.safeParse(filled);
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(parsed.data).toEqual(filled);
  },
);

test.each(productTemplates.map((template) => [template.id, template] as const))(
  'the fee table and the minimum of %s are within what the contract accepts',
  (id, template) => {
    if (template.kind === 'fee-instalment') {
      for (const row of template.feeTable.value) expect(totalFeeRate(id, row.periods)).toBe(row.totalFeeRate);
    }
    const withoutName = debt.safeParse({
      ...debtDefaults(id),
      ...personal[template.kind],
      id: 'd',
      balance: 1,
    });
    expect(withoutName.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['name']);
  },
);
