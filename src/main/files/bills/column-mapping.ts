import type { ColumnMapping, SumColumns } from '../../../contract/bills.ts';
import { columnName } from './cell-text.ts';

/** Names that banks give their columns, the usual first. */
const USUAL = {
  at: ['交易日期', '交易日', '记账日期', '记账日', '入账日期', '日期', 'Date', '交易时间'],
  time: ['交易时间', '交易时刻', '时间', 'Time'],
  amount: ['交易金额', '金额', '发生额', '交易金额(元)', '人民币金额', '入账金额', '金额(元)', 'Amount'],
  income: ['收入金额', '收入', '存入金额', '贷方金额', '贷方发生额', '转入金额', '收入(元)', 'Credit'],
  expense: ['支出金额', '支出', '支取金额', '借方金额', '借方发生额', '转出金额', '支出(元)', 'Debit'],
  direction: ['收/支', '收支', '借贷标志', '借贷', '收支类型', '借/贷', '收付标志'],
  counterparty: [
    '对方户名',
    '交易对方',
    '对方名称',
    '对方账户名',
    '对手方',
    '收(付)方名称',
    '商户名称',
    '对方信息',
  ],
  text: ['交易摘要', '摘要', '交易说明', '附言', '用途', '交易描述', '备注', 'Description'],
  orderId: ['流水号', '交易流水号', '订单号', '交易号', '凭证号'],
  status: ['交易状态', '状态'],
} as const;

/**
 * What the columns of a table most likely mean, by the names that banks use; null where a day or a sum cannot be found.
 * Only a proposal: the account, and whether a lone sum is negative when money goes out, are for the user to say.
 */
export function proposedMapping(names: readonly string[], account = ''): ColumnMapping | null {
  const named = (field: keyof typeof USUAL) => USUAL[field].find((name) => names.includes(name));
  const at = named('at');
  const sums = proposedSums(named);
  if (at === undefined || sums === null) return null;
  const optional = {
    time: named('time'),
    counterparty: named('counterparty'),
    text: named('text'),
    orderId: named('orderId'),
    status: named('status'),
  };
  const given = Object.entries(optional).filter(([, name]) => name !== undefined && name !== at);
  return { at, sums, account, ...Object.fromEntries(given) };
}

function proposedSums(
  named: (field: 'amount' | 'income' | 'expense' | 'direction') => string | undefined,
): SumColumns | null {
  const [income, expense] = [named('income'), named('expense')];
  if (income !== undefined && expense !== undefined) return { by: 'two-columns', income, expense };
  const [amount, direction] = [named('amount'), named('direction')];
  if (amount === undefined) return null;
  return direction === undefined
    ? { by: 'sign', amount, expenseIs: 'negative' }
    : { by: 'words', amount, direction };
}

/** Every column that a mapping names. */
export function mappedNames({ sums, account: _account, ...fields }: ColumnMapping): readonly string[] {
  const { by: _by, ...columns } = sums;
  const names: string[] = [...Object.values(fields)];
  for (const [key, name] of Object.entries(columns)) if (key !== 'expenseIs') names.push(name);
  return names.map(columnName);
}
