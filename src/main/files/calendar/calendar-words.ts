import type { FileLanguage } from '../language.ts';

/** The words of a calendar. */
export interface CalendarWords {
  readonly name: string;
  /** A title that gives nothing away. */
  readonly plain: string;
  readonly due: string;
  readonly overdue: string;
  readonly extra: string;
  readonly zhima: string;
  readonly zhimaText: string;
  readonly short: (amount: string) => string;
  readonly basis: (date: string) => string;
  readonly stop: string;
}

export const CALENDAR_WORDS: Readonly<Record<FileLanguage, CalendarWords>> = {
  'zh-CN': {
    name: '重拾 还款',
    plain: '重拾：有一件事要办',
    due: '还款',
    overdue: '还逾期',
    extra: '额外还款',
    zhima: '查看芝麻分',
    zhimaText: '芝麻分每月 6 日更新。把新的分数记到重拾里。',
    short: (amount) => `按计划还差 ${amount}。`,
    basis: (date) => `按 ${date} 的计划，以账单为准。`,
    stop: '。',
  },
  en: {
    name: 'Regain payments',
    plain: 'Regain: something to do',
    due: 'payment due',
    overdue: 'clear arrears',
    extra: 'extra payment',
    zhima: 'Look up the Zhima score',
    zhimaText: 'It is updated on the 6th of each month. Enter the new score in Regain.',
    short: (amount) => `The plan is short of ${amount}.`,
    basis: (date) => `By the plan of ${date}; the statement decides.`,
    stop: '.',
  },
};
