import type { FaultLanguage } from '../../contract/fault-texts.ts';
import type { RowKind } from '../../domain/bills/bill-row.ts';
import type { BillFormatId } from '../../contract/bills.ts';

/** The words of the readable account of a bill. Sums and dates come written out. */
export interface BillWords {
  readonly usage: string;
  readonly formats: Readonly<Record<BillFormatId, string>>;
  readonly heading: (format: string, encoding: string, line: number) => string;
  readonly period: (from: string, to: string) => string;
  readonly rows: (rows: number, skipped: number, duplicates: number) => string;
  readonly fewer: (declared: number, found: number) => string;
  readonly damaged: (characters: number) => string;
  readonly refundedInRows: (amount: string) => string;
  readonly columns: { readonly kind: string; readonly rows: string; readonly amount: string };
  readonly kinds: Readonly<Record<RowKind, string>>;
  readonly repayments: string;
  readonly failures: string;
  readonly madeUp: (date: string) => string;
  readonly notMadeUp: string;
  readonly incomes: string;
  readonly monthly: (day: number, amount: string) => string;
  readonly activity: string;
  readonly days: (days: number) => string;
  readonly skipped: string;
  readonly duplicates: string;
  readonly duplicate: (line: number, of: number) => string;
  readonly line: (line: number, reason: string, found: string) => string;
  readonly untouched: string;
}

export const BILL_WORDS: Readonly<Record<FaultLanguage, BillWords>> = {
  'zh-CN': {
    usage: '用法: npm run -s bill -- FILE [--password P] [--json] [--lang zh-CN|en]',
    formats: {
      'alipay-app': '支付宝账单（App）',
      'alipay-web': '支付宝账单（旧网页版）',
      wechat: '微信支付账单',
      jd: '京东账单',
      table: '表格',
    },
    heading: (format, encoding, line) => `${format}，编码 ${encoding}，表头在第 ${line} 行`,
    period: (from, to) => `${from} ～ ${to}`,
    rows: (rows, skipped, duplicates) =>
      `读懂 ${rows} 行，没读懂 ${skipped} 行${duplicates === 0 ? '' : `；读懂的行里有 ${duplicates} 行重复，不计入合计`}`,
    fewer: (declared, found) => `账单自称 ${declared} 笔，文件里有 ${found} 行：可能删过行，或没有下载完整。`,
    damaged: (characters) => `有 ${characters} 个字符已损坏，以 � 代替。`,
    refundedInRows: (amount) => `各行自己注明已退款共 ${amount}，已从合计中减去。`,
    columns: { kind: '类别', rows: '行', amount: '合计' },
    kinds: {
      repayment: '还款',
      'repayment-failed': '还款失败',
      income: '收入',
      spending: '支出',
      'spending-on-credit': '信用支付',
      refund: '退款',
      transfer: '自己账户间转账',
      'loan-received': '借入',
      closed: '关闭或全额退款',
      pending: '未付款',
      other: '其他',
    },
    repayments: '还款',
    failures: '还款失败',
    madeUp: (date) => `${date} 已补上`,
    notMadeUp: '账单里没有补上',
    incomes: '收入',
    monthly: (day, amount) => `每月 ${day} 日前后，约 ${amount}`,
    activity: '不花额外费用的使用（天/月）',
    days: (days) => `${days} 天`,
    skipped: '没读懂的行',
    duplicates: '重复的行',
    duplicate: (line, of) => `第 ${line} 行与第 ${of} 行是同一笔`,
    line: (line, reason, found) => `第 ${line} 行：${reason}${found === '' ? '' : `（${found}）`}`,
    untouched: '只是查看，没有保存任何内容。',
  },
  en: {
    usage: 'usage: npm run -s bill -- FILE [--password P] [--json] [--lang zh-CN|en]',
    formats: {
      'alipay-app': 'Alipay bill (app)',
      'alipay-web': 'Alipay bill (old web page)',
      wechat: 'WeChat Pay bill',
      jd: 'JD bill',
      table: 'Table',
    },
    heading: (format, encoding, line) => `${format}, encoding ${encoding}, heading on line ${line}`,
    period: (from, to) => `${from} to ${to}`,
    rows: (rows, skipped, duplicates) =>
      `${rows} rows understood, ${skipped} not${duplicates === 0 ? '' : `; ${duplicates} repeat others and are not counted`}`,
    fewer: (declared, found) =>
      `The bill says it has ${declared} rows, the file has ${found}: rows were deleted, or the download is incomplete.`,
    damaged: (characters) => `${characters} characters are damaged and stand as �.`,
    refundedInRows: (amount) => `Rows themselves say that ${amount} was refunded; it is taken off the sums.`,
    columns: { kind: 'Kind', rows: 'Rows', amount: 'Sum' },
    kinds: {
      repayment: 'repayment',
      'repayment-failed': 'failed repayment',
      income: 'income',
      spending: 'spending',
      'spending-on-credit': 'spending on credit',
      refund: 'refund',
      transfer: 'between own accounts',
      'loan-received': 'borrowed',
      closed: 'closed or refunded in full',
      pending: 'not paid yet',
      other: 'other',
    },
    repayments: 'Repayments',
    failures: 'Failed repayments',
    madeUp: (date) => `made up for on ${date}`,
    notMadeUp: 'not made up for in this bill',
    incomes: 'Incomes',
    monthly: (day, amount) => `about the ${day} of each month, about ${amount}`,
    activity: 'Use that costs nothing (days a month)',
    days: (days) => `${days} days`,
    skipped: 'Lines not understood',
    duplicates: 'Lines that repeat others',
    duplicate: (line, of) => `line ${line} is the same transaction as line ${of}`,
    line: (line, reason, found) => `line ${line}: ${reason}${found === '' ? '' : ` (${found})`}`,
    untouched: 'Only looked at; nothing was saved.',
  },
};
