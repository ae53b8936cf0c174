import type { Debt, LateFee, Overdue, Rate } from '../../domain/case/case.ts';
import type { StoredDebt } from '../../domain/position/stored-case.ts';
import type { DebtParts, DebtRow } from './debt-row.ts';
import { present } from './present.ts';
import { rateFromColumns } from './rate-row.ts';

/** Debt of its row and its parts. Throws when a column is missing that the table's constraints demand. */
export function debtFromRow(row: DebtRow, parts: DebtParts): StoredDebt {
  const { rateFrom, agreement, unconfirmed } = parts;
  return {
    ...present({
      id: row.id,
      name: row.name,
      product: row.product,
      platform: row.platform,
      onCreditReport: row.on_credit_report === null ? null : row.on_credit_report === 1,
      balance: row.balance,
      limit: row.credit_limit,
      overdue: overdue(row),
      unconfirmed: unconfirmed ?? null,
      settledUntil: row.settled_until,
      charged: charged(row),
      penaltyRate: penaltyRate(row),
      graceDays: row.grace_days,
      lateFee: lateFee(row),
      agreement: agreement ?? null,
      rateFrom: rateFrom ?? null,
    }),
    ...terms(row),
    balanceAsOf: row.balance_as_of,
  } as StoredDebt;
}

function overdue(row: DebtRow): Overdue | null {
  if (row.overdue_since === null) return null;
  return {
    principal: given(row.overdue_principal),
    interest: given(row.overdue_interest),
    fees: given(row.overdue_fees),
    since: row.overdue_since,
  };
}

function charged(row: DebtRow): Debt['charged'] | null {
  return row.charged_interest === null
    ? null
    : { interest: row.charged_interest, fees: given(row.charged_fees) };
}

function penaltyRate(row: DebtRow): Rate | null {
  if (row.penalty_rate === null) return null;
  return rateFromColumns({
    rate: row.penalty_rate,
    rate_period: given(row.penalty_rate_period),
    rate_day_count: row.penalty_rate_day_count,
  });
}

function lateFee(row: DebtRow): LateFee | null {
  if (row.late_fee_share === null) return null;
  return {
    share: row.late_fee_share,
    floor: given(row.late_fee_floor),
    ...present({ cap: row.late_fee_cap }),
  };
}

function rate(row: DebtRow): Rate | null {
  if (row.rate === null) return null;
  return rateFromColumns({
    rate: row.rate,
    rate_period: given(row.rate_period),
    rate_day_count: row.rate_day_count,
  });
}

function terms(row: DebtRow): object {
  const prepayment = present({ prepay: row.prepay, prepayFee: row.prepay_fee });
  switch (row.kind) {
    case 'revolving':
      return {
        kind: row.kind,
        rate: given(rate(row)),
        accrues: row.accrues,
        statement: present({
          statementDay: row.statement_day,
          dueDay: row.due_day,
          billed: row.statement_billed,
          carried: row.statement_carried,
          minimumDue: row.statement_minimum_due,
        }),
        minimum: { share: row.minimum_share, floor: row.minimum_floor },
      };
    case 'instalment':
      return {
        kind: row.kind,
        method: row.method,
        ...present({ rate: rate(row), instalment: row.instalment }),
        remainingPeriods: row.remaining_periods,
        dueDay: row.due_day,
        ...prepayment,
      };
    case 'fee-instalment':
      return {
        kind: row.kind,
        originalPrincipal: row.original_principal,
        periods: row.periods,
        remainingPeriods: row.remaining_periods,
        totalFeeRate: row.total_fee_rate,
        dueDay: row.due_day,
        remainingFees: row.remaining_fees,
        ...prepayment,
      };
    case 'simple':
      return {
        kind: row.kind,
        rate: given(rate(row)),
        minimum: { amount: row.minimum_amount },
        dueDay: row.due_day,
        ...prepayment,
      };
    case 'informal':
      return { kind: row.kind, ...present({ dueDate: row.due_date }) };
  }
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error('a debt lacks a column of its kind');
  return value;
}
