import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/contract/workspace.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import { figuresOf } from '../../src/domain/position/figures.ts';
import type { StoredCase } from '../../src/domain/position/stored-case.ts';
import { debtRows, debtTotals } from '../../src/renderer/src/pages/debts/debt-rows.ts';
import { guideSteps, isEmpty, isPlanLacking } from '../../src/renderer/src/guide/guide-steps.ts';
import { leadOf } from '../../src/renderer/src/pages/overview/lead.ts';
import { comparedWith, moneyTrend, ratioTrend } from '../../src/renderer/src/pages/overview/trend.ts';
import { upcoming } from '../../src/renderer/src/pages/overview/upcoming.ts';
import { plannedDues } from '../../src/domain/plan/planned-dues.ts';
import { caseWith, instalment, monthly, revolving } from '../support/case-builder.ts';

const TODAY = civilDate('2026-11-23');
const HUABEI = revolving('huabei', {
  balance: 200_000,
  overdue: { principal: 50_000, interest: 1_000, fees: 0, since: '2026-10-14' },
});
const LOAN = instalment('loan', { balance: 600_000, remainingPeriods: 6 });

function fitting(): Case {
  return caseWith({
    debts: [LOAN, HUABEI],
    cash: { onHand: 40_000 },
    incomes: [monthly('salary', 900_000, 15, '2026-12-15')],
    expenses: [monthly('rent', 10_000, 1, '2026-12-01')],
    scores: [
      { date: '2026-10-07', zhima: 566 },
      { date: '2026-11-07', zhima: 572 },
      { date: '2026-12-07', zhima: 700 },
    ],
  });
}
const short = () => caseWith({ debts: [LOAN, HUABEI], expenses: [monthly('rent', 10_000, 1, '2026-12-01')] });

const leadFor = (input: Case) => leadOf(input, figuresOf(input), planCase(input));

describe('the first sentence', () => {
  test('names the overdue debt, its days and the dates of a plan that fits', () => {
    const lead = leadFor(fitting());
    const { summary } = planCase(fitting());
    expect(lead.overdue).toEqual({
      amount: 51_000,
      name: 'huabei',
      count: 1,
      days: 40,
      clearedOn: summary.overdueClearedOn,
    });
    expect(lead).toMatchObject({
      plan: 'fits',
      short: null,
      debtFreeOn: summary.debtFreeOn,
      spendable: summary.spendable,
    });
    expect(summary.overdueClearedOn).not.toBeNull();
  });

  test('of a plan that does not fit names what is short and gives no date', () => {
    const lead = leadFor(short());
    expect(lead).toMatchObject({ plan: 'does-not-fit', debtFreeOn: null, spendable: null });
    expect(lead.overdue?.clearedOn).toBeNull();
    expect(lead.ratio === 'unknown' || lead.ratio === 'never').toBe(true);
    expect(lead.short).toMatchObject({ date: '2026-12-01', name: 'rent', amount: 10_000 });
  });

  test('without a plan says so, and keeps what is known', () => {
    const input = fitting();
    expect(leadOf(input, figuresOf(input), null)).toMatchObject({
      plan: 'none',
      overdue: { amount: 51_000 },
      short: null,
    });
  });
});

describe('the next 30 days', () => {
  test('hold payments and expenses by day, none later, and their parts once', () => {
    const rows = upcoming(fitting(), planCase(fitting()));
    expect(rows.map(({ date }) => date)).toEqual([...rows.map(({ date }) => date)].sort());
    expect(rows.every(({ date }) => date <= '2026-12-23')).toBe(true);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(rows.find(({ ref }) => ref === 'rent')).toMatchObject({
      kind: 'expense',
      amount: 10_000,
      short: 0,
    });
    expect(rows.find(({ ref, parts }) => ref === 'huabei' && parts.includes('overdue'))).toBeDefined();
  });

  test('name in full what the plan cannot pay, and what is short of it', () => {
    const rows = upcoming(short(), planCase(short()));
    expect(rows.find(({ ref }) => ref === 'rent')).toMatchObject({ amount: 10_000, short: 10_000 });
    const loan = rows.find(({ ref }) => ref === 'loan');
    expect(loan?.amount).toBe(loan?.short);
    expect(loan?.amount).toBeGreaterThan(100_000);
  });

  test('add up to what the plan pays on those days in a plan that fits', () => {
    const plan = planCase(fitting());
    const paid = plan.payments
      .filter(({ date }) => date <= '2026-12-23')
      .reduce((sum, { amount }) => sum + amount, 0);
    const rows = upcoming(fitting(), plan).filter(({ kind }) => kind === 'debt');
    expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(paid);
  });
});

