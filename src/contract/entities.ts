import { z } from 'zod';
import { type Rate, STRATEGIES } from '../domain/case/case.ts';
import { DEBT_RULES } from './debt-rules.ts';
import { faultOf, RATE_FORM } from './faults.ts';
import { withRules, withTimingRules } from './rules.ts';
import { date, day, decimalUpTo, id, money, name, positiveMoney, signedMoney, whole } from './values.ts';

/** Shapes of what a user enters; rules that join several fields are in `rules.ts` and `debt-rules.ts`. */

const ratePeriods = z.object(
  {
    daily: decimalUpTo(0.1).optional(),
    monthly: decimalUpTo(2).optional(),
    annual: decimalUpTo(20).optional(),
    dayCount: z.literal([360, 365]).optional(),
  },
  { error: (issue) => (issue.input === undefined ? 'missing' : 'not-a-rate') },
);

/** A rate says its period, and only one: which of two was meant is not guessed. */
export const rate = withRules(
  ratePeriods,
  ({ daily, monthly, annual }, report) => {
    if ([daily, monthly, annual].filter((text) => text !== undefined).length !== 1) report([], 'not-a-rate', RATE_FORM);
  },
  ['daily', 'monthly', 'annual'],
).transform(({ daily, monthly, annual, dayCount }): Rate => {
  if (daily !== undefined) return { daily };
  if (monthly !== undefined) return { monthly };
  return { annual: annual!, ...(dayCount === undefined ? {} : { dayCount }) };
});

const rateFrom = z.array(z.object({ date, rate })).max(120).optional();
const overdue = z.object({ principal: money, interest: money, fees: money, since: date });
const unconfirmed = z.object({ dueDate: date, overdueOn: date.optional(), principal: money, interest: money, fees: money });
const lateFee = z.object({ share: decimalUpTo(1), floor: money, cap: money.optional() });
const agreed = {
  since: date,
  instalments: z.array(z.object({ date, amount: positiveMoney })).min(1).max(120),
  interest: z.enum(['waived', 'kept']),
  reference: name.optional(),
};
export const agreement = z.object({ ...agreed, covered: overdue.optional(), brokenOn: date.optional() });
/** An agreement as it is recorded: what it covers follows from the debt. Its instalments lie after it, in order. */
export const newAgreement = withRules(
  z.object(agreed),
  ({ since, instalments }, report) => {
    instalments.forEach(({ date: on }, index) => {
      const before = instalments[index - 1]?.date ?? since;
      if (on <= before) report(['instalments', index, 'date'], 'schedule-unordered', `> ${before}`);
    });
  },
  ['since', 'instalments'],
);

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
  graceDays: whole(0, 31).optional(),
  lateFee: lateFee.optional(),
  agreement: agreement.optional(),
};
const prepayable = { prepay: z.enum(['allowed', 'forbidden']).optional(), prepayFee: decimalUpTo(1).optional() };
const periods = whole(1, 600);

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

const kinds = z.discriminatedUnion('kind', [revolving, instalment, feeInstalment, simple, informal]);
const anyKind = z.object(common);

/** Where the kind is not known, what every debt has is still checked. */
const withAnyKind = kinds.superRefine(
  (value, context) => {
    const parsed = anyKind.safeParse(value);
    for (const issue of parsed.success ? [] : parsed.error.issues) {
      const { code, allowed } = faultOf(issue);
      context.addIssue({ code: 'custom', message: code, path: issue.path, params: { allowed } });
    }
  },
  { when: ({ issues }) => issues.some((issue) => issue.path?.length === 1 && issue.path[0] === 'kind') },
);

export const debt = DEBT_RULES.reduce((schema, { rule, reads }) => withRules(schema, rule, reads), withAnyKind);
const recurrence = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('month'), day }),
  z.object({ unit: z.literal('week'), weekday: whole(1, 7) }),
  z.object({ unit: z.literal('year'), month: whole(1, 12), day }),
]);
const timing = {
  every: recurrence.optional(),
  from: date.optional(),
  until: date.optional(),
  on: date.optional(),
};
const incomeFields = z.object({
  id,
  name,
  kind: z.string().min(1).max(40),
  amount: money,
  ...timing,
  varies: z.object({ spread: decimalUpTo(2), gap: decimalUpTo(1) }).optional(),
});
export const income = withTimingRules(incomeFields);
export const expense = withTimingRules(z.object({ id, name, amount: money, ...timing }));
export const cash = z.object({ onHand: money, buffer: money });
export const score = z.object({ date, zhima: whole(350, 950) });
export const restriction = z.object({
  since: date,
  platform: z.string().min(1).max(64),
  causes: z.array(z.string().min(1).max(64)).max(40),
});
export const planSettings = z.object({
  strategy: z.enum(STRATEGIES),
  order: z.array(id).max(1000),
  extras: z.array(z.object({ on: date, amount: signedMoney, name: z.string().max(60).optional() })).max(500),
  horizonMonths: whole(1, 600),
  ratioTarget: decimalUpTo(10),
  monthlyBudget: money.optional(),
  budgetDay: day.optional(),
});
