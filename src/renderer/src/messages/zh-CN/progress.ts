export default {
  title: '进度',
  sub: '截至 {date}',
  toDebts: '去添加债务',
  toBudget: '去填收入',
  toLimits: '去填额度',
  toScores: '去记芝麻分',
  range: { title: '显示范围', quarter: '前后 3 个月', year: '前后 1 年', all: '全部' },
  lead: {
    first: '今天是第一天的记录。以后每天打开，这里会写出和今天相比的变化。',
    sinceRestriction: '限制至今 {days} 天。与 {date} 的记录相比，',
    sinceRecord: '与 {date} 的记录相比，',
    comma: '，',
    stop: '。',
    owed: { down: '欠款 ↓ 少了 {amount}', up: '欠款 ↑ 多了 {amount}', same: '欠款没有变化' },
    overdue: { down: '逾期 ↓ 少了 {amount}', up: '逾期 ↑ 多了 {amount}', same: '逾期没有变化' },
    score: { down: '芝麻分 ↓ 低了 {amount} 分', up: '芝麻分 ↑ 高了 {amount} 分', same: '芝麻分没有变化' },
  },
};
