import type { BillFormat } from './bill-format.ts';

/** 京东交易流水, in two orders of its columns. Fields end with a tab; sums can hold `(已退款89.84)`. */
export const jd: BillFormat = {
  id: 'jd',
  source: 'jd',
  heading: ['交易时间', '商户名称', '交易说明', '金额', '收/支', '交易状态'],
  columns: {
    at: ['交易时间'],
    amount: ['金额'],
    direction: ['收/支'],
    counterparty: ['商户名称'],
    text: ['交易说明'],
    account: ['收/付款方式'],
    status: ['交易状态'],
    orderId: ['交易订单号'],
    category: ['交易分类'],
  },
};
