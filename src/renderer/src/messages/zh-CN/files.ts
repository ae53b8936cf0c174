export default {
  done: '已保存 {name}',
  printReport: '打印',
  case: { title: '全部内容' },
  tables: {
    title: '表格',
    text: '金额以元为单位，Excel 和 WPS 可以直接打开。XLSX 里有债务、还款记录、还款计划、逐月、历史五张表。',
    workbook: '全部表格（XLSX）',
    csv: {
      'debts-csv': '债务 CSV',
      'payments-csv': '还款记录 CSV',
      'schedule-csv': '还款计划 CSV',
      'history-csv': '历史 CSV',
    },
  },
  calendar: {
    heading: '日历',
    text: '还款日、计划里的额外还款和每月 7 日看芝麻分，导入手机或电脑的日历，由日历来提醒。',
    open: '导出日历',
    save: '保存日历文件',
    contents: '放进日历',
    content: {
      dues: '还款日',
      planned: '计划里的还逾期和额外还款',
      zhima: '每月 7 日查看芝麻分',
    },
    months: '多久以内',
    month: '{count} 个月',
    titles: '标题显示',
    titlesHint: '锁屏上看得到标题。金额总会写在详情里。',
    title: {
      plain: '什么都不显示',
      named: '只显示名称：花呗 还款',
      amounts: '名称和金额：花呗 还款 ¥684.00',
    },
    alarms: '提醒',
    sameDay: '当天',
    before: '提前 {days} 天',
    time: '提醒时间',
    again:
      '再次导入会更新同一件事，不会重复；已经还清或不再需要的不会自动消失。建议导入到单独的日历：要重来时，删掉那个日历再导入。',
  },
  papers: {
    title: '纸面',
    text: '报告可以打印或存为 PDF；协商还款申请可以打印或存为 DOCX。',
    report: '还款报告',
    letter: '协商还款申请',
  },
} as const;
