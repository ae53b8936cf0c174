import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/case/case.ts';
import { type CivilDate, addDays, civilDate, daysBetween } from '../../../src/domain/dates/civil-date.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { figuresOf } from '../../../src/domain/position/figures.ts';
import { positionOn } from '../../../src/domain/position/position.ts';
import { aheadOrBehind, type OwedNow } from '../../../src/domain/progress/ahead-or-behind.ts';
import { interestAvoided, interestSoFar } from '../../../src/domain/progress/interest-so-far.ts';
import { keepsItself, type KeptPlan, keptPlanOf } from '../../../src/domain/progress/kept-plan.ts';
import { anyCase } from '../../support/case-arbitrary.ts';
import { caseWith, monthly, revolving, simple } from '../../support/case-builder.ts';
import { paid, stored } from '../position/stored.ts';

const date = civilDate;
const planned = (input: Case) => {
  const plan = planCase(input, { strategy: 'avalanche' });
  return { plan, kept: keptPlanOf(input, plan, planCase(input, { strategy: 'minimums' }).summary) };
};

// 30,000 and 10,000 without interest, 5,000 and 1,000 of them due on the 10th.
const two = caseWith({
  cash: { onHand: 100_000 },
  debts: [
    simple('a', { balance: 30_000, minimum: { amount: 5_000 }, prepay: 'forbidden' }),
    simple('b', { balance: 10_000, minimum: { amount: 1_000 }, prepay: 'forbidden' }),
  ],
});

const owing = (...sums: [debt: string, owed: number, overdue?: number][]): OwedNow[] =>
  sums.map(([debt, owed, overdue = 0]) => ({ debt, name: debt, owed: fen(owed), overdue: fen(overdue) }));

describe('the plan as it is kept', () => {
  test('has its dates, its price and that of the minimums, and what it leaves of each debt', () => {
    const { plan, kept } = planned(two);
    expect(kept).toMatchObject({
      keptOn: '2026-11-23',
      strategy: 'avalanche',
      overdueClearedOn: '2026-11-23',
      ratioTargetOn: plan.summary.ratioTargetOn,
      debtFreeOn: '2027-09-10',
      cost: 0,
      minimumsCost: 0,
    });
    expect(kept.paths[0]).toMatchObject({ debt: 'a', name: 'a', opening: { owed: 30_000, overdue: 0 } });
    expect(kept.paths[0].points.slice(0, 5)).toEqual([
      { date: '2026-11-23', owed: 30_000, overdue: 0 },
      { date: '2026-12-09', owed: 30_000, overdue: 0 },
      { date: '2026-12-10', owed: 25_000, overdue: 0 },
      { date: '2027-01-09', owed: 25_000, overdue: 0 },
      { date: '2027-01-10', owed: 20_000, overdue: 0 },
    ]);
    expect(kept.paths[0].points.at(-1)).toEqual({ date: '2027-05-10', owed: 0, overdue: 0 });
  });

  test('has no price where it comes to no end', () => {
    const short = caseWith({ debts: [simple('a', { balance: 30_000, minimum: { amount: 5_000 } })] });
    expect(planned(short).kept).toMatchObject({ cost: null, minimumsCost: null, debtFreeOn: null });
  });

  test('tells what becomes overdue where it does not fit, after the grace days', () => {
    const debts = [
      simple('a', { balance: 10_000, minimum: { amount: 5_000 }, graceDays: 2, penaltyRate: { daily: '0' } }),
    ];
    const { kept } = planned(caseWith({ cash: { onHand: 3_000 }, debts, plan: { horizonMonths: 1 } }));
    expect(kept.paths[0].points).toEqual([
      { date: '2026-11-23', owed: 10_000, overdue: 0 },
      { date: '2026-12-09', owed: 10_000, overdue: 0 },
      { date: '2026-12-10', owed: 7_000, overdue: 0 },
      { date: '2026-12-12', owed: 7_000, overdue: 0 },
      { date: '2026-12-13', owed: 7_000, overdue: 2_000 },
    ]);
  });

  test('keeps itself when it is the first, and as long as its day lasts', () => {
    expect(keepsItself(null, date('2026-11-23'))).toBe(true);
    expect(keepsItself({ keptOn: date('2026-11-23') }, date('2026-11-23'))).toBe(true);
    expect(keepsItself({ keptOn: date('2026-11-23') }, date('2026-11-24'))).toBe(false);
    expect(keepsItself({ keptOn: date('2026-11-23') }, date('2026-11-22'))).toBe(false);
  });
});

