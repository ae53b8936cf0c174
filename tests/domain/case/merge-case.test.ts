import { describe, expect, test } from 'vitest';
import type { Debt, Expense, Income } from '../../../src/domain/case/case.ts';
import { itemKey, mergeItems } from '../../../src/domain/case/merge-case.ts';
import { fen } from '../../../src/domain/money/fen.ts';

const debt = (id: string, name: string, balance = 100): Debt =>
  ({
    id,
    name,
    kind: 'simple',
    balance: fen(balance),
    rate: { daily: '0' },
    minimum: { amount: fen(1) },
    dueDay: 1,
  }) as Debt;
const entries = (debts: Debt[], incomes: Income[] = [], expenses: Expense[] = []) => ({
  debts,
  incomes,
  expenses,
});
const states = (file: Debt[], ...entered: Debt[][]) =>
  mergeItems(
    entries(file),
    entered.map((debts) => entries(debts)),
  ).map(({ id, existing, state }) => [id, existing, state]);

describe('merging a case', () => {
  test('what is not there is added', () => {
    expect(states([debt('a', '花呗')], [])).toEqual([['a', null, 'added']]);
  });

  test('the same id is the same entry, whatever it is called', () => {
    expect(states([debt('a', '花呗')], [debt('a', '花呗')])).toEqual([['a', 'a', 'same']]);
    expect(states([debt('a', '花呗')], [debt('a', '旧名')])).toEqual([['a', 'a', 'differs']]);
  });

  test('the only one of a name is meant, an id before it', () => {
    expect(states([debt('x', '花呗')], [debt('a', '花呗')])).toEqual([['x', 'a', 'same']]);
    expect(states([debt('x', '花呗')], [debt('a', '花呗'), debt('b', '花呗')])).toEqual([
      ['x', null, 'added'],
    ]);
    expect(states([debt('x', '花呗'), debt('a', '花呗', 5)], [debt('a', '花呗')])).toEqual([
      ['x', null, 'added'],
      ['a', 'a', 'differs'],
    ]);
    expect(states([debt('x', '花呗'), debt('y', '花呗')], [debt('a', '花呗')])).toEqual([
      ['x', 'a', 'same'],
      ['y', null, 'added'],
    ]);
  });

  test('being like one of the forms of an entry is enough, in any order of fields', () => {
    const other = Object.fromEntries(Object.entries(debt('a', '花呗', 90)).reverse()) as unknown as Debt;
    expect(states([other], [debt('a', '花呗', 100)], [debt('a', '花呗', 90)])).toEqual([['a', 'a', 'same']]);
  });

  test('kinds are kept apart', () => {
    const income = { id: 'a', name: '花呗', kind: 'side', amount: fen(1) } as Income;
    const items = mergeItems(entries([debt('a', '花呗')], [income]), [entries([debt('a', '花呗')])]);
    expect(items.map((item) => [itemKey(item), item.state])).toEqual([
      ['debt a', 'same'],
      ['income a', 'added'],
    ]);
  });
});
