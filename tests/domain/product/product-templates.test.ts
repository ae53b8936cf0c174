import { describe, expect, test } from 'vitest';
import { fen } from '../../../src/domain/money/fen.ts';
import { agreementTemplates } from '../../../src/domain/product/agreement-template.ts';
import { debtDefaults, totalFeeRate } from '../../../src/domain/product/debt-defaults.ts';
import { deferralFee, feeShare } from '../../../src/domain/product/deferral-fee.ts';
import { huabei } from '../../../src/domain/product/huabei.ts';
import { huabeiDeferral } from '../../../src/domain/product/huabei-instalments.ts';
import { penaltyRateOf } from '../../../src/domain/product/penalty-rate.ts';
import { platforms } from '../../../src/domain/product/platforms.ts';
import {
  isSecuredProduct,
  productTemplate,
  productTemplates,
} from '../../../src/domain/product/product-templates.ts';

interface Term {
  readonly value: unknown;
  readonly source: { readonly zh: string; readonly en: string };
  readonly confidence: string;
}
const isTerm = (part: unknown): part is Term => typeof part === 'object' && part !== null && 'value' in part;

describe('every product template', () => {
  test.each(productTemplates.map((template) => [template.id, template] as const))(
    '%s has a source in both languages and a confidence on each of its terms',
    (_id, template) => {
      const terms = Object.values(template).filter(
        (part) => typeof part === 'object' && !Array.isArray(part),
      );
      expect(terms.length).toBeGreaterThan(0);
      for (const term of terms) {
        expect(isTerm(term)).toBe(true);
        if (!isTerm(term)) continue;
        expect(term.source.zh).toMatch(/\p{Script=Han}/u);
        expect(term.source.en).toMatch(/[a-z]/i);
        expect(term.source.en).not.toMatch(/\p{Script=Han}/u);
        expect(['A', 'B', 'C', 'D']).toContain(term.confidence);
      }
    },
  );

  test('has an id of its own, a known platform and an existing parent', () => {
    const ids = productTemplates.map((template) => template.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const template of productTemplates) {
      expect(platforms.map((platform) => platform.id)).toContain(template.platform);
      if (template.parent) expect(productTemplate(template.parent)).toBeDefined();
    }
  });

  test('says so where its sources give other figures', () => {
    for (const template of productTemplates) {
      for (const term of Object.values(template)) {
        if (typeof term === 'object' && 'alternatives' in term) expect(term.note?.zh).toBeTruthy();
      }
    }
  });
});

test('Huabei comes with the six pairs of statement and due day', () => {
  expect(huabei.statementPairs?.value.map((pair) => `${pair.statementDay}->${pair.dueDay}`)).toEqual([
    '1->8',
    '1->9',
    '1->10',
    '5->15',
    '10->20',
    '15->25',
  ]);
});

test('a bill instalment takes its fee from the common list by its periods', () => {
  expect([3, 6, 9, 12].map((periods) => totalFeeRate('huabei_bill_instalment', periods))).toEqual([
    '0.025',
    '0.045',
    '0.065',
    '0.088',
  ]);
  expect(totalFeeRate('huabei_bill_instalment', 24)).toBeNull();
  expect(totalFeeRate('huabei', 12)).toBeNull();
});

test('a deferral costs what its tier says, and nothing outside the tiers', () => {
  const tiers = huabeiDeferral.feeTiers?.value ?? [];
  expect(deferralFee(tiers, fen(99_99))).toBeNull();
  expect(deferralFee(tiers, fen(100_00))).toBe(2_00);
  expect(deferralFee(tiers, fen(300_00))).toBe(5_00);
  expect(deferralFee(tiers, fen(1999_99))).toBe(20_00);
  expect(deferralFee(tiers, fen(5000_00))).toBe(40_00);
  expect(deferralFee(tiers, fen(5000_01))).toBeNull();
});

test('a fee as a share gives the same fee back', () => {
  for (const [fee, principal] of [
    [2_00, 299_99],
    [40_00, 4999_97],
    [20_00, 1333_33],
  ] as const) {
    expect(Math.round(principal * Number(feeShare(fen(fee), fen(principal))))).toBe(fee);
  }
});

test('the penalty of Jiebei is one and a half times its rate', () => {
  expect(debtDefaults('jiebei').penaltyRate).toEqual({ daily: '0.00075' });
  expect(penaltyRateOf({ annual: '0.144', dayCount: 360 }, '1.3')).toEqual({
    annual: '0.1872',
    dayCount: 360,
  });
  expect(penaltyRateOf({ monthly: '0.01' }, '1.5')).toEqual({ monthly: '0.015' });
});

test('a figure no source gives is left out of the defaults', () => {
  const loan = debtDefaults('online_loan');
  expect(loan).toMatchObject({ kind: 'instalment', method: 'equal-payment' });
  expect(loan).not.toHaveProperty('rate');
  expect(loan).not.toHaveProperty('penaltyRate');
  expect(debtDefaults('credit_card')).not.toHaveProperty('statement');
});

test('a product without a template gets the defaults of other debts', () => {
  expect(debtDefaults('no-such-product')).toEqual(debtDefaults('other'));
  expect(productTemplate('no-such-product')).toBeUndefined();
});

test('only the home and the car loan are secured', () => {
  expect(
    productTemplates.filter((template) => isSecuredProduct(template.id)).map((template) => template.id),
  ).toEqual(['mortgage', 'car_loan']);
  expect(isSecuredProduct(undefined)).toBe(false);
});

test('an agreement is listed apart, applies to cards and is no debt kind', () => {
  for (const agreement of agreementTemplates) {
    expect(productTemplate(agreement.id)).toBeUndefined();
    for (const product of agreement.appliesTo) expect(productTemplate(product)).toBeDefined();
  }
});
