import { describe, expect, test } from 'vitest';
import { fen } from '../../src/domain/money/fen.ts';
import type { WhatIf } from '../../src/domain/whatif/whatif.ts';
import {
  entryOf,
  principalOf,
  readEntry,
} from '../../src/renderer/src/pages/plan/what-if/consolidation-entry.ts';
import { withNegotiated, withoutNegotiated } from '../../src/renderer/src/pages/plan/what-if/negotiated.ts';
import { mostToPrepay, prepayableDebts } from '../../src/renderer/src/pages/plan/what-if/prepayable-debts.ts';
import { draftOf, emptyDraft, partsOf } from '../../src/renderer/src/pages/plan/what-if/what-if-draft.ts';
import { HUABEI, LOAN, caseOf, day } from '../support/plan-builder.ts';

const CASE = caseOf();
const draftWith = (change: Partial<ReturnType<typeof emptyDraft>>) => ({ ...emptyDraft(CASE), ...change });
const JOINT = { name: '合并贷款', rate: { annual: '0.08' }, periods: 24, dueDay: 20, fee: fen(1_000) };
const AGREED = { debt: 'huabei', months: 12, instalment: fen(9_000), interest: 'kept' } as const;

const EVERY_KIND: readonly WhatIf[] = [
  { kind: 'income-change', share: '-0.2', from: day('2027-01-01') },
  { kind: 'extra-monthly', amount: fen(30_000) },
  { kind: 'lump-sum', amount: fen(500_000), on: day('2026-12-20') },
  { kind: 'dear-month', amount: fen(50_000), on: day('2027-03-01') },
  { kind: 'prepayment', debt: 'loan', amount: fen(40_000) },
  { kind: 'consolidation', debts: ['huabei', 'loan'], loan: JOINT },
  { kind: 'negotiation', agreed: [AGREED] },
];

describe('the suppositions of the panel', () => {
  test('an untouched panel supposes nothing, and its dates stand at the 1st of next month', () => {
    const draft = emptyDraft(CASE);
    expect(partsOf(draft, CASE)).toEqual([]);
    expect([draft.lumpSumOn, draft.incomeFrom, draft.dearMonthOn]).toEqual(Array(3).fill('2026-12-01'));
  });

  test('every kind comes back from a kept supposition as it was', () => {
    const draft = draftOf(EVERY_KIND, CASE);
    expect(draft && partsOf(draft, CASE)).toEqual(EVERY_KIND);
  });

  test('a field that is empty or cannot be read supposes nothing', () => {
    expect(
      partsOf(
        draftWith({
          extraMonthly: null,
          lumpSum: fen(1),
          lumpSumOn: null,
          incomePercent: null,
          prepaid: 'loan',
        }),
        CASE,
      ),
    ).toEqual([]);
  });

  test('what is supposed of a debt that is gone falls out', () => {
    const draft = draftWith({
      prepaid: 'gone',
      prepayment: fen(5_000),
      consolidation: { debts: ['gone', 'loan'], loan: JOINT },
      agreed: [{ ...AGREED, debt: 'gone' }],
    });
    expect(partsOf(draft, CASE)).toEqual([{ kind: 'consolidation', debts: ['loan'], loan: JOINT }]);
  });

  test('kept suppositions with two of a kind, or a share that is no whole percentage, have no place in the panel', () => {
    const twice: WhatIf[] = [
      { kind: 'extra-monthly', amount: fen(1) },
      { kind: 'extra-monthly', amount: fen(2) },
    ];
    expect(draftOf(twice, CASE)).toBeNull();
    expect(draftOf([{ kind: 'income-change', share: '0.125', from: day('2027-01-01') }], CASE)).toBeNull();
  });
});

describe('a joint loan', () => {
  const filled = { debts: ['huabei', 'loan'], rate: { annual: '0.08' }, periods: 24, dueDay: 20, fee: null };

  test('needs debts, a rate, periods and a day; an empty fee is none', () => {
    expect(readEntry({ debts: [], rate: null, periods: null, dueDay: null, fee: null }, '合并贷款')).toEqual({
      ok: false,
      faults: { debts: 'missing', rate: 'missing', periods: 'missing', dueDay: 'missing' },
    });
    expect(readEntry(filled, '合并贷款')).toEqual({
      ok: true,
      value: { debts: ['huabei', 'loan'], loan: { ...JOINT, fee: 0 } },
    });
  });

  test('is shown again as it was chosen', () => {
    const chosen = { debts: ['loan'], loan: JOINT };
    expect(readEntry(entryOf(chosen), JOINT.name)).toEqual({ ok: true, value: chosen });
  });

  test('its principal is what is owed on the debts today, overdue interest included, and the fee', () => {
    // 花呗 1,000.00 with 12.00 of overdue interest, the loan 2,400.00, the fee 10.00.
    expect(principalOf(CASE, { ...filled, fee: fen(1_000) })).toBe(101_200 + 240_000 + 1_000);
    expect(principalOf(CASE, entryOf(null))).toBe(0);
  });
});

describe('agreed instalments', () => {
  const bridge = { amount: fen(77_000), by: day('2026-11-30') };

  test('are supposed together with the sum that is needed until they carry, and left out with it', () => {
    const draft = draftWith(withNegotiated(emptyDraft(CASE), { agreed: [AGREED], bridge }));
    expect(partsOf(draft, CASE)).toEqual([
      { kind: 'lump-sum', amount: 77_000, on: '2026-11-30' },
      { kind: 'negotiation', agreed: [AGREED] },
    ]);
    expect(partsOf({ ...draft, ...withoutNegotiated(draft, bridge) }, CASE)).toEqual([]);
  });

  test('leave a sum alone that the user supposed', () => {
    const own = draftWith({ lumpSum: fen(100), lumpSumOn: day('2027-01-01') });
    const draft = { ...own, ...withNegotiated(own, { agreed: [AGREED], bridge }) };
    expect([draft.lumpSum, draft.lumpSumOn, draft.agreed]).toEqual([100, '2027-01-01', [AGREED]]);
    expect(withoutNegotiated(draft, bridge)).toEqual({ agreed: [] });
  });
});

describe('debts that may be repaid early', () => {
  test('are instalment debts with principal left that do not forbid it', () => {
    const debts = [
      HUABEI,
      LOAN,
      { ...LOAN, id: 'forbidden', prepay: 'forbidden' as const },
      { ...LOAN, id: 'paid', balance: fen(0) },
    ];
    expect(prepayableDebts(caseOf({ debts })).map(({ id }) => id)).toEqual(['loan']);
  });

  test('take no more than is owed, and no more than the cash on hand', () => {
    const [loan] = prepayableDebts(CASE);
    expect(mostToPrepay(CASE, loan!)).toBe(50_000);
    expect(mostToPrepay(caseOf({ cash: { onHand: fen(9_000_000), buffer: fen(0) } }), loan!)).toBe(240_000);
    expect(mostToPrepay(caseOf({ cash: { onHand: fen(-500), buffer: fen(0) } }), loan!)).toBe(0);
  });
});
