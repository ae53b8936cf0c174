import { planCase } from '../../src/domain/plan/plan.ts';
import { caseWith, instalment } from './case-builder.ts';

export interface ScheduleRow {
  readonly payment: number;
  readonly principal: number;
  readonly interest: number;
  readonly balance: number;
}

/** `3.875` as `"0.03875"`. */
export const rateOfPercent = (percent: number) => String(Math.round(percent * 1e7) / 1e9);

/** The schedule of a loan as the planner pays it, instalment by instalment, with cash that never runs short. */
export function loanSchedule(loan: {
  readonly principal: number;
  readonly percent: number;
  readonly periods: number;
  readonly method?: 'equal-payment' | 'equal-principal';
  readonly instalment?: number;
}): ScheduleRow[] {
  const plan = planCase(
    caseWith({
      asOf: '2025-12-31',
      cash: { onHand: 1_000_000_000_000_000 },
      debts: [
        instalment('loan', {
          balance: loan.principal,
          method: loan.method ?? 'equal-payment',
          rate: { annual: rateOfPercent(loan.percent) },
          remainingPeriods: loan.periods,
          dueDay: 1,
          ...(loan.instalment === undefined ? {} : { instalment: loan.instalment }),
        }),
      ],
      plan: { strategy: 'minimums', horizonMonths: loan.periods + 1 },
    }),
  );
  return plan.payments.map(({ amount, principal, interest, balanceAfter }) => ({
    payment: amount,
    principal,
    interest,
    balance: balanceAfter,
  }));
}