describe('the list of debts', () => {
  test('is led by what is overdue, with its days, and totals are the sums', () => {
    const input = fitting();
    const rows = debtRows(input, figuresOf(input), planCase(input));
    expect(rows.map(({ id }) => id)).toEqual(['huabei', 'loan']);
    expect(rows[0]).toMatchObject({ overdue: 51_000, daysPastDue: 40, owed: 201_000 });
    expect(debtTotals(rows, TODAY)).toMatchObject({ owed: 801_000, overdue: 51_000 });
  });

  test('shows the next due date even where the plan cannot pay it', () => {
    const rows = debtRows(short(), figuresOf(short()), planCase(short()));
    expect(rows.find(({ id }) => id === 'loan')?.next?.date).toBe('2026-12-20');
    const [due] = plannedDues(planCase(short())).filter(({ debt }) => debt === 'loan');
    expect(due?.short).toBe(due?.required);
  });
});

describe('trends', () => {
  const snapshot = (date: string, owed = 100): Snapshot => ({
    date: civilDate(date),
    owed: fen(owed),
    overdue: fen(0),
    principal: fen(owed),
    conditions: [],
    ratio: '0.5',
    ratioReported: null,
    utilisation: null,
    zhima: null,
    income: null,
    debts: [],
  });

  test('compare with the snapshot about a month back, else with the oldest one before today', () => {
    const snapshots = ['2026-11-23', '2026-10-25', '2026-10-20', '2026-11-10'].map((date) => snapshot(date));
    expect(comparedWith(snapshots, TODAY)?.date).toBe('2026-10-25');
    expect(comparedWith([snapshot('2026-11-20'), snapshot('2026-11-10')], TODAY)?.date).toBe('2026-11-10');
    expect(comparedWith([snapshot('2026-11-23')], TODAY)).toBeNull();
  });

  test('say the direction and the difference without a float', () => {
    const days = { since: civilDate('2026-10-25'), today: TODAY };
    expect(moneyTrend(fen(380), fen(1000), days)).toMatchObject({
      direction: 'down',
      difference: 620,
      lastMonth: true,
    });
    expect(ratioTrend('0.6240', '0.6', days)).toMatchObject({ direction: 'up', difference: '0.0240' });
    expect(ratioTrend('0.6', null, days)).toBeNull();
  });
});

describe('first steps', () => {
  const stored = (parts: Partial<StoredCase>): StoredCase => ({
    debts: [],
    incomes: [],
    expenses: [],
    cash: { onHand: fen(0), buffer: fen(0), asOf: TODAY },
    scores: [],
    restriction: null,
    plan: { strategy: 'avalanche', order: [], extras: [], horizonMonths: 120, ratioTarget: '0.5' },
    payments: [],
    dueAnswers: [],
    earlierDues: [],
    checks: [],
    ...parts,
  });

  const open = (parts: Partial<StoredCase>, cashEntered = false) =>
    guideSteps({ stored: stored(parts), cashEntered }, new Set())
      .filter(({ done }) => !done)
      .map(({ id }) => id);

  test('an empty case asks for a debt, an income, essentials and cash, and may take the sample', () => {
    expect(open({})).toEqual(['debt', 'income', 'essentials', 'cash']);
    expect(isEmpty({ stored: stored({}) })).toBe(true);
    expect(isEmpty({ stored: stored({ cash: { onHand: fen(1), buffer: fen(0), asOf: TODAY } }) })).toBe(
      false,
    );
  });

  test('planning from a monthly sum needs only a debt', () => {
    const plan = { ...stored({}).plan, monthlyBudget: fen(100) };
    expect(open({ plan })).toEqual(['debt']);
  });

  test('no cash is an answer once it was given, and no essentials once they were passed over', () => {
    expect(open({}, true)).toEqual(['debt', 'income', 'essentials']);
    const steps = guideSteps({ stored: stored({}), cashEntered: true }, new Set(['essentials']));
    expect(steps.filter(({ done }) => done).map(({ id }) => id)).toEqual(['essentials', 'cash']);
  });

  test('essentials may truly be none, so the first page does not ask for them for ever', () => {
    const parts = {
      debts: [{} as StoredCase['debts'][number]],
      incomes: [{} as StoredCase['incomes'][number]],
    };
    expect(isPlanLacking({ stored: stored(parts), cashEntered: false })).toBe(true);
    expect(isPlanLacking({ stored: stored(parts), cashEntered: true })).toBe(false);
  });
});
