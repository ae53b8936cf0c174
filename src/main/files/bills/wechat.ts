import type { BillFormat } from './bill-format.ts';

/** 微信支付账单明细, CSV or (since 2025) XLSX. Heading on line 17; `/` stands for nothing. */
export const wechat: BillFormat = {
  id: 'wechat',
  source: 'wechat',
  heading: ['交易时间', '交易类型', '交易对方', '收/支', '金额(元)', '当前状态'],
  columns: {
    at: ['交易时间'],
    amount: ['金额(元)'],
    direction: ['收/支'],
    counterparty: ['交易对方'],
    text: ['商品'],
    account: ['支付方式'],
    status: ['当前状态'],
    orderId: ['交易单号'],
    category: ['交易类型'],
  },
};
