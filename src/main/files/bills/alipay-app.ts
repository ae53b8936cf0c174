import type { BillFormat } from './bill-format.ts';

/** 支付宝交易明细, from the app since 2021. Heading on line 24 or 25, below a banner that has changed its firm's name. */
export const alipayApp: BillFormat = {
  id: 'alipay-app',
  source: 'alipay',
  heading: ['交易时间', '交易分类', '交易对方', '收/支', '金额', '交易状态'],
  columns: {
    at: ['交易时间'],
    amount: ['金额'],
    direction: ['收/支'],
    counterparty: ['交易对方'],
    text: ['商品说明'],
    account: ['收/付款方式'],
    status: ['交易状态'],
    orderId: ['交易订单号'],
    category: ['交易分类'],
  },
};
