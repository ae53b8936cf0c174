import { describe, expect, test } from 'vitest';
import { effectScope, nextTick, shallowRef } from 'vue';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import type { RemedyPoint } from '../../src/domain/remedies/remedy-points.ts';
import { threatenedEssentials } from '../../src/renderer/src/pages/plan/shortfall-debits.ts';
import { useRemedies } from '../../src/renderer/src/pages/plan/shortfall-remedies.ts';
import { remedySentences } from '../../src/renderer/src/pages/plan/shortfall-sentences.ts';
import { caseWith, informal, monthly, simple } from '../support/case-builder.ts';
import { HUABEI, LOAN, caseOf, cashRow, day, planOf } from '../support/plan-builder.ts';

const sentences = (...points: RemedyPoint[]) => remedySentences(caseOf(), points);

describe('the sentences about remedies', () => {
  test('a sum and its latest day', () => {
    expect(sentences({ kind: 'timing', amount: fen(3_000), by: day('2026-12-09') })).toMatchObject([
      { label: 'timing', key: 'timing', amount: 3_000, date: '2026-12-09', helps: true },
    ]);
  });

  test('a bridge that ends it differs from one that only carries on', () => {
    const bridge = { kind: 'bridge', amount: fen(7_000), by: day('2026-11-27') } as const;
    expect(sentences({ ...bridge, enough: true })[0]?.key).toBe('bridgeEnough');
    expect(sentences({ ...bridge, enough: false })[0]?.key).toBe('bridge');
  });

  test('what does not do by itself is said so, without a sum', () => {
    const from = day('2026-12-01');
    const said = sentences(
      { kind: 'income', amount: null, from },
      { kind: 'cut', amount: null, from },
      { kind: 'negotiated', agreed: [], bridge: null, longest: 60 },
    );
    expect(said.map(({ key, helps }) => [key, helps])).toEqual([
      ['incomeNone', false],
      ['cutNone', false],
      ['negotiatedNone', false],
    ]);
    expect(said.every((one) => one.amount === undefined)).toBe(true);
  });

  test('instalments debt by debt under the names of the debts, then the sum needed besides', () => {
    const [negotiated] = sentences({
      kind: 'negotiated',
      agreed: [
        { debt: 'loan', months: 36, instalment: fen(8_000), interest: 'kept' },
        { debt: 'huabei', months: 60, instalment: fen(2_000), interest: 'waived' },
      ],
      bridge: { amount: fen(500), by: day('2026-12-02') },
      longest: 60,
    });
    expect(negotiated?.parts).toEqual([
      {
        id: 'loan',
        key: 'agreed.kept',
        name: LOAN.name,
        months: 36,
        amount: 8_000,
        start: { months: 36, instalment: 8_000, interest: 'kept' },
      },
      {
        id: 'huabei',
        key: 'agreed.waived',
        name: HUABEI.name,
        months: 60,
        amount: 2_000,
        start: { months: 60, instalment: 2_000, interest: 'waived' },
      },
      { id: 'bridge', key: 'negotiatedBridge', amount: 500, date: '2026-12-02' },
    ]);
  });
});

describe('essentials that automatic debits could take', () => {
  const cash = [
    cashRow('2026-11-23', 'opening', '', 50_000, 50_000),
    cashRow('2026-12-01', 'expense', 'rent', -30_000, 20_000),
    cashRow('2026-12-15', 'income', 'salary', 200_000, 220_000),
    cashRow('2027-01-01', 'expense', 'rent', -30_000, 190_000),
  ];

  test('the rent of the first stretch while the platform’s debt is overdue', () => {
    expect(threatenedEssentials(caseOf(), planOf({ cash }))).toEqual({ amount: 30_000, from: '2026-11-23' });
  });

  test('none without an overdue debt on the platform', () => {
    expect(threatenedEssentials(caseOf({ debts: [LOAN] }), planOf({ cash }))).toBeNull();
  });
});

describe('what would make it fit, on the page', () => {
  const poor = caseWith({
    incomes: [monthly('wage', 4_000, 5)],
    debts: [simple('store', { balance: 120_000, minimum: { amount: 5_000 } })],
  });
  const calm = caseWith({ debts: [informal('friend', { balance: 1_000 })], cash: { onHand: 9_000 } });

  test('is worked out for a plan that does not fit, and is nothing for one that does', async () => {
    const asked = shallowRef({ case: poor, plan: planCase(poor) });
    const scope = effectScope();
    const answer = scope.run(() => useRemedies(() => asked.value))!;
    expect(answer.value.state).toBe('working');
    await expect.poll(() => answer.value.state).toBe('done');
    expect(answer.value).toMatchObject({
      points: [{ kind: 'income', amount: 1_000 }, { kind: 'negotiated' }],
    });
    const before = answer.value;
    asked.value = { case: calm, plan: planCase(calm) };
    await nextTick();
    expect(answer.value).toEqual({ state: 'none' });
    asked.value = { case: poor, plan: planCase(poor) };
    await expect.poll(() => answer.value).toEqual(before);
    scope.stop();
  });
});
