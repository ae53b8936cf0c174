/** One sentence for each fact that a rule gives as evidence; the keys are those of the domain. */
export default {
  overdue: {
    amount: '逾期 {amount}',
    nothing: '没有逾期',
    days: '最早的一笔已逾期 {days} 天',
    unanswered: '{count} 个已过的还款日还没有确认',
    grace: '{count} 笔到期未还，还在宽限期内',
    agreement: '还款协议正在履行',
    streak: '最近连续 {count} 期按时还清',
  },
  verified: '身份核验已通过',
  login: {
    last: '最近一次新设备或异地登录',
    quiet: '已连续 {days} 天没有新设备或异地登录',
  },
  ratio: {
    now: '之后 3 个月的负债率 {ratio}',
    noIncome: '有应还款项而没有固定收入，负债率算不出来',
    reported: '只算上征信的债务，负债率 {ratio}',
    heaviest: '结清{name}降得最多，降到 {ratio}',
  },
  income: {
    falling: '近 3 个月收入比之前 3 个月少 {fall}',
    rising: '近 3 个月收入比之前 3 个月多',
    steady: '近 3 个月收入与之前 3 个月相近',
  },
  utilisation: '额度用了 {ratio}',
  lenders: '{count} 家机构有欠款（上征信的）',
  activity: { month: '{month}有操作 {days} 天' },
  profile: { changes: '{days} 天内变更 {count} 次' },
  identity: {
    unknown: '还没有填证件有效期',
    current: '证件有效期至 {date}',
    expired: '证件已于 {date} 到期',
  },
  maintenance: {
    waiting: '限制第 {days} 天，可能是维护，先等待',
    tooLong: '限制已 {days} 天，不像是维护',
    restored: '服务已恢复',
  },
  zhima: {
    score: '{score} 分，{band}',
    up: '↑ 比上次高 {points} 分',
    down: '↓ 比上次低 {points} 分',
    stale: '分数是 {days} 天前的，请更新',
  },
  cashOut: { days: '距最后一次 {days} 天', none: '本人说明：从来没有过' },
  security: { items: '{done} / {all} 项已完成' },
  support: {
    calls: '已联系 {count} 次',
    followUp: '约定 {date} 回访',
    followUpPassed: '约定的回访日 {date} 已过',
  },
  documents: { ready: '常用材料 {done} / {all} 份已备好' },
  report: {
    lenders: '报告上 {count} 家机构有余额',
    enquiries: '近 3 个月硬查询 {count} 次',
    stale: '报告已超过半年，请重新查询',
    bad: { none: '报告没有不良记录', open: '报告有不良记录，还没结清', settled: '报告有不良记录，已结清' },
    deletedOn: '结清满 5 年是 {date}',
  },
};
