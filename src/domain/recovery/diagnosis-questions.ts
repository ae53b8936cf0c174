import type { BilingualText } from '../product/template.ts';
import type { ConditionId } from './condition.ts';

/** What an answer says for a cause: its weight among the likely causes. */
export interface Weight {
  readonly cause: ConditionId;
  /** 1 a hint, 2 likely, 3 nearly certain. */
  readonly weight: 1 | 2 | 3;
}

export interface DiagnosisAnswer {
  readonly id: string;
  readonly text: BilingualText;
  readonly points: readonly Weight[];
}

export interface DiagnosisQuestion {
  readonly id: string;
  readonly text: BilingualText;
  /** Whether several answers may hold. */
  readonly several: boolean;
  readonly answers: readonly DiagnosisAnswer[];
}

const for_ = (cause: ConditionId, weight: Weight['weight']): Weight => ({ cause, weight });

/** What the app said, and what happened before. When it began is the restriction's own date. */
export const DIAGNOSIS_QUESTIONS: readonly DiagnosisQuestion[] = [
  {
    id: 'said',
    text: { zh: '花呗页面是怎么提示的？', en: 'What did the Huabei page say?' },
    several: false,
    answers: [
      {
        id: 'said-overdue',
        text: { zh: '提示有逾期未还', en: 'That something is overdue' },
        points: [for_('overdue_unpaid', 3)],
      },
      {
        id: 'said-evaluation',
        text: { zh: '提示综合评估未通过、暂不支持使用', en: 'That the evaluation was not passed' },
        points: [
          for_('income_capacity', 2),
          for_('zhima_below_600', 2),
          for_('multi_lending', 1),
          for_('low_activity', 1),
        ],
      },
      {
        id: 'said-verify',
        text: {
          zh: '提示账户有风险，需要验证身份',
          en: 'That the account is at risk and identity must be verified',
        },
        points: [for_('abnormal_behaviour', 3), for_('account_attack', 2), for_('profile_changes', 1)],
      },
      {
        id: 'said-violation',
        text: { zh: '提示违规使用或交易异常', en: 'That the use was against the rules or unusual' },
        points: [for_('cash_out', 2), for_('abnormal_behaviour', 2)],
      },
      {
        id: 'said-maintenance',
        text: { zh: '提示系统维护或升级', en: 'That the system is being maintained' },
        points: [for_('system_maintenance', 3)],
      },
      { id: 'said-nothing', text: { zh: '没有说原因', en: 'It gave no reason' }, points: [] },
    ],
  },
  {
    id: 'before',
    text: { zh: '被限制之前，发生过什么？可多选', en: 'What happened before? Several may hold' },
    several: true,
    answers: [
      {
        id: 'missed-payment',
        text: { zh: '有一期没有按时还', en: 'A payment was missed' },
        points: [for_('overdue_unpaid', 3), for_('zhima_below_600', 1), for_('credit_report_bad', 1)],
      },
      {
        id: 'income-fell',
        text: { zh: '收入减少，或者失业', en: 'Income fell, or the job was lost' },
        points: [for_('income_capacity', 2)],
      },
      {
        id: 'new-loans',
        text: { zh: '近期申请过几笔贷款或信用卡', en: 'Several loans or cards were applied for' },
        points: [for_('multi_lending', 2), for_('income_capacity', 1)],
      },
      {
        id: 'late-elsewhere',
        text: { zh: '在别的银行或平台有过逾期', en: 'Something was overdue with another lender' },
        points: [for_('credit_report_bad', 2), for_('income_capacity', 1)],
      },
      {
        id: 'new-device',
        text: { zh: '换过手机，或在外地登录', en: 'A new phone, or logins from elsewhere' },
        points: [for_('abnormal_behaviour', 2), for_('profile_changes', 1)],
      },
      {
        id: 'changed-profile',
        text: { zh: '改过手机号、银行卡或地址', en: 'Phone number, bank card or address changed' },
        points: [for_('profile_changes', 2)],
      },
      {
        id: 'hardly-used',
        text: { zh: '开通后很少使用支付宝', en: 'Alipay was hardly used' },
        points: [for_('low_activity', 2)],
      },
      {
        id: 'cashed-out',
        text: {
          zh: '曾把花呗额度换成现金，或帮人刷单',
          en: 'The credit line was turned into cash, or orders were faked',
        },
        points: [for_('cash_out', 3)],
      },
      {
        id: 'unknown-transactions',
        text: { zh: '出现过不是自己的交易', en: 'There were transactions of someone else' },
        points: [for_('account_attack', 3)],
      },
    ],
  },
];

/** Every answer by its id. */
export const DIAGNOSIS_ANSWERS: ReadonlyMap<string, DiagnosisAnswer> = new Map(
  DIAGNOSIS_QUESTIONS.flatMap((question) => question.answers.map((answer) => [answer.id, answer] as const)),
);
