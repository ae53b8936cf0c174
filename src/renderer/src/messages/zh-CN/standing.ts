/** Where today stands against the plan that is followed. */
export default {
  title: '对照计划',
  keptOn: '以 {date} 的计划为准 · {strategy}',
  even: '与计划一致。',
  ahead: { days: '比计划提前 {days} 天，少欠 {amount}。', amount: '比计划少欠 {amount}。' },
  behind: { days: '比计划落后 {amount}，相当于 {days} 天。', amount: '比计划落后 {amount}。' },
  overdue: '逾期部分：{gap}',
  added: '{names}是后来添加的，没有算在内。',
  gone: '{names}已不在债务里，没有算在内。',
  today: '今天的计划已存下。从明天起，这里会写出提前还是落后，差多少。',
  takeUp: '改以现在的计划为准',
  takenUp: '已改以今天的计划为准。',
  same: '现在的计划就是对照用的计划。',
  avoided: {
    saved: '与只还最低相比，已经省下利息和费用 {amount}。',
    dearer: '与只还最低相比，利息和费用多了 {amount}。',
  },
  note: '之后重新计算计划，对照用的计划不变，直到改以新的计划为准。',
};
