/** What a row's status says happened to the money. */
export type Outcome =
  | 'done'
  | 'pending'
  | 'closed'
  | 'failed'
  | 'repaid'
  | 'repayment-failed'
  /** This row is itself a refund. */
  | 'refunded'
  /** This row's money came back, in full or in part. */
  | 'returned'
  | 'lent'
  /** Between the user's own accounts. */
  | 'moved'
  /** A deposit or a credit service: nothing was paid. */
  | 'held';

/** 交易状态 and 当前状态 as the bills write them. */
const STATUSES: Readonly<Record<string, Outcome>> = {
  // Alipay and JD
  交易成功: 'done',
  支付成功: 'done',
  代付成功: 'done',
  亲情卡付款成功: 'done',
  等待确认收货: 'done',
  等待对方发货: 'done',
  缴费中: 'done',
  等待付款: 'pending',
  交易关闭: 'closed',
  已关闭: 'closed',
  退款成功: 'refunded',
  退税成功: 'done',
  还款成功: 'repaid',
  还款失败: 'repayment-failed',
  放款成功: 'lent',
  充值成功: 'moved',
  提取成功: 'moved',
  转出成功: 'moved',
  冻结成功: 'held',
  解冻成功: 'held',
  信用服务使用成功: 'held',
  芝麻免押下单成功: 'held',
  // WeChat
  已转账: 'done',
  朋友已收钱: 'done',
  对方已收钱: 'done',
  已收钱: 'done',
  已存入零钱: 'done',
  已存入零钱通: 'done',
  已到账: 'done',
  提现已到账: 'moved',
  充值完成: 'moved',
  已全额退款: 'returned',
  对方已退还: 'returned',
  已退还: 'returned',
  已退款: 'returned',
};

/** How statuses that are not in the table end or begin, tried in this order. */
const PATTERNS: readonly (readonly [RegExp, Outcome])[] = [
  [/^还款.*失败$/, 'repayment-failed'],
  [/失败$/, 'failed'],
  [/关闭|取消|撤销|作废|超时|过期/, 'closed'],
  // WeChat: 已退款(￥5.00), 已退款￥5.00
  [/^已(?:部分)?退款/, 'returned'],
  [/退款(?:成功|完成)$/, 'refunded'],
  [/^还款.*成功$|^已还[款清]/, 'repaid'],
  [/^放款.*成功$/, 'lent'],
  [/待付款|待支付|未付款|未支付/, 'pending'],
  [/(?:成功|完成|已到账|已收款|已收钱|已转账|已支付|已付款)$/, 'done'],
  [/^(?:对方|朋友)?已(?:存入|转入|转出|入账|领取|收|转|付|支付|缴)/, 'done'],
  [/^(?:等待|待).*(?:收货|发货|评价)$/, 'done'],
  [/^(?:等待|待)|中$/, 'pending'],
];

/** What a status means; undefined for one that is not understood. */
export function outcomeOf(status: string): Outcome | undefined {
  if (Object.hasOwn(STATUSES, status)) return STATUSES[status];
  return PATTERNS.find(([pattern]) => pattern.test(status))?.[1];
}
