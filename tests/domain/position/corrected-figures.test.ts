import { describe, expect, test } from 'vitest';
import type { Debt } from '../../../src/domain/case/case.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { correctedFigures, type KeptFigures } from '../../../src/domain/position/corrected-figures.ts';
import { figuresOf } from '../../../src/domain/position/figures.ts';
import { positionOn } from '../../../src/domain/position/position.ts';
import { date, HUABEI, LOAN, paid, stored } from './stored.ts';

const DAY = date('2026-12-25');
const limited = { ...HUABEI, limit: fen(200_000) } as Debt;
const before = stored([LOAN, limited]);
const after = { ...before, payments: [paid('loan', '2026-12-20', 11_200)] };
const caseOf = (input: typeof before) => positionOn(DAY, input).case;
const { required: _required, requiredReported: _reported, ...figures } = figuresOf(caseOf(before));
const kept: KeptFigures = { date: DAY, ...figures };

describe('figures kept of a past day, after a payment to one debt became known', () => {
  test('are those that the day has by what is known now', () => {
    const { required: _now, requiredReported: _then, ...now } = figuresOf(caseOf(after));
    expect(correctedFigures(kept, caseOf(after), 'loan')).toEqual({ date: DAY, ...now });
    expect(now.owed).toBe(kept.owed - 11_200);
  });

  test('keep what was known of the other debts', () => {
    const debts = kept.debts.map((part) =>
      part.debt === 'huabei' ? { ...part, owed: fen(5), principal: fen(4) } : part,
    );
    const corrected = correctedFigures({ ...kept, debts }, caseOf(after), 'loan');
    expect(corrected.debts[1]).toEqual(debts[1]);
    expect(corrected.owed).toBe(110_000 + 5);
    expect(corrected.principal).toBe(110_000 + 4);
  });

  test('keep ratio and utilisation where a debt of the day is gone', () => {
    const gone = { ...after, debts: after.debts.slice(0, 1) };
    const corrected = correctedFigures(kept, caseOf(gone), 'loan');
    expect(corrected).toMatchObject({
      owed: kept.owed - 11_200,
      ratio: kept.ratio,
      utilisation: kept.utilisation,
    });
    expect(corrected.debts.map((part) => part.debt)).toEqual(['loan', 'huabei']);
  });

  test('take no debt that was not there, and no score or income of now', () => {
    const friend = {
      id: 'friend',
      name: '朋友',
      kind: 'informal',
      balance: fen(9),
      balanceAsOf: date('2026-11-23'),
    } as const;
    const now = {
      ...after,
      debts: [...after.debts, friend],
      incomes: [],
      scores: [{ date: DAY, zhima: 700 }],
    };
    const corrected = correctedFigures(kept, caseOf(now), 'loan');
    expect(corrected.debts).toHaveLength(2);
    expect(corrected).toMatchObject({ income: 500_000, zhima: null, ratio: figuresOf(caseOf(after)).ratio });
    expect(correctedFigures(kept, caseOf(now), 'friend')).toBe(kept);
  });

  test('of a day whose income was not kept yet divide by what is known now', () => {
    const older = { ...kept, income: null, incomeAhead: null };
    expect(correctedFigures(older, caseOf(after), 'loan')).toMatchObject({
      income: null,
      incomeAhead: null,
      ratio: figuresOf(caseOf(after)).ratio,
    });
  });

  test('of debts whose principal was not kept yet keep the sum, but never more than is owed', () => {
    const older = { ...kept, debts: kept.debts.map((part) => ({ ...part, principal: null })) };
    const paidOff = { ...after, payments: [paid('loan', '2026-12-20', 130_000)] };
    const corrected = correctedFigures(older, caseOf(paidOff), 'loan');
    expect(corrected.principal).toBe(corrected.owed);
    expect(correctedFigures({ ...older, principal: fen(1) }, caseOf(after), 'loan').principal).toBe(1);
  });
});
