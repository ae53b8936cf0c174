import type { Case, Debt } from '../../src/domain/case/case.ts';
import type { CivilDate } from '../../src/domain/dates/civil-date.ts';
import type { Fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import type { Plan } from '../../src/domain/plan/plan-result.ts';

/** A type with plain numbers and texts in the place of fen and civil dates, so that a case can be written as it is read. */
export type Plain<T> = T extends Fen
  ? number
  : T extends CivilDate
    ? string
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;

export type PlainDebt = Plain<Debt>;

interface CaseParts extends Partial<Omit<Plain<Case>, 'cash' | 'plan' | 'debts'>> {
  readonly debts: readonly PlainDebt[];
  /** Cash on hand and buffer, in fen. */
  readonly cash?: { readonly onHand?: number; readonly buffer?: number };
  readonly plan?: Partial<Plain<Case>['plan']>;
}

/** A case as of 2026-11-23 without cash, incomes or expenses, planned by `avalanche` over ten years, but for what is given. */
export function caseWith({ cash, plan, ...parts }: CaseParts): Case {
  const plain: Plain<Case> = {
    format: 'regain/case@1',
    asOf: '2026-11-23',
    cash: { onHand: 0, buffer: 0, ...cash },
    incomes: [],
    expenses: [],
    scores: [],
    restriction: null,
    plan: { strategy: 'avalanche', order: [], extras: [], horizonMonths: 120, ratioTarget: '0.5', ...plan },
    records: {},
    ...parts,
  };
  return plain as unknown as Case;
}

export const monthly = (id: string, amount: number, day: number, from?: string) =>
  ({
    id,
    name: id,
    kind: 'salary',
    amount,
    every: { unit: 'month', day },
    ...(from === undefined ? {} : { from }),
  }) as const;

export const once = (id: string, amount: number, on: string) =>
  ({ id, name: id, kind: 'one-off', amount, on }) as const;

type Of<Kind extends Debt['kind']> = Extract<PlainDebt, { kind: Kind }>;
type Given<Kind extends Debt['kind']> = Partial<Of<Kind>> & { readonly balance: number };

/** 0.05 % a day, statement on the 1st, due on the 10th, minimum a tenth. */
export function revolving(id: string, parts: Given<'revolving'>): Of<'revolving'> {
  return {
    id,
    name: id,
    kind: 'revolving',
    accrues: 'after-due',
    rate: { daily: '0.0005' },
    statement: { statementDay: 1, dueDay: 10 },
    minimum: { share: '0.1', floor: 0 },
    ...parts,
  };
}

/** Equal payment at 12 % a year, due on the 20th. */
export function instalment(
  id: string,
  parts: Given<'instalment'> & { readonly remainingPeriods: number },
): Of<'instalment'> {
  return {
    id,
    name: id,
    kind: 'instalment',
    method: 'equal-payment',
    rate: { annual: '0.12' },
    dueDay: 20,
    ...parts,
  };
}

/** Due on the 10th; later fees are waived on settlement. */
export function feeInstalment(
  id: string,
  parts: Given<'fee-instalment'> &
    Pick<Of<'fee-instalment'>, 'originalPrincipal' | 'periods' | 'totalFeeRate'>,
): Of<'fee-instalment'> {
  return {
    id,
    name: id,
    kind: 'fee-instalment',
    remainingPeriods: parts.periods,
    dueDay: 10,
    remainingFees: 'waived',
    ...parts,
  };
}

/** Without interest unless a rate is given, due on the 10th. */
export function simple(id: string, parts: Given<'simple'>): Of<'simple'> {
  return {
    id,
    name: id,
    kind: 'simple',
    rate: { annual: '0' },
    minimum: { amount: parts.balance },
    dueDay: 10,
    ...parts,
  };
}

export function informal(id: string, parts: Given<'informal'>): Of<'informal'> {
  return { id, name: id, kind: 'informal', ...parts };
}

/** The plan of what is required and nothing more, with cash that never runs short: the debts' own schedules. */
export function scheduleOf(debt: PlainDebt, asOf = '2026-11-23', horizonMonths = 120): Plan {
  return planCase(
    caseWith({
      asOf,
      cash: { onHand: 10_000_000_000 },
      debts: [debt],
      plan: { strategy: 'minimums', horizonMonths },
    }),
  );
}

/** Payments of a plan as `[date, debt, kind, amount]`. */
export const paid = (plan: Plan, debt?: string) =>
  plan.payments
    .filter((payment) => debt === undefined || payment.debt === debt)
    .map((payment) => [payment.date, payment.debt, payment.kind, payment.amount]);

/** Payments as `[date, fees, interest, principal, balance after]`. */
export const split = (plan: Plan, debt?: string) =>
  plan.payments
    .filter((payment) => debt === undefined || payment.debt === debt)
    .map((payment) => [
      payment.date,
      payment.fees,
      payment.interest,
      payment.principal,
      payment.balanceAfter,
    ]);

/** Charges of a plan as `[date, kind, amount]`. */
export const posted = (plan: Plan, debt?: string) =>
  plan.postings
    .filter((posting) => debt === undefined || posting.debt === debt)
    .map((posting) => [posting.date, posting.kind, posting.amount]);

/** Shortfalls as `[date, kind, reference, amount]`. */
export const short = (plan: Plan) => plan.shortfalls.map((gap) => [gap.date, gap.kind, gap.ref, gap.amount]);

export const monthOf = (plan: Plan, month: string) => {
  const found = plan.months.find((candidate) => candidate.month === month);
  if (found === undefined) throw new Error(`the plan has no month ${month}`);
  return found;
};
