import { z } from 'zod';
import { STRATEGIES } from '../domain/case/case.ts';
import { debtRules, withRules } from './debt-rules.ts';
import { date, day, decimalUpTo, id, money, name, positiveMoney, signedMoney } from './values.ts';

/** Shapes of what a user enters; rules that join several fields are in `debt-rules.ts`. */

export const rate = z.union(
  [
    z.object({ daily: decimalUpTo(0.1) }),
    z.object({ monthly: decimalUpTo(2) }),
    z.object({ annual: decimalUpTo(20), dayCount: z.union([z.literal(360), z.literal(365)]).optional() }),
  ],
  { error: 'not-a-rate' },
);

const rateFrom = z.array(z.object({ date, rate })).max(120).optional();
const overdue = z.object({ principal: money, interest: money, fees: money, since: date });
const unconfirmed = z.object({ dueDate: date, overdueOn: date.optional(), principal: money, interest: money, fees: money });
const lateFee = z.object({ share: decimalUpTo(1), floor: money, cap: money.optional() });
const agreement = z.object({
  since: date,
  instalments: z.array(z.object({ date, amount: positiveMoney })).min(1).max(120),
  interest: z.enum(['waived', 'kept']),
});

const common = {
  id,
  name,
  product: z.string().max(64).optional(),
  platform: z.string().max(64).optional(),
  onCreditReport: z.boolean().optional(),
  balance: money,
  limit: money.optional(),
  overdue: overdue.optional(),
  unconfirmed: z.array(unconfirmed).max(60).optional(),
  settledUntil: date.optional(),
  charged: z.object({ interest: money, fees: money }).optional(),
  penaltyRate: rate.optional(),
  graceDays: z.int().min(0).max(31).optional(),
  lateFee: lateFee.optional(),
  agreement: agreement.optional(),
};
const prepayable = { prepay: z.enum(['allowed', 'forbidden']).optional(), prepayFee: decimalUpTo(1).optional() };
const periods = z.int().min(1).max(600);

const revolving = z.object({
  ...common,
  kind: z.literal('revolving'),
  rate,
  rateFrom,
  accrues: z.enum(['after-due', 'daily']),
  statement: z.object({
    statementDay: day,
    dueDay: day,
    billed: money.optional(),
    carried: money.optional(),
    minimumDue: money.optional(),
  }),
  minimum: z.object({ share: decimalUpTo(1), floor: money }),
});
const instalment = z.object({
  ...common,
  ...prepayable,
  kind: z.literal('instalment'),
  method: z.enum(['equal-payment', 'equal-principal', 'interest-only']),
  rate: rate.optional(),
  rateFrom,
  remainingPeriods: periods,
  dueDay: day,
  instalment: positiveMoney.optional(),
});
const feeInstalment = z.object({
  ...common,
  ...prepayable,
  kind: z.literal('fee-instalment'),
  originalPrincipal: positiveMoney,
  periods,
  remainingPeriods: periods,
  totalFeeRate: decimalUpTo(5),
  dueDay: day,
  remainingFees: z.enum(['waived', 'due']),
});
const simple = z.object({
  ...common,
  ...prepayable,
  kind: z.literal('simple'),
  rate,
  rateFrom,
  minimum: z.object({ amount: money }),
  dueDay: day,
});
const informal = z.object({ ...common, kind: z.literal('informal'), dueDate: date.optional() });

export const debt = withRules(
  z.discriminatedUnion('kind', [revolving, instalment, feeInstalment, simple, informal], {
    error: (issue) => (issue.code === 'invalid_union' ? 'not-one-of' : undefined),
  }),
  debtRules,
);
export const debtKinds = ['revolving', 'instalment', 'fee-instalment', 'simple', 'informal'] as const;

const recurrence = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('month'), day }),
  z.object({ unit: z.literal('week'), weekday: z.int().min(1).max(7) }),
  z.object({ unit: z.literal('year'), month: z.int().min(1).max(12), day }),
]);
const timing = {
  every: recurrence.optional(),
  from: date.optional(),
  until: date.optional(),
  on: date.optional(),
};
/** Either once (`on`) or recurring (`every` and `from`), never both. */
const timingIsClear = (entry: { every?: unknown; from?: unknown; on?: unknown }) =>
  entry.on === undefined ? entry.every !== undefined && entry.from !== undefined : entry.every === undefined;

export const income = z
  .object({
    id,
    name,
    kind: z.string().min(1).max(40),
    amount: money,
    ...timing,
    varies: z.object({ spread: decimalUpTo(2), gap: decimalUpTo(1) }).optional(),
  })
  .refine(timingIsClear, { error: 'timing-unclear' });
export const expense = z
  .object({ id, name, amount: money, ...timing })
  .refine(timingIsClear, { error: 'timing-unclear' });
export const cash = z.object({ onHand: money, buffer: money });
export const score = z.object({ date, zhima: z.int().min(350).max(950) });
export const restriction = z.object({
  since: date,
  platform: z.string().min(1).max(64),
  causes: z.array(z.string().min(1).max(64)).max(40),
});
export const planSettings = z.object({
  strategy: z.enum(STRATEGIES),
  order: z.array(id).max(500),
  extras: z.array(z.object({ on: date, amount: signedMoney, name: z.string().max(60).optional() })).max(500),
  horizonMonths: z.int().min(1).max(600),
  ratioTarget: decimalUpTo(10),
  monthlyBudget: money.optional(),
  budgetDay: day.optional(),
});
