export default {
  kind: {
    revolving: '循环额度',
    instalment: '分期贷款',
    'fee-instalment': '手续费分期',
    simple: '按余额和利率',
    informal: '亲友借款',
  },
  kindHint: {
    revolving: '有账单日、还款日和最低还款额，例如花呗、白条、信用卡。',
    instalment: '按期还本付息，例如借呗、微粒贷、消费贷、房贷。',
    'fee-instalment': '本金平摊，每期收一笔固定手续费，例如账单分期、延期还款。',
    simple: '只知道余额、利率和每月最低还款额。',
    informal: '没有利息，有约定日期就在那天还清。',
  },
  method: {
    'equal-payment': '等额本息',
    'equal-principal': '等额本金',
    'interest-only': '先息后本',
  },
  accrues: {
    'after-due': '到期后计息',
    daily: '按天计息',
  },
  remainingFees: {
    waived: '免收',
    due: '照收',
  },
  prepay: {
    allowed: '可以提前还',
    forbidden: '不能提前还',
  },
  source: '来源：{source}',
  otherFigure: '另有来源：{value}（{source}）',
  usualRange: '常见范围 {min} 至 {max}',
  confidence: {
    A: '原文',
    B: '多处来源',
    C: '来源单一或不一致',
    D: '未经证实',
  },
  editable: '默认值，可以修改',
  typed: '请按合同或 App 填写',
} as const;
