import type { SqlValue } from '../../src/main/store/db.ts';
import { debtToRow } from '../../src/main/store/debt-to-row.ts';
import { partToRow } from '../../src/main/store/what-if-row.ts';
import type { LogKind } from '../../src/domain/recovery/recovery-records.ts';
import { entryToRow } from '../../src/main/store/log-entries.ts';
import { FULL_DEBTS, LOG, TODAY, WHAT_IFS } from './store-entries.ts';

export type Row = Readonly<Record<string, SqlValue>>;

/** A legal row of `debts` with every column its kind can have. */
export function debtRow(id: string): Row {
  const debt = FULL_DEBTS.find((candidate) => candidate.id === id);
  if (debt === undefined) throw new Error(`no such debt: ${id}`);
  return { ...debtToRow({ ...debt, balanceAsOf: TODAY }), balance_sequence: 1 };
}

/** A legal row of `what_if_parts`: a part of a what-if of these entries, always in the same place. */
export function whatIfPartRow(id: string, position = 0): Row {
  const part = WHAT_IFS.find((candidate) => candidate.id === id)?.parts[position];
  if (part === undefined) throw new Error(`no such part: ${id} ${position}`);
  return { what_if: 'one-loan', position: 0, ...partToRow(part) };
}

/** A legal row of `log_entries`: an entry of that kind with every column it can have. */
export function logRow(kind: LogKind): Row {
  const entry = LOG.find((candidate) => candidate.kind === kind);
  if (entry === undefined) throw new Error(`no such entry: ${kind}`);
  return { ...entryToRow(entry), removed_at: null };
}

const MONTHLY = { every_unit: 'month', every_weekday: null, every_month: null, every_day: 15 };
const FROM = { starts_on: '2026-12-15', ends_on: '2027-12-15', once_on: null };

