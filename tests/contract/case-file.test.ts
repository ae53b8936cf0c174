import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseReading, readCase, writeCase } from '../../src/contract/case-file.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import { anyCase } from '../support/case-arbitrary.ts';
import { changedText, type LooseCase, modelText } from '../cli/model-case.ts';

function read(text: string): CaseReading & { ok: true } {
  const reading = readCase(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading;
}

const readAfter = (change: (input: LooseCase) => void) => read(changedText(change));

test('the example of the plan model is read as it stands', () => {
  const { case: input, ignored } = read(modelText());
  expect(input).toEqual(JSON.parse(modelText()));
  expect(ignored).toEqual([]);
});

test('only what must be given must be given', () => {
  const { case: input } = read('{"format":"regain/case@1","asOf":"2026-11-23","cash":{"onHand":1,"buffer":2},"debts":[]}');
  expect(input).toEqual({
    format: 'regain/case@1',
    asOf: '2026-11-23',
    cash: { onHand: 1, buffer: 2 },
    incomes: [],
    expenses: [],
    debts: [],
    scores: [],
    restriction: null,
    plan: { strategy: 'fastest-unlock', order: [], extras: [], horizonMonths: 120, ratioTarget: '0.5' },
    records: {},
  });
});

test('a case with a monthly budget needs no cash', () => {
  const { case: input } = readAfter((c) => {
    delete c.cash;
    c.plan.monthlyBudget = 500_000;
  });
  expect(input.cash).toEqual({ onHand: 0, buffer: 0 });
});

test('a byte order mark before the text is no fault', () => {
  expect(read(`\ufeff${modelText()}`).case.asOf).toBe('2026-11-23');
});

test('unknown fields are told with their paths and left out', () => {
  const { case: input, ignored } = readAfter((c) => {
    c.colour = 'red';
    c.debts[0].note = 'x';
    c.debts[0].statement.paper = true;
    c.incomes[0].every.hour = 9;
    c.plan.extras[0].mood = 1;
    c.debts[0].rate.dayCount = 365;
  });
  expect([...ignored].sort()).toEqual([
    'colour',
    'debts[0].note',
    'debts[0].rate.dayCount',
    'debts[0].statement.paper',
    'incomes[0].every.hour',
    'plan.extras[0].mood',
  ]);
  expect(input).toEqual(JSON.parse(modelText()));
});

describe('names from the prototype', () => {
  test('as keys they are unknown fields and change no prototype', () => {
    const text = modelText()
      .replace('"product": "huabei",', '"product": "huabei", "__proto__": { "limit": 1 }, "constructor": { "prototype": {} },')
      .replace('"records": {}', '"records": { "__proto__": { "spoilt": true }, "toString": 1 }');
    const { case: input, ignored } = read(text);
    expect([...ignored].sort()).toEqual(['debts[0].__proto__', 'debts[0].constructor', 'records.__proto__']);
    expect(Object.getPrototypeOf(input.debts[0])).toBe(Object.prototype);
    expect(input.debts[0].limit).toBe(1_000_000);
    expect(({} as { spoilt?: boolean }).spoilt).toBeUndefined();
    expect(input.records).toEqual({ toString: 1 });
  });

  test('as ids they are ids like others, and the plan is the same but for the names', () => {
    const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];
    const renamed = readAfter((c) => {
      c.debts.forEach((debt: LooseCase, index: number) => (debt.id = names[index]));
      c.incomes[0].id = '__proto__';
      c.plan.strategy = 'avalanche';
    });
    const plain = readAfter((c) => (c.plan.strategy = 'avalanche'));
    const amounts = (input: Case) => planCase(input).payments.map(({ date, amount }) => [date, amount]);
    expect(amounts(renamed.case)).toEqual(amounts(plain.case));
  });
});

test('records keep whatever they hold', () => {
  const records = { payments: [{ id: 'p', any: [1, null, { deep: { er: 'x' } }] }], note: '一', n: 1.5 };
  const { case: input, ignored } = readAfter((c) => (c.records = records));
  expect(input.records).toEqual(records);
  expect(ignored).toEqual([]);
});

test('every case that can be planned is read again as it was written', () => {
  fc.assert(
    fc.property(anyCase, (input) => {
      const { case: again, ignored } = read(writeCase(input));
      expect(again).toEqual(JSON.parse(JSON.stringify(input)));
      expect(ignored).toEqual([]);
    }),
    { numRuns: 200, seed: 20_261_123 },
  );
});

test('whatever is put in place of a field, reading answers and never throws', () => {
  const paths = pathsOf(JSON.parse(modelText()));
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), (path, value) => {
      const text = changedText((c) => {
        const at = path.slice(0, -1).reduce((part: LooseCase, key) => part[key], c);
        at[path.at(-1)!] = value;
      });
      const reading = readCase(text);
      if (reading.ok) expect(planCase(reading.case, { strategy: 'avalanche' }).format).toBe('regain/plan@1');
      else expect(reading.faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 1_000, seed: 20_261_123 },
  );
});

function pathsOf(value: LooseCase, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [here, ...pathsOf(value[key], here)];
  });
}
