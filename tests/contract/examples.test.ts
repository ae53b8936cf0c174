import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../src/contract/case-file.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { planCase } from '../../src/domain/plan/plan.ts';

const folder = new URL('../../examples/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

function example(name: string): Case {
  const reading = readCase(readFileSync(new URL(name, folder), 'utf8'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.case;
}

test('there are at least six examples, each named in the list in both languages', () => {
  expect(names.length).toBeGreaterThanOrEqual(6);
  const list = readFileSync(new URL('README.md', folder), 'utf8');
  const row = (name: string) => list.split('\n').find((line) => line.includes(`[${name}](${name})`));
  for (const name of names) expect(row(name)).toMatch(/\|.*\p{Script=Han}.*\|.*[a-z].*\|/u);
});

test.each(names)('%s is read without a fault and without a field that is not known', (name) => {
  expect(readCase(readFileSync(new URL(name, folder), 'utf8'))).toMatchObject({ ok: true, ignored: [] });
});

test.each(names)('%s fits, unless its name says that it does not', (name) => {
  const { summary } = planCase(example(name));
  expect(summary.feasible).toBe(name !== 'does-not-fit.json');
  expect(summary.debtFreeOn === null).toBe(name === 'does-not-fit.json');
});

describe('what the examples show', () => {
  test('the fixed monthly budget ends after 23 months with 5616.33 of interest, as in the golden case', () => {
    const { summary } = planCase(example('monthly-budget-s1.json'));
    expect(summary).toMatchObject({ debtFreeOn: '2028-10-01', totalInterest: 561633 });
  });

  test('only Huabei is overdue and it is cleared with the next salary', () => {
    expect(planCase(example('only-huabei-overdue.json')).summary.platformOverdueClearedOn).toBe('2026-12-10');
  });

  test('five debts start above half of the income and come under it', () => {
    const input = example('huabei-jiebei-two-cards-loan.json');
    const { months, summary } = planCase(input, { strategy: 'avalanche' });
    expect(Number(months[1]?.ratio)).toBeGreaterThan(0.5);
    expect(summary.ratioTargetOn).toBe('2027-02-28');
    expect(planCase(input).summary.ratioTargetOn! <= '2027-02-28').toBe(true);
  });

  test('what does not fit names each bill that cannot be paid', () => {
    const { shortfalls } = planCase(example('does-not-fit.json'));
    expect(new Set(shortfalls.map((each) => each.kind))).toEqual(new Set(['debt', 'expense']));
  });

  test('a calm case has nothing overdue', () => {
    const input = example('calm-no-overdue.json');
    expect(input.debts.some((debt) => debt.overdue)).toBe(false);
    expect(planCase(input).summary.overdueClearedOn).toBe(input.asOf);
  });

  test('sixty debts are sixty debts of every kind', () => {
    const { debts } = example('sixty-debts.json');
    expect(debts).toHaveLength(60);
    expect(new Set(debts.map((debt) => debt.kind)).size).toBe(5);
  });

  test('a loan known only by its instalment is planned with that instalment', () => {
    const { payments } = planCase(example('instalment-known-only.json'));
    expect(payments.find((each) => each.debt === 'loan' && each.kind === 'required')?.amount).toBe(118640);
    expect(
      payments.find((each) => each.debt === 'card-1179' && each.kind === 'required')?.amount,
    ).toBeGreaterThan(0);
  });
});
