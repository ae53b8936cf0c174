import type { BilingualText } from './template.ts';

/**
 * Where the figures of the templates come from, in words for the reader. No live help page or contract of
 * Huabei could be read: its figures are from pages that copy the help text, hence never better than B.
 */
export const huabeiHelp: BilingualText = {
  zh: '多个网页转载的花呗帮助说明（2022 至 2025 年）',
  en: 'Several pages that copy the Huabei help text (2022 to 2025)',
};
export const huabeiStatementDays: BilingualText = {
  zh: '多个网页转载的花呗账单日说明（2023 年）',
  en: 'Several pages on Huabei statement days (2023)',
};
export const huabeiFeeList: BilingualText = {
  zh: '多个网页列出的花呗账单分期费率',
  en: 'Several pages that list the Huabei bill instalment fees',
};
export const huabeiReporting: BilingualText = {
  zh: '2021-09-22 花呗接入征信的报道，按月报送',
  en: 'Press on Huabei joining the credit report, monthly since 2021-09-22',
};
export const jiebeiPages: BilingualText = {
  zh: '2022 年介绍借呗利率与逾期的网页',
  en: 'Pages of 2022 on Jiebei interest and overdue',
};
export const baitiaoRules: BilingualText = {
  zh: '网页转载的白条规则（2016-04-10 版）',
  en: 'A page that copies the Baitiao rules of 2016-04-10',
};
export const weilidaiPages: BilingualText = {
  zh: '2022 年介绍微粒贷的网页',
  en: 'Pages of 2022 on Weilidai',
};
export const cardNotice: BilingualText = {
  zh: '人民银行银发〔2016〕111号：最低还款额、违约金由发卡行定',
  en: 'PBOC notice No. 111 of 2016: the bank sets the minimum and the late charge',
};
export const cardLateCharges: BilingualText = {
  zh: '各行违约金对照：最低还款额未还部分的 5%，最低 1 至 20 元，一家封顶 500 元',
  en: 'Table of late charges by bank: 5 % of the unpaid minimum, at least ¥1 to ¥20, one bank caps at ¥500',
};
export const cardGracePact: BilingualText = {
  zh: '中国银行业协会自律公约（2013 年）：容时 3 天、容差 10 元，不是法律',
  en: 'China Banking Association pact of 2013: 3 days, ¥10; a pact, not law',
};
export const cardInstalmentRules: BilingualText = {
  zh: '信用卡业务通知（2022-07）：最长 5 年，现金分期不超过 5 万元、2 年',
  en: 'Notice on card business (2022-07): up to 5 years, cash instalments up to ¥50,000 and 2 years',
};
export const penaltyBand: BilingualText = {
  zh: '人民银行关于贷款罚息的通知：合同利率加收 30% 至 50%',
  en: 'PBOC notice on penalty interest: contract rate plus 30 % to 50 %',
};
export const line24: BilingualText = {
  zh: '法发〔2017〕22号第 2 条：持牌机构的综合成本超过年化 24% 的部分，可请求法院调减',
  en: 'Supreme Court opinion No. 22 of 2017, art. 2: a court can cut all-in cost above 24 % a year',
};
export const privateLendingRule: BilingualText = {
  zh: '民间借贷司法解释（2020-12-29）与《民法典》第 680 条',
  en: 'Judicial interpretation on private lending (2020-12-29) and Civil Code art. 680',
};
export const earlyRepaymentLaw: BilingualText = {
  zh: '《民法典》第 677 条：提前还款按实际期间计息，另有约定的除外',
  en: 'Civil Code art. 677: early repayment bears interest for the actual time unless agreed otherwise',
};
export const contract: BilingualText = { zh: '以合同或 App 显示为准', en: 'As in your contract or app' };
export const notConfirmed: BilingualText = {
  zh: '未查到出处，按较谨慎的情形处理',
  en: 'No source found; the more careful case is assumed',
};
