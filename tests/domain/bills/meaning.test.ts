import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/domain/bills/row-kind.ts';
import { outcomeOf } from '../../../src/domain/bills/statuses.ts';
import { creditAccountOf, paidWithOwnMoney } from '../../../src/domain/bills/pay-source.ts';
import { factsOf, row, type Told } from './rows.ts';

describe('a status tells what happened to the money', () => {
  // prettier-ignore
  test.each([
    ['交易成功', 'done'], ['支付成功', 'done'], ['代付成功', 'done'], ['亲情卡付款成功', 'done'], ['等待确认收货', 'done'],
    ['等待对方发货', 'done'], ['缴费中', 'done'], ['等待付款', 'pending'], ['交易关闭', 'closed'], ['已关闭', 'closed'],
    ['退款成功', 'refunded'], ['还款成功', 'repaid'], ['还款失败', 'repayment-failed'], ['放款成功', 'lent'],
    ['解冻成功', 'held'], ['冻结成功', 'held'], ['充值成功', 'moved'], ['提取成功', 'moved'], ['转出成功', 'moved'],
    ['信用服务使用成功', 'held'], ['芝麻免押下单成功', 'held'],
    ['已转账', 'done'], ['朋友已收钱', 'done'], ['对方已收钱', 'done'], ['已存入零钱', 'done'], ['提现已到账', 'moved'],
    ['已全额退款', 'returned'], ['已退款(￥5.00)', 'returned'], ['对方已退还', 'returned'],
  ] as const)('%s', (status, outcome) => {
    expect(outcomeOf(status)).toBe(outcome);
  });

  // prettier-ignore
  test.each([
    ['还款处理失败', 'repayment-failed'], ['支付失败', 'failed'], ['订单已取消', 'closed'], ['超时未支付', 'closed'],
    ['待付款', 'pending'], ['转账中', 'pending'], ['付款成功', 'done'], ['待评价', 'done'], ['部分还款成功', 'done'],
    ['已转入零钱通', 'done'], ['对方已领取', 'done'], ['已还款', 'repaid'], ['退款完成', 'refunded'],
  ] as const)('%s is not in the list but follows its form', (status, outcome) => {
    expect(outcomeOf(status)).toBe(outcome);
  });

  test.each(['', '量子纠缠', 'toString', '__proto__', 'ok'])('%j is not understood', (status) => {
    expect(outcomeOf(status)).toBeUndefined();
  });
});

describe('what a row means', () => {
  const HUABEI = { category: '信用借还', counterparty: '花呗', direction: 'neutral' } as const;
  const JIEBEI = { category: '信用借还', counterparty: '借呗', direction: 'neutral' } as const;
  test.each<[string, Told]>([
    ['repayment', { ...HUABEI, text: '花呗自动还款-2026年11月账单', status: '还款成功' }],
    ['repayment', { ...HUABEI, text: '花呗主动还款', status: '交易成功' }],
    ['repayment', { text: '信用卡还款', counterparty: '招商银行', category: '信用借还', status: '还款成功' }],
    [
      'repayment',
      { category: '信用卡还款', counterparty: '某银行信用卡还款', text: '', direction: 'neutral' },
    ],
    ['repayment', { text: '房贷还款', counterparty: '' }],
    ['repayment-failed', { ...HUABEI, text: '花呗自动还款', status: '还款失败' }],
    ['repayment-failed', { ...JIEBEI, text: '借呗还款', status: '支付失败' }],
    ['closed', { ...HUABEI, text: '花呗主动还款', status: '交易关闭' }],
    ['closed', { status: '支付失败' }],
    ['loan-received', { ...JIEBEI, text: '放款至余额', status: '放款成功' }],
    ['loan-received', { ...JIEBEI, text: '借款', direction: 'income', status: '交易成功' }],
    ['income', { direction: 'income', text: '工资' }],
    // A friend pays back what was lent: income, not a repayment of ours.
    ['income', { direction: 'income', text: '还款', counterparty: '某朋友', category: '转账红包' }],
    ['spending', { account: '余额宝&红包' }],
    ['spending', { text: '还款计划表打印', counterparty: '打印店' }],
    ['spending-on-credit', { account: '花呗' }],
    ['spending-on-credit', { account: '花呗分期' }],
    ['spending-on-credit', { account: '花呗&红包' }],
    ['spending-on-credit', { account: '招商银行信用卡(4321)&支付宝随机立减' }],
    ['spending-on-credit', { account: '京东白条' }],
    // Only the coupon is of Huabei.
    ['spending', { account: '余额宝&花呗红包' }],
    ['refund', { direction: 'neutral', category: '退款', status: '退款成功' }],
    ['refund', { direction: 'income', category: '商户消费-退款', status: '已全额退款' }],
    ['refund', { direction: 'neutral', text: '价保退款' }],
    ['closed', { status: '已全额退款', refunded: 2_600 }],
    ['pending', { status: '等待付款' }],
    ['other', { status: '芝麻免押下单成功', direction: 'neutral' }],
    ['other', { category: '投资理财', text: '余额宝-2026.09.02-收益发放', direction: 'neutral' }],
    ['transfer', { category: '投资理财', text: '余额宝-自动转入', direction: 'neutral' }],
    ['transfer', { category: '账户存取', text: '提现-实时提现', direction: 'neutral' }],
    ['transfer', { category: '转入零钱通-来自零钱', text: '', direction: 'neutral', status: '支付成功' }],
    ['transfer', { text: '充值-普通充值', direction: 'neutral', status: '充值成功' }],
  ])('%s: %j', (kind, told) => {
    expect(kindOf(factsOf(told))).toBe(kind);
  });
});

