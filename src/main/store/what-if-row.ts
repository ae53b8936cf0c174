import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import type { NegotiatedInstalment } from '../../domain/plan/plan-result.ts';
import type { ConsolidationLoan, WhatIf } from '../../domain/whatif/whatif.ts';
import { rateFromColumns, type RatePeriod, rateToColumns } from './rate-row.ts';

/** A part as stored: the columns of every kind, null where the kind has none. */
export interface WhatIfPartRow {
  readonly kind: WhatIf['kind'];
  readonly amount: Fen | null;
  readonly happens_on: CivilDate | null;
  readonly share: string | null;
  readonly starts_on: CivilDate | null;
  readonly loan_name: string | null;
  readonly rate: string | null;
  readonly rate_period: RatePeriod | null;
  readonly rate_day_count: number | null;
  readonly periods: number | null;
  readonly due_day: number | null;
  readonly loan_fee: Fen | null;
  readonly debt: string | null;
}

/** Names of the columns. */
export const PART_COLUMNS = [
  'kind',
  'amount',
  'happens_on',
  'share',
  'starts_on',
  'loan_name',
  'rate',
  'rate_period',
  'rate_day_count',
  'periods',
  'due_day',
  'loan_fee',
  'debt',
] as const satisfies readonly (keyof WhatIfPartRow)[];

/** What a part names in tables of their own. */
export interface WhatIfLists {
  readonly debts: readonly string[];
  readonly agreed: readonly NegotiatedInstalment[];
}

const NO_TERMS: Omit<WhatIfPartRow, 'kind'> = {
  amount: null,
  happens_on: null,
  share: null,
  starts_on: null,
  loan_name: null,
  rate: null,
  rate_period: null,
  rate_day_count: null,
  periods: null,
  due_day: null,
  loan_fee: null,
  debt: null,
};

/** Columns of a part. */
export function partToRow(part: WhatIf): WhatIfPartRow {
  return { ...NO_TERMS, kind: part.kind, ...terms(part) };
}

function terms(part: WhatIf): Partial<WhatIfPartRow> {
  switch (part.kind) {
    case 'extra-monthly':
      return { amount: part.amount };
    case 'lump-sum':
    case 'dear-month':
      return { amount: part.amount, happens_on: part.on };
    case 'income-change':
      return { share: part.share, starts_on: part.from };
    case 'consolidation':
      return {
        loan_name: part.loan.name,
        ...rateToColumns(part.loan.rate),
        periods: part.loan.periods,
        due_day: part.loan.dueDay,
        loan_fee: part.loan.fee,
      };
    case 'prepayment':
      return { debt: part.debt, amount: part.amount };
    case 'negotiation':
      return {};
  }
}

/** Part of its row and lists. Throws when a column is missing that the table's constraints demand. */
export function partFromRow(row: WhatIfPartRow, { debts, agreed }: WhatIfLists): WhatIf {
  switch (row.kind) {
    case 'extra-monthly':
      return { kind: row.kind, amount: given(row.amount) };
    case 'lump-sum':
    case 'dear-month':
      return { kind: row.kind, amount: given(row.amount), on: given(row.happens_on) };
    case 'income-change':
      return { kind: row.kind, share: given(row.share), from: given(row.starts_on) };
    case 'consolidation':
      return { kind: row.kind, debts, loan: loanFromRow(row) };
    case 'prepayment':
      return { kind: row.kind, debt: given(row.debt), amount: given(row.amount) };
    case 'negotiation':
      return { kind: row.kind, agreed };
  }
}

function loanFromRow(row: WhatIfPartRow): ConsolidationLoan {
  return {
    name: given(row.loan_name),
    rate: rateFromColumns({
      rate: given(row.rate),
      rate_period: given(row.rate_period),
      rate_day_count: row.rate_day_count,
    }),
    periods: given(row.periods),
    dueDay: given(row.due_day),
    fee: given(row.loan_fee),
  };
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error('a supposition lacks a column of its kind');
  return value;
}