describe('ahead or behind', () => {
  const { kept } = planned(two);
  const on = (today: string, ...sums: [debt: string, owed: number, overdue?: number][]) =>
    aheadOrBehind(kept, owing(...sums), date(today));

  test('is nothing on the plan, within a fen a debt', () => {
    for (const owed of [25_000, 24_999, 25_001]) {
      expect(on('2026-12-20', ['a', owed], ['b', 9_000])).toMatchObject({
        owed: { amount: 0, days: 0 },
        overdue: { amount: 0, days: 0 },
        compared: 2,
      });
    }
  });

  test('is ahead by what is owed less, and by the days until the plan comes to it', () => {
    // The plan comes to 34,000 on 10 December, to 28,000 on 10 January.
    expect(on('2026-12-07', ['a', 25_000], ['b', 9_000])?.owed).toEqual({ amount: 6_000, days: 3 });
    expect(on('2026-12-20', ['a', 25_000], ['b', 5_000])?.owed).toEqual({ amount: 4_000, days: 21 });
    expect(on('2026-12-20', ['a', 0], ['b', 0])?.owed).toEqual({ amount: 34_000, days: 264 });
  });

  test('is behind by what is owed more, and by the days since the plan went below it', () => {
    expect(on('2026-12-12', ['a', 30_000], ['b', 10_000])?.owed).toEqual({ amount: -6_000, days: -2 });
    expect(on('2026-12-12', ['a', 26_000], ['b', 9_000])?.owed).toEqual({ amount: -1_000, days: -2 });
    // On the day itself there is still time.
    expect(on('2026-12-10', ['a', 30_000], ['b', 10_000])?.owed).toEqual({ amount: -6_000, days: 0 });
    // It never owed so much.
    expect(on('2026-12-12', ['a', 50_000], ['b', 9_000])?.owed).toEqual({ amount: -25_000, days: null });
    expect(on('2026-12-12', ['a', 25_000, 700], ['b', 9_000])?.overdue).toEqual({ amount: -700, days: null });
  });

  test('compares the debts that both know, and names the others', () => {
    expect(on('2026-12-20', ['a', 20_000], ['c', 99])).toEqual({
      owed: { amount: 5_000, days: 21 },
      overdue: { amount: 0, days: 0 },
      compared: 1,
      added: ['c'],
      gone: ['b'],
    });
    expect(on('2026-12-20', ['c', 99])).toBeNull();
    expect(on('2026-12-20')).toBeNull();
  });

  test('cannot be told before the day of the plan; after its end the plan owes nothing', () => {
    expect(on('2026-11-22', ['a', 30_000])).toBeNull();
    expect(on('2026-11-23', ['a', 30_000], ['b', 10_000])?.owed).toEqual({ amount: 0, days: 0 });
    expect(on('2028-01-01', ['a', 0], ['b', 0])?.owed).toEqual({ amount: 0, days: 0 });
    // It went below 1,000 with the last payment, on 10 May 2027 for this debt and on 10 September for the other.
    expect(on('2028-01-01', ['a', 1_000], ['b', 0])?.owed).toEqual({
      amount: -1_000,
      days: daysBetween(date('2028-01-01'), date('2027-09-10')),
    });
  });

  test('of what the plan pays at once is behind from the first day on', () => {
    const friend = caseWith({
      cash: { onHand: 50_000 },
      debts: [{ id: 'f', name: 'f', kind: 'informal', balance: 9_000 }],
    });
    const standing = (today: string, owed: number) =>
      aheadOrBehind(planned(friend).kept, owing(['f', owed]), date(today))?.owed;
    expect(standing('2026-11-23', 9_000)).toEqual({ amount: -9_000, days: 0 });
    expect(standing('2026-11-28', 9_000)).toEqual({ amount: -9_000, days: -5 });
    expect(standing('2026-11-28', 9_100)).toEqual({ amount: -9_100, days: null });
  });

  test('of a plan that does not fit has no day where the plan never comes to so little', () => {
    const short = caseWith({
      debts: [simple('a', { balance: 30_000, minimum: { amount: 5_000 }, penaltyRate: { daily: '0' } })],
      plan: { horizonMonths: 3 },
    });
    const standing = aheadOrBehind(planned(short).kept, owing(['a', 20_000, 0]), date('2026-12-20'));
    expect(standing).toMatchObject({
      owed: { amount: 10_000, days: null },
      overdue: { amount: 5_000, days: null },
    });
  });

  test('counts interest by the day on both sides', () => {
    const card = caseWith({
      cash: { onHand: 1_000_000 },
      incomes: [monthly('salary', 1, 1)],
      debts: [
        revolving('card', { balance: 100_000, accrues: 'daily', minimum: { share: '0', floor: 10_000 } }),
      ],
      plan: { strategy: 'minimums' },
    });
    const plan = planCase(card, { strategy: 'minimums' });
    const path = keptPlanOf(card, plan, plan.summary);
    // 0.05 % of 100,000 a day: 500 after ten days.
    expect(aheadOrBehind(path, owing(['card', 100_500]), date('2026-12-03'))?.owed.amount).toBe(0);
    expect(aheadOrBehind(path, owing(['card', 100_000]), date('2026-12-03'))?.owed.amount).toBe(500);
  });
});

