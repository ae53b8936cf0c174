import { VERIFIED_STEP } from './abnormal-behaviour.ts';
import { SECURITY_STEPS } from './account-attack.ts';
import { PROFILE_REVIEWED_STEP } from './profile-changes.ts';
import { deciding, step, type Step } from './step.ts';
import { GUIDE, HELP_PAGES, OFFICIAL_NUMBERS, OURS, USER_REPORTS } from './step-sources.ts';

const [PASSWORD, TWO_STEP, DEVICES, CASE_NUMBER] = SECURITY_STEPS;

/** The steps against each cause that the guide names, in the order to take them. */
export const STEPS_OF_CAUSES = {
  overdue_unpaid: [
    step('read-amount', GUIDE, {
      zh: '登录支付宝，查看逾期应还金额',
      en: 'Log in and read the overdue amount',
    }),
    step('clear-or-minimum', HELP_PAGES, {
      zh: '一次还清逾期；还不清时，先还到最低还款额',
      en: 'Clear it at once; if not possible, reach the minimum payment first',
    }),
    step('propose-plan', GUIDE, {
      zh: '拨打 95188 或在“我的客服”提出还款计划，取得同意后再分期还',
      en: 'Propose a plan by 95188 or in the app, and pay in instalments once it is agreed',
    }),
    step('no-early-settlement', HELP_PAGES, {
      zh: '逾期期间不能提前结清分期，先还逾期',
      en: 'Instalments cannot be settled early while overdue; clear the overdue part first',
    }),
    step('keep-paying', HELP_PAGES, {
      zh: '还清后按时还每一期，等待系统不定期评估',
      en: 'Then pay every bill on time and wait for the periodic evaluation',
    }),
  ],
  abnormal_behaviour: [
    step('tell-support', GUIDE, { zh: '联系支付宝客服，说明是本人操作', en: 'Tell support that it was you' }),
    deciding(VERIFIED_STEP, GUIDE, {
      zh: '按要求提供身份证、交易凭证并完成人脸认证，且已通过',
      en: 'Provide the ID, receipts and face check asked for, and pass',
    }),
    step('one-device', USER_REPORTS, {
      zh: '固定一台设备和常用地点登录',
      en: 'Log in from one device and the usual places',
    }),
  ],
  income_capacity: [
    step('log-income', GUIDE, {
      zh: '记录每月收入，包括副业收入',
      en: 'Record every income, side income too',
    }),
    step('close-small', GUIDE, {
      zh: '逾期清零后，先结清金额小或利率高的征信欠款',
      en: 'Once nothing is overdue, close small or dear reported debts first',
    }),
    step('no-new-loans', USER_REPORTS, {
      zh: '不新增借款，不以贷养贷',
      en: 'No new borrowing, no loan to pay a loan',
    }),
    step('fewer-enquiries', USER_REPORTS, {
      zh: '减少征信查询，减少网贷机构数',
      en: 'Fewer credit enquiries and fewer lenders',
    }),
  ],
  low_activity: [
    step('daily-costs', GUIDE, {
      zh: '本来就要付的日常开销，用支付宝绑定的储蓄卡支付',
      en: 'Pay the daily costs you have anyway with the linked debit card',
    }),
    step('bills-and-cards', GUIDE, {
      zh: '在支付宝缴水电煤、还信用卡',
      en: 'Pay utilities and cards in Alipay',
    }),
    step('count-days', OURS, {
      zh: '每月初记下上个月有操作的天数',
      en: "Note last month's active days each month",
    }),
  ],
  profile_changes: [
    deciding(PROFILE_REVIEWED_STEP, OURS, {
      zh: '回想近 90 天的变更并记在下面（没有就直接勾选）',
      en: 'Note the changes of the last 90 days below (tick at once if there were none)',
    }),
    step('update-identity', GUIDE, {
      zh: '证件过期的先更新一次，之后 90 天不再改动',
      en: 'Update an expired document once, then change nothing for 90 days',
    }),
    step('keep-fixed', GUIDE, {
      zh: '固定手机号、银行卡、收货地址和登录设备',
      en: 'Keep phone, card, address and device as they are',
    }),
  ],
  system_maintenance: [
    step('wait', GUIDE, { zh: '等待系统恢复', en: 'Wait until the service is back' }),
    step('ask-95188', OURS, {
      zh: '超过 3 天仍不能用，拨打 95188 询问原因',
      en: 'If it lasts longer than 3 days, ask 95188 for the cause',
    }),
  ],
  zhima_below_600: [
    step('record-monthly', OURS, {
      zh: '每月 7 日记录芝麻分',
      en: 'Record the score on the 7th of each month',
    }),
    step('keep-promises', GUIDE, { zh: '按时还款，按约履约', en: 'Pay and keep agreements on time' }),
    step('complete-profile', USER_REPORTS, {
      zh: '补全芝麻信用里的个人信息',
      en: 'Complete the Zhima profile',
    }),
  ],
  cash_out: [
    step('stop', GUIDE, { zh: '停止套现和刷单', en: 'No cash-outs and no fake orders' }),
    step('real-purchases', GUIDE, {
      zh: '恢复后只用于真实消费，并按时还款',
      en: 'Later, real purchases only, paid on time',
    }),
    step('wait', USER_REPORTS, {
      zh: '等待风控期结束，客服不能人工解除',
      en: 'Wait for the risk control to end; support cannot lift it by hand',
    }),
  ],
  account_attack: [
    deciding(PASSWORD, GUIDE, { zh: '已更换登录和支付密码', en: 'Login and payment passwords changed' }),
    deciding(TWO_STEP, GUIDE, { zh: '已启用双重验证', en: 'Two-step verification is on' }),
    deciding(DEVICES, OURS, {
      zh: '已移除陌生设备，解绑不认识的代扣',
      en: 'Unknown devices and automatic debits removed',
    }),
    deciding(CASE_NUMBER, OFFICIAL_NUMBERS, {
      zh: '已向 95188 报告；有资金损失的已报警 110',
      en: 'Reported to 95188; a loss of money to the police, 110',
    }),
  ],
} satisfies Record<string, readonly Step[]>;
