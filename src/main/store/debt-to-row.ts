import type { Debt, Rate } from '../../domain/case/case.ts';
import type { StoredDebt } from '../../domain/position/stored-case.ts';
import { type DebtRow, EMPTY_TERMS, type Terms } from './debt-row.ts';
import { rateToColumns } from './rate-row.ts';

/** Row of a debt; its rate steps, agreement and carried dues lie in tables of their own. */
export function debtToRow(debt: StoredDebt): DebtRow {
  return {
    id: debt.id,
    name: debt.name,
    kind: debt.kind,
    product: debt.product ?? null,
    platform: debt.platform ?? null,
    on_credit_report: debt.onCreditReport === undefined ? null : Number(debt.onCreditReport),
    balance: debt.balance,
    balance_as_of: debt.balanceAsOf,
    credit_limit: debt.limit ?? null,
    overdue_principal: debt.overdue?.principal ?? null,
    overdue_interest: debt.overdue?.interest ?? null,
    overdue_fees: debt.overdue?.fees ?? null,
    overdue_since: debt.overdue?.since ?? null,
    settled_until: debt.settledUntil ?? null,
    charged_interest: debt.charged?.interest ?? null,
    charged_fees: debt.charged?.fees ?? null,
    ...penaltyColumns(debt.penaltyRate),
    grace_days: debt.graceDays ?? null,
    late_fee_share: debt.lateFee?.share ?? null,
    late_fee_floor: debt.lateFee?.floor ?? null,
    late_fee_cap: debt.lateFee?.cap ?? null,
    ...EMPTY_TERMS,
    ...terms(debt),
  };
}

type PenaltyColumns = Pick<DebtRow, 'penalty_rate' | 'penalty_rate_period' | 'penalty_rate_day_count'>;

function penaltyColumns(rate: Rate | undefined): PenaltyColumns {
  const columns = rate === undefined ? null : rateToColumns(rate);
  return {
    penalty_rate: columns?.rate ?? null,
    penalty_rate_period: columns?.rate_period ?? null,
    penalty_rate_day_count: columns?.rate_day_count ?? null,
  };
}

function terms(debt: Debt): Partial<Terms> {
  switch (debt.kind) {
    case 'revolving':
      return {
        ...rateToColumns(debt.rate),
        accrues: debt.accrues,
        statement_day: debt.statement.statementDay,
        due_day: debt.statement.dueDay,
        statement_billed: debt.statement.billed ?? null,
        statement_carried: debt.statement.carried ?? null,
        statement_minimum_due: debt.statement.minimumDue ?? null,
        minimum_share: debt.minimum.share,
        minimum_floor: debt.minimum.floor,
      };
    case 'instalment':
      return {
        ...(debt.rate === undefined ? {} : rateToColumns(debt.rate)),
        ...prepayment(debt),
        method: debt.method,
        remaining_periods: debt.remainingPeriods,
        due_day: debt.dueDay,
        instalment: debt.instalment ?? null,
      };
    case 'fee-instalment':
      return {
        ...prepayment(debt),
        original_principal: debt.originalPrincipal,
        periods: debt.periods,
        remaining_periods: debt.remainingPeriods,
        total_fee_rate: debt.totalFeeRate,
        due_day: debt.dueDay,
        remaining_fees: debt.remainingFees,
      };
    case 'simple':
      return {
        ...rateToColumns(debt.rate),
        ...prepayment(debt),
        minimum_amount: debt.minimum.amount,
        due_day: debt.dueDay,
      };
    case 'informal':
      return { due_date: debt.dueDate ?? null };
  }
}

type Prepayable = Extract<Debt, { prepay?: unknown }>;

function prepayment(debt: Prepayable): Pick<Terms, 'prepay' | 'prepay_fee'> {
  return { prepay: debt.prepay ?? null, prepay_fee: debt.prepayFee ?? null };
}
