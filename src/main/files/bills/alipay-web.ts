import type { BillFormat } from './bill-format.ts';

/** 支付宝交易记录明细查询, from the old web page. Heading on line 5, fields padded with spaces, totals below the rows. */
export const alipayWeb: BillFormat = {
  id: 'alipay-web',
  source: 'alipay',
  heading: ['交易号', '交易创建时间', '交易对方', '金额(元)', '收/支', '交易状态'],
  columns: {
    at: ['付款时间', '交易创建时间'],
    amount: ['金额(元)'],
    direction: ['收/支'],
    counterparty: ['交易对方'],
    text: ['商品名称'],
    status: ['交易状态'],
    orderId: ['交易号'],
    category: ['类型'],
    fundState: ['资金状态'],
    refunded: ['成功退款(元)'],
  },
};
