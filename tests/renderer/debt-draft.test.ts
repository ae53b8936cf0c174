import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Case, Debt } from '../../src/domain/case/case.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { productTemplates } from '../../src/domain/product/product-templates.ts';
import type { DebtDraft } from '../../src/renderer/src/pages/debts/debt-draft.ts';
import { debtFromDraft } from '../../src/renderer/src/pages/debts/debt-from-draft.ts';
import { readDraft } from '../../src/renderer/src/pages/debts/draft-faults.ts';
import { draftOfDebt, draftOfProduct } from '../../src/renderer/src/pages/debts/draft-from-debt.ts';
import { faultsWithoutField } from '../../src/renderer/src/pages/debts/fault-fields.ts';
import { feeOf, penaltyOf } from '../../src/renderer/src/pages/debts/follow-product.ts';

const TODAY = civilDate('2026-11-23');
const examples = join(import.meta.dirname, '../../examples');
const debts: Debt[] = readdirSync(examples)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => (JSON.parse(readFileSync(join(examples, name), 'utf8')) as Case).debts);

/** Nothing is the same as a default that says nothing. */
function withoutSilentDefaults(debt: Debt): unknown {
  const plain = structuredClone(debt) as unknown as Record<string, unknown>;
  if (plain['prepay'] === undefined && ['instalment', 'fee-instalment', 'simple'].includes(debt.kind))
    plain['prepay'] = 'allowed';
  plain['onCreditReport'] ??= false;
  plain['product'] ??= 'other';
  plain['platform'] ??= 'other';
  return plain;
}

function codes(draft: DebtDraft): Record<string, string> {
  const reading = readDraft(draft, TODAY);
  return reading.ok ? {} : Object.fromEntries(reading.faults.map(({ path, code }) => [path, code]));
}
const huabei = () => draftOfProduct('huabei', '花呗', { id: 'huabei-1', today: TODAY });
const jiebei = () => draftOfProduct('jiebei', '借呗', { id: 'jiebei-1', today: TODAY });

describe('a debt that is changed', () => {
  test('every debt of the examples passes through the form unchanged', () => {
    expect(debts.length).toBeGreaterThan(20);
    for (const debt of debts) {
      const saved = debtFromDraft(draftOfDebt(debt, TODAY));
      expect(saved).toEqual(withoutSilentDefaults(debt));
      expect(readDraft(draftOfDebt(debt, TODAY), TODAY)).toMatchObject({ ok: true });
    }
  });

  test('an agreement and dues nobody has answered for are kept though the form does not show them', () => {
    const agreement = {
      since: TODAY,
      instalments: [{ date: civilDate('2026-12-10'), amount: fen(100) }],
      interest: 'waived',
    } as const;
    const unconfirmed = [
      { dueDate: civilDate('2026-11-10'), principal: fen(10), interest: fen(0), fees: fen(0) },
    ];
    const debt: Debt = { id: 'a', name: 'a', kind: 'informal', balance: fen(1000), agreement, unconfirmed };
    expect(debtFromDraft(draftOfDebt(debt, TODAY))).toMatchObject({ agreement, unconfirmed });
  });
});

describe('a new debt', () => {
  test('of every product asks only for what the product cannot know', () => {
    const asked = Object.fromEntries(
      productTemplates.map(({ id }) => {
        const faults = codes(draftOfProduct(id, 'x', { id: `${id}-1`, today: TODAY }));
        expect(new Set(Object.values(faults)), id).toEqual(new Set(['missing']));
        return [id, Object.keys(faults).map((path) => path.replace('debt.', ''))];
      }),
    );
    expect(asked['huabei']).toEqual(['balance']);
    expect(asked['private_loan']).toEqual(['balance']);
    expect(asked['jiebei']?.sort()).toEqual(['balance', 'dueDay', 'remainingPeriods']);
  });

  test('known only by its instalment needs no rate', () => {
    const draft = Object.assign(jiebei(), {
      balance: fen(1_200_000),
      remainingPeriods: 10,
      dueDay: 26,
      known: 'instalment' as const,
    });
    expect(codes(draft)).toEqual({ 'debt.instalment': 'missing' });
    draft.instalment = fen(128_176);
    const reading = readDraft(draft, TODAY);
    expect(reading).toMatchObject({ ok: true, value: { debt: { instalment: 128_176 } } });
    expect(reading.ok && 'rate' in reading.value.debt).toBe(false);
  });

  test("carries this month's minimum as the lender shows it", () => {
    const draft = Object.assign(huabei(), {
      balance: fen(684_000),
      billed: fen(200_000),
      minimumDue: fen(31_234),
    });
    expect(readDraft(draft, TODAY)).toMatchObject({
      ok: true,
      value: { debt: { statement: { billed: 200_000, minimumDue: 31_234 } } },
    });
  });

  test('overdue parts above the balance are a fault of that field', () => {
    const draft = Object.assign(huabei(), {
      balance: fen(100),
      isOverdue: true,
      overduePrincipal: fen(101),
      overdueSince: TODAY,
    });
    expect(codes(draft)).toEqual({ 'debt.overdue.principal': 'overdue-above-balance' });
  });

  test('a balance of tomorrow is refused', () => {
    const draft = Object.assign(huabei(), { balance: fen(100), balanceAsOf: civilDate('2026-11-24') });
    expect(codes(draft)).toEqual({ balanceAsOf: 'date-in-future' });
  });

  test('another product keeps what was typed for the first one out of the debt, not out of the form', () => {
    const draft = Object.assign(huabei(), { balance: fen(100), limit: fen(500) });
    draft.kind = 'informal';
    expect(debtFromDraft(draft)).not.toHaveProperty('limit');
    expect(draft.limit).toBe(500);
  });
});

describe('figures that hang on others', () => {
  test('the penalty rate of Jiebei is 1.5 times its rate', () => {
    expect(penaltyOf({ product: 'jiebei', rate: { daily: '0.0004' } })).toEqual({ daily: '0.0006' });
    expect(penaltyOf({ product: 'huabei', rate: { daily: '0.0004' } })).toBeNull();
  });

  test('the fee of a Huabei instalment follows its periods, that of a deferral its sum', () => {
    expect(feeOf({ product: 'huabei_bill_instalment', periods: 12, originalPrincipal: null })).toBe('0.088');
    expect(feeOf({ product: 'huabei_bill_instalment', periods: 24, originalPrincipal: null })).toBeNull();
    expect(feeOf({ product: 'huabei_defer', periods: 1, originalPrincipal: fen(100_000) })).toBe('0.02');
  });
});

test('a fault that no field shows is listed, one below a field is not', () => {
  const faults = [
    { path: 'debt.balance', code: 'missing' },
    { path: 'debt.overdue.principal', code: 'missing' },
    { path: 'debt.overdue', code: 'wrong-type' },
    { path: 'debt.id', code: 'entry' },
  ].map((fault) => ({ ...fault, code: 'invalid' as const }));
  expect(faultsWithoutField(faults, 'revolving').map(({ path }) => path)).toEqual([
    'debt.overdue',
    'debt.id',
  ]);
});
