export default {
  title: '收入不稳时会怎样',
  steady: '计划按每笔收入都如数到账来排。收入会浮动或有时没有时，在收入里说明，就能看到各个日期的范围。',
  toBudget: '去收支里说明',
  running: '正在推算 {count} 种情况',
  stopped: '已停止，没有推算完。',
  failed: '暂时推算不出来。已录入的内容都在。',
  again: '重新推算',
  caption: '各个日期的范围',
  chance: {
    never: '{count} 种情况里，没有一种会漏付。',
    some: '{count} 种情况里，约 {percent} 至少有一笔付不上。',
    always: '{count} 种情况里，每一种都至少有一笔付不上。',
  },
  column: { what: '日期', planned: '计划', p10: '顺利（10%）', p50: '居中（50%）', p90: '不顺（90%）' },
  note: '按所填的浮动推算 {count} 种收入情况，还款顺序与计划相同；百分数表示有多少种情况在这一天之前做到。这是估算，不是预测。',
};