/** A legal row of each other table, those that others refer to first. */
export const ROWS: readonly (readonly [table: string, row: Row])[] = [
  ['sequence', { id: 1, value: 1 }],
  ['settings', { id: 1, locale: 'en', theme: 'dark' }],
  ['workspace', { id: 1, sample: 0, import_copy: 'before-import-1.db' }],
  ['debts', debtRow('huabei')],
  [
    'rate_steps',
    { debt: 'huabei', date: '2027-01-01', rate: '0.18', rate_period: 'annual', rate_day_count: 365 },
  ],
  [
    'agreements',
    {
      debt: 'huabei',
      since: '2026-11-01',
      interest: 'kept',
      covered_principal: 1,
      covered_interest: 1,
      covered_fees: 1,
      covered_since: '2026-10-14',
      reference: '协商 2026-118',
      broken_on: '2026-12-14',
    },
  ],
  ['agreement_instalments', { debt: 'huabei', position: 0, date: '2026-12-01', amount: 100 }],
  [
    'carried_dues',
    {
      debt: 'huabei',
      position: 0,
      due_date: '2026-11-10',
      overdue_on: '2026-11-14',
      principal: 1,
      interest: 1,
      fees: 1,
    },
  ],
  [
    'incomes',
    {
      id: 'salary',
      name: '工资',
      kind: 'salary',
      amount: 1,
      ...MONTHLY,
      ...FROM,
      varies_spread: '0.1',
      varies_gap: '0',
    },
  ],
  ['expenses', { id: 'rent', name: '房租', amount: 1, ...MONTHLY, ...FROM }],
  ['cash', { id: 1, on_hand: 1, buffer: 1, as_of: '2026-11-23', entered_sequence: 1 }],
  ['scores', { date: '2026-11-07', zhima: 572 }],
  ['restriction', { id: 1, since: '2026-10-20', platform: 'alipay' }],
  ['restriction_causes', { position: 0, restriction: 1, cause: 'overdue_unpaid' }],
  [
    'plan_settings',
    {
      id: 1,
      strategy: 'avalanche',
      horizon_months: 120,
      ratio_target: '0.5',
      monthly_budget: 1,
      budget_day: 1,
    },
  ],
  ['plan_order', { position: 0, debt: 'huabei' }],
  ['plan_extras', { position: 0, happens_on: '2027-03-01', amount: -1, name: '搬家' }],
  [
    'recorded_payments',
    {
      id: 'p1',
      debt: 'huabei',
      date: '2026-11-20',
      amount: 1,
      note: '部分',
      recorded_sequence: 1,
      removed_at: null,
    },
  ],
  [
    'statement_checks',
    {
      id: 's1',
      debt: 'huabei',
      date: '2026-11-21',
      balance: 1,
      overdue: 1,
      next_due: 1,
      note: '账单',
      recorded_sequence: 1,
      removed_at: null,
    },
  ],
  [
    'statement_corrections',
    { statement: 's1', principal_change: -1, interest_change: 0, fees_change: 0, overdue_change: 1 },
  ],
  ['agreement_bases', { debt: 'huabei', entered: '{"a":1}', balance_sequence: 1, agreed_sequence: 2 }],
  ['payment_splits', { payment: 'p1', fees: 0, interest: 0, principal: 1, excess: 0 }],
  [
    'due_outcomes',
    {
      debt: 'huabei',
      due_date: '2026-11-10',
      name: '花呗',
      required: 100,
      paid: 40,
      result: 'partly',
      settled_on: null,
    },
  ],
  ['due_answers', { debt: 'huabei', due_date: '2026-11-10', answer: 'not-paid' }],
  ['what_ifs', { id: 'one-loan', name: '合成一笔', removed_at: null }],
  ['what_if_parts', whatIfPartRow('one-loan')],
  ['what_if_debts', { what_if: 'one-loan', part: 0, position: 0, debt: 'huabei' }],
  [
    'what_if_agreements',
    {
      what_if: 'one-loan',
      part: 0,
      position: 0,
      debt: 'huabei',
      months: 60,
      instalment: 1,
      interest: 'waived',
    },
  ],
  [
    'snapshots',
    {
      date: '2026-11-23',
      owed: 10,
      overdue: 5,
      principal: 9,
      ratio: '0.5000',
      ratio_reported: '0.4000',
      utilisation: '0.3000',
      zhima: 572,
      income: 3,
      income_ahead: 36,
    },
  ],
  [
    'snapshot_debts',
    { date: '2026-11-23', position: 0, debt: 'huabei', name: '花呗', owed: 10, overdue: 5, principal: 9 },
  ],
  ['diagnosis', { id: 1, answered_on: '2026-10-21' }],
  ['diagnosis_answers', { position: 0, diagnosis: 1, answer: 'missed-payment' }],
  ['condition_ticks', { condition: 'overdue_unpaid', step: 'read-amount', done_on: '2026-10-22' }],
  ['condition_facts', { fact: 'identity-expires', noted_on: '2026-10-22', value: '2031-05-01' }],
  ['condition_reviews', { condition: 'cash_out', review_on: '2027-01-01' }],
  ['log_entries', logRow('support-call')],
  ['activity_months', { month: '2026-10', days: 9, origin: 'typed', noted_on: '2026-11-01' }],
  [
    'credit_reports',
    { date: '2026-11-02', lenders: 4, enquiries: 3, bad_record: 'settled', settled_on: '2026-10-30' },
  ],
  ['snapshot_conditions', { date: '2026-11-23', condition: 'cash_out', status: 'met' }],
  [
    'kept_plans',
    {
      number: 1,
      kept_on: '2026-11-23',
      strategy: 'avalanche',
      overdue_cleared_on: '2026-12-01',
      ratio_target_on: '2027-01-31',
      debt_free_on: '2028-01-01',
      cost: 10,
      minimums_cost: 20,
    },
  ],
  ['kept_plan_debts', { plan: 1, position: 0, debt: 'huabei', name: '花呗', owed: 10, overdue: 5 }],
  ['kept_plan_points', { plan: 1, position: 0, date: '2026-11-23', owed: 10, overdue: 5 }],
  [
    'bill_imports',
    {
      id: 'bills-1',
      imported_on: '2026-11-23',
      first_day: '2026-06-01',
      last_day: '2026-11-20',
      transactions: 14,
      removed_at: null,
    },
  ],
  ['bill_import_sources', { import: 'bills-1', source: 'alipay' }],
  [
    'bill_payments',
    {
      payment: 'p1',
      import: 'bills-1',
      source: 'alipay',
      order_id: '2026112022001400000000000001',
      at: '2026-11-20 12:31:07',
      direction: 'neutral',
      amount: 1,
      hint: 'huabei||',
    },
  ],
  ['bill_answers', { import: 'bills-1', debt: 'huabei', due_date: '2026-11-10' }],
  ['bill_incomes', { income: 'salary', import: 'bills-1', counterparty: '某某科技' }],
  ['bill_days', { import: 'bills-1', date: '2026-10-05' }],
  ['bill_replaced_months', { import: 'bills-1', month: '2026-10', days: 9, noted_on: '2026-11-01' }],
  [
    'column_mappings',
    {
      heading: '交易日期\n摘要\n交易金额',
      at_column: '交易日期',
      time_column: null,
      sums: 'sign',
      amount_column: '交易金额',
      direction_column: null,
      expense_is: 'negative',
      income_column: null,
      expense_column: null,
      counterparty_column: null,
      text_column: '摘要',
      order_id_column: null,
      status_column: null,
      account: '招商银行储蓄卡(1234)',
    },
  ],
  [
    'reminders',
    {
      id: 1,
      is_on: 1,
      at_time: '09:00',
      overdue_too: 1,
      zhima_too: 1,
      follow_ups_too: 1,
      quiet_from: '22:00',
      quiet_to: '08:00',
      shows: 'plain',
    },
  ],
  ['reminder_days', { days: 1 }],
  ['reminders_shown', { reminder: 'zhima 2026-11', shown_on: '2026-11-07' }],
  ['records', { key: 'notes', text: '{"a":1}' }],
];