test('who pays what the plan says is neither ahead nor behind, on any day', () => {
  const followed = anyCase.map((input): Case => ({
    ...input,
    plan: { ...input.plan, monthlyBudget: undefined },
  }));
  let compared = 0;
  fc.assert(
    fc.property(followed, fc.double({ min: 0, max: 1, noNaN: true }), (input, at) => {
      const { plan, kept } = planned(input);
      const last =
        kept.paths
          .flatMap(({ points }) => points.map((point) => point.date))
          .sort()
          .at(-1) ?? input.asOf;
      const today = addDays(input.asOf, Math.floor(at * daysBetween(input.asOf, last)));
      const standing = aheadOrBehind(kept, figuresOf(following(input, plan, today)).debts, today);
      if (input.debts.length === 0) {
        expect(standing).toBeNull();
        return;
      }
      compared += 1;
      expect(standing).toMatchObject({ owed: { amount: 0, days: 0 }, overdue: { amount: 0, days: 0 } });
    }),
    { numRuns: 100, seed: 20_261_123 },
  );
  expect(compared).toBeGreaterThan(60);
}, 120_000);

/** The position on a day of someone who paid exactly what the plan said and answered for what it could not pay. */
function following(input: Case, plan: ReturnType<typeof planCase>, today: CivilDate): Case {
  const { asOf, cash, incomes, expenses, restriction } = input;
  const payments = plan.payments.map((payment) => paid(payment.debt, payment.date, payment.amount));
  const dueAnswers = plan.shortfalls
    .filter(({ kind }) => kind === 'debt')
    .map(({ ref, date: dueDate }) => ({ debt: ref, dueDate, answer: 'not-paid' as const }));
  const records = { payments, dueAnswers, incomes, expenses, restriction, plan: input.plan };
  return positionOn(today, stored(input.debts, { asOf, cash: { ...cash, asOf }, ...records })).case;
}

describe('interest', () => {
  const with_ = (on: string, interest: number, fees: number) =>
    paid('a', on, 1_000, {
      split: { fees: fen(fees), interest: fen(interest), principal: fen(0), excess: fen(0) },
    });
  const payments = [with_('2026-11-23', 9, 9), with_('2026-11-24', 100, 5), with_('2026-12-24', 20, 0)];
  const kept = (minimumsCost: number | null) => ({ minimumsCost }) as Pick<KeptPlan, 'minimumsCost'>;

  test('so far is what the payments after a day held of it', () => {
    const so = interestSoFar(payments, date('2026-11-23'));
    expect(so).toEqual({ interest: 120, fees: 5, unknown: 0 });
    expect(interestSoFar([...payments, paid('a', '2026-12-25', 7)], date('2026-11-23')).unknown).toBe(1);
  });

  test('avoided is what the minimums would have cost, minus what was paid and what they still would', () => {
    const so = interestSoFar(payments, date('2026-11-23'));
    expect(interestAvoided(kept(1_000), so, fen(400))).toBe(475);
    expect(interestAvoided(kept(300), so, fen(400))).toBe(-225);
    expect(interestAvoided(kept(null), so, fen(400))).toBeNull();
    expect(interestAvoided(kept(1_000), so, null)).toBeNull();
    expect(interestAvoided(kept(1_000), { ...so, unknown: 1 }, fen(400))).toBeNull();
  });
});