describe('which debt a row belongs to', () => {
  const repaid = { direction: 'neutral', category: '信用借还', status: '还款成功' } as const;
  // prettier-ignore
  test.each<[Told, unknown]>([
    [{ ...repaid, counterparty: '花呗', text: '花呗自动还款-2026年11月账单' }, { product: 'huabei', billMonth: '2026-11', bank: null, cardTail: null }],
    [{ ...repaid, counterparty: '花呗', text: '自动还款-花呗2019年1月账单' }, { product: 'huabei', billMonth: '2019-01', bank: null, cardTail: null }],
    [{ ...repaid, counterparty: '借呗', text: '还款' }, { product: 'jiebei', billMonth: null, bank: null, cardTail: null }],
    [{ ...repaid, counterparty: '招商银行信用卡(4321)', text: '信用卡还款' }, { product: 'credit_card', billMonth: null, bank: '招商银行', cardTail: '4321' }],
    [{ ...repaid, counterparty: '', text: '还款到建设银行信用卡，尾号8888' }, { product: 'credit_card', billMonth: null, bank: '建设银行', cardTail: '8888' }],
    [{ ...repaid, counterparty: '网商银行', text: '网商贷还款' }, { product: 'online_loan', billMonth: null, bank: '网商银行', cardTail: null }],
    [{ ...repaid, counterparty: '微众银行', text: '微粒贷还款' }, { product: 'weilidai', billMonth: null, bank: '微众银行', cardTail: null }],
    [{ ...repaid, counterparty: '某某', text: '还款' }, { product: 'other', billMonth: null, bank: null, cardTail: null }],
    // The paying card says nothing about the debt.
    [{ ...repaid, counterparty: '借呗', text: '还款', account: '招商银行储蓄卡(1234)' }, { product: 'jiebei', billMonth: null, bank: null, cardTail: null }],
    [{ account: '交通银行信用卡(7449)' }, { product: 'credit_card', billMonth: null, bank: '交通银行', cardTail: '7449' }],
    [{ direction: 'neutral', category: '退款', status: '退款成功', account: '花呗' }, { product: 'huabei', billMonth: null, bank: null, cardTail: null }],
    [{ account: '余额', text: '手机壳 花呗分期3期' }, null],
    [{ direction: 'income', text: '工资' }, null],
  ])('%j', (told, debt) => {
    expect(row(told).debtHint).toEqual(debt);
  });
});

test.each([
  ['花呗', 'huabei', false],
  ['花呗&花呗青春特惠', 'huabei', false],
  ['余额宝&花呗红包', undefined, true],
  ['招商银行储蓄卡(1234)&红包', undefined, true],
  ['工商银行(9876)', undefined, true],
  ['零钱通', undefined, true],
  ['交通银行信用卡(7449)', 'credit_card', false],
  ['储蓄卡&花呗', 'huabei', false],
  ['亲情卡', undefined, false],
  ['', undefined, false],
])('%s: credit %s, own money %s', (account, product, own) => {
  expect(creditAccountOf(account)?.product).toBe(product);
  expect(paidWithOwnMoney(account)).toBe(own);
});
