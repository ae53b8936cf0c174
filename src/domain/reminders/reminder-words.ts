import { yuan } from '../money/yuan.ts';
import type { Reminder, ReminderShows } from './reminders-now.ts';

/** A reminder as it stands on the screen, perhaps a locked one. */
export interface ReminderText {
  readonly title: string;
  readonly body: string;
}

type Language = 'zh-CN' | 'en';

const PLAIN: Readonly<Record<Language, ReminderText>> = {
  'zh-CN': { title: '重拾', body: '有一件事到日子了，打开看看。' },
  en: { title: 'Regain', body: 'Something is due. Open it to see.' },
};

const TITLES: Readonly<Record<Language, Readonly<Record<Reminder['kind'], string>>>> = {
  'zh-CN': {
    due: '还款日快到了',
    overdue: '有逾期待还',
    zhima: '看一下芝麻分',
    'follow-up': '回访客服',
    review: '复查条件',
  },
  en: {
    due: 'A payment is coming up',
    overdue: 'Something is overdue',
    zhima: 'Look up the Zhima score',
    'follow-up': 'Follow up with support',
    review: 'Review a condition',
  },
};

const BODIES: Readonly<Record<Language, Readonly<Record<'zhima' | 'follow-up' | 'review', string>>>> = {
  'zh-CN': {
    zhima: '每月 6 日更新。看到的分数记下来，趋势才完整。',
    'follow-up': '到了上次约好再问的日子。',
    review: '到了自己定的复查日。',
  },
  en: {
    zhima: 'It is updated on the 6th. Note what you see to keep the trend whole.',
    'follow-up': 'The day you wanted to ask again has come.',
    review: 'The day you set has come.',
  },
};

/** What a reminder says, no more than is to be seen on a locked screen. */
export function reminderText(reminder: Reminder, language: Language, shows: ReminderShows): ReminderText {
  if (shows === 'plain') return PLAIN[language];
  const title = TITLES[language][reminder.kind];
  switch (reminder.kind) {
    case 'due':
      return { title, body: dueBody(reminder, language, shows) };
    case 'overdue':
      return { title, body: overdueBody(reminder, language, shows) };
    default:
      return { title, body: BODIES[language][reminder.kind] };
  }
}

type Of<Kind extends Reminder['kind']> = Extract<Reminder, { readonly kind: Kind }>;

function dueBody({ name, date, days, amount }: Of<'due'>, language: Language, shows: ReminderShows): string {
  const sum = shows === 'amounts' ? ` ${yuan(amount)}` : '';
  if (language === 'en') {
    const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
    return `${name}${sum}: due ${when}, ${date}.`;
  }
  const when = days === 0 ? '今天' : days === 1 ? '明天' : `${days} 天后`;
  return `${name}${sum}，${when}（${date}）到期。`;
}

function overdueBody({ names, amount }: Of<'overdue'>, language: Language, shows: ReminderShows): string {
  const [separator, stop] = language === 'en' ? [', ', '.'] : ['、', '。'];
  const sum = shows === 'amounts' ? ` ${yuan(amount)}` : '';
  return `${names.join(separator)}${sum}${stop}`;
}
