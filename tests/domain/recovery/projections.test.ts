import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { CONDITIONS } from '../../../src/domain/recovery/condition.ts';
import { NOTHING_KNOWN, projectConditions } from '../../../src/domain/recovery/projections.ts';
import { NO_RECORDS } from '../../../src/domain/recovery/recovery-records.ts';
import { caseWith, monthly, type PlainDebt, revolving, simple } from '../../support/case-builder.ts';
import { ago, note, RESTRICTED, TODAY } from '../../support/recovery-view.ts';

const OVERDUE = { principal: 182_000, interest: 3_640, fees: 0, since: '2026-10-14' };
const huabei = (parts: Partial<PlainDebt> = {}) =>
  revolving('huabei', { balance: 684_000, platform: 'alipay', overdue: OVERDUE, ...parts } as {
    balance: number;
  });
const SALARY = [monthly('salary', 980_000, 15, '2026-12-15')];

/** What the bill before the first salary takes. */
const BILL_AHEAD = { onHand: 60_000 };

/** The projection of one condition by the case's own plan. */
function projected(id: string, parts: Parameters<typeof caseWith>[0]) {
  const input = caseWith({ restriction: RESTRICTED, cash: BILL_AHEAD, ...parts });
  const { summary } = planCase(input);
  const found = projectConditions(input, summary, NOTHING_KNOWN).find((each) => each.id === id);
  return { summary, now: found?.now, on: found?.projectedOn };
}

describe('by a plan that fits', () => {
  test('the overdue part is gone on the day the plan clears it', () => {
    const { now, on, summary } = projected('overdue_unpaid', { debts: [huabei()], incomes: SALARY });
    expect(summary.feasible).toBe(true);
    expect({ now, on }).toEqual({ now: 'unmet', on: '2026-12-15' });
  });

  test('that of the platform alone, where another lender takes longer', () => {
    const bank = simple('bank', {
      balance: 3_000_000,
      minimum: { amount: 1_000 },
      overdue: { ...OVERDUE, principal: 2_000_000 },
    });
    const { on, summary } = projected('overdue_unpaid', { debts: [huabei(), bank], incomes: SALARY });
    expect(on).toBe('2026-12-15');
    expect(summary.overdueClearedOn! > on!).toBe(true);
  });

  test('that of all debts, later or on the day, where no restriction is entered', () => {
    const { on, summary } = projected('overdue_unpaid', {
      debts: [huabei()],
      incomes: SALARY,
      restriction: null,
    });
    expect(on).toBe(summary.overdueClearedOn);
  });

  test('the ratio is on target at the month end the plan tells', () => {
    const debts = [simple('loan', { balance: 1_500_000, minimum: { amount: 600_000 } })];
    const parts = { debts, incomes: SALARY, cash: { onHand: 600_000 } };
    const { now, on, summary } = projected('income_capacity', parts);
    expect(now).toBe('unmet');
    expect(on).toBe(summary.ratioTargetOn);
    expect(on! > TODAY).toBe(true);
  });

  test('what is paid by agreement is met with its last instalment', () => {
    const agreement = {
      since: '2026-11-20',
      interest: 'waived' as const,
      instalments: [
        { date: '2026-12-20', amount: 350_000 },
        { date: '2027-01-20', amount: 337_640 },
      ],
    };
    const { now, on } = projected('overdue_unpaid', { debts: [huabei({ agreement })], incomes: SALARY });
    expect({ now, on }).toEqual({ now: 'under-way', on: '2027-01-20' });
  });
});

describe('by a plan that does not fit', () => {
  test('no day is told, however soon the overdue part would be gone', () => {
    const rent = simple('rent', { balance: 9_000_000, minimum: { amount: 5_000_000 } });
    const parts = { debts: [huabei(), rent], incomes: SALARY, cash: { onHand: 200_000 } };
    const { now, on, summary } = projected('overdue_unpaid', parts);
    expect(summary.feasible).toBe(false);
    expect({ now, on }).toEqual({ now: 'unmet', on: null });
    expect(projected('income_capacity', parts).on).toBeNull();
  });

  test('what time alone does is told all the same', () => {
    const input = caseWith({ restriction: RESTRICTED, debts: [huabei()] });
    const records = {
      ...NO_RECORDS,
      facts: [note('cash-out-last', ago(10))],
    } as unknown as typeof NO_RECORDS;
    const { summary } = planCase(input);
    expect(summary.feasible).toBe(false);
    const found = projectConditions(input, summary, { ...NOTHING_KNOWN, records });
    expect(found.find(({ id }) => id === 'cash_out')).toEqual({
      id: 'cash_out',
      now: 'under-way',
      projectedOn: '2027-05-12',
    });
  });
});

describe('without a plan', () => {
  test('only time tells a day', () => {
    const input = caseWith({ restriction: RESTRICTED, debts: [huabei()], incomes: SALARY });
    const records = {
      ...NO_RECORDS,
      facts: [note('cash-out-last', ago(10))],
    } as unknown as typeof NO_RECORDS;
    const days = projectConditions(input, null, { ...NOTHING_KNOWN, records }).filter(
      (each) => each.projectedOn !== null,
    );
    expect(days.map(({ id }) => id)).toEqual(['cash_out']);
  });
});

describe('what is met or does not apply', () => {
  test('has no day', () => {
    const { now, on } = projected('overdue_unpaid', {
      debts: [{ ...huabei(), overdue: undefined }],
      incomes: SALARY,
    });
    expect({ now, on }).toEqual({ now: 'met', on: null });
  });

  test('a score is never projected', () => {
    const scores = [{ date: civilDate(TODAY), zhima: 572 }];
    expect(projected('zhima_below_600', { debts: [huabei()], incomes: SALARY, scores })).toMatchObject({
      now: 'unmet',
      on: null,
    });
  });
});

test('every condition is told, in the order of the guide', () => {
  const input = caseWith({ debts: [] });
  expect(projectConditions(input, null, NOTHING_KNOWN).map(({ id }) => id)).toEqual([...CONDITIONS]);
});
