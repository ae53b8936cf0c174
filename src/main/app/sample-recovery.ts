import { addDays, type CivilDate, toDayNumber } from '../../domain/dates/civil-date.ts';
import { monthOf, monthText } from '../../domain/dates/recurrence.ts';
import { SECURITY_STEPS } from '../../domain/recovery/account-attack.ts';
import type { LogEntry, RecoveryRecords } from '../../domain/recovery/recovery-records.ts';
import type { SampleLocale } from './sample-names.ts';

/** The causes the sample's questionnaire led to. */
export const SAMPLE_CAUSES: readonly string[] = [
  'overdue_unpaid',
  'income_capacity',
  'zhima_below_600',
  'profile_changes',
  'account_attack',
  'low_activity',
];

interface Words {
  readonly agent: string;
  readonly answer: string;
  readonly phone: string;
  readonly collector: string;
  readonly demand: string;
}

const WORDS: Readonly<Record<SampleLocale, Words>> = {
  'zh-CN': {
    agent: '工号 8812',
    answer: '客服说明：先还清逾期，之后由系统定期评估，人工不能提前解除。',
    phone: '旧号码停用，换了新号',
    collector: '自称某催收公司',
    demand: '要求当天还清全部欠款',
  },
  en: {
    agent: 'Agent 8812',
    answer:
      'Clear what is overdue first; the system evaluates periodically and staff cannot lift it earlier.',
    phone: 'The old number was given up',
    collector: 'Said to be a collection company',
    demand: 'Asked for everything to be paid that day',
  },
};

/** What was noted about the restriction in the five weeks since the entry. */
export function sampleRecovery(since: CivilDate, today: CivilDate, locale: SampleLocale): RecoveryRecords {
  const present = monthOf(toDayNumber(today));
  return {
    diagnosis: { on: addDays(since, 2), answers: ['said-evaluation', 'missed-payment', 'changed-profile'] },
    ticks: [
      { condition: 'overdue_unpaid', step: 'read-amount', doneOn: addDays(since, 1) },
      { condition: 'profile_changes', step: 'reviewed', doneOn: addDays(since, 2) },
      ...SECURITY_STEPS.map((step) => ({
        condition: 'account_attack' as const,
        step,
        doneOn: addDays(since, 3),
      })),
    ],
    facts: [{ fact: 'identity-expires', value: addDays(today, 1_600), notedOn: addDays(since, 2) }],
    reviews: [],
    log: sampleLog(since, today, WORDS[locale]),
    activity: [{ month: monthText(present - 1), days: 9, origin: 'typed', notedOn: today }],
    creditReports: [],
  };
}

function sampleLog(since: CivilDate, today: CivilDate, words: Words): LogEntry[] {
  return [
    {
      id: 'sample-log-1',
      kind: 'account-event',
      date: addDays(since, -20),
      what: 'phone',
      note: words.phone,
    },
    {
      id: 'sample-log-2',
      kind: 'support-call',
      date: addDays(since, 4),
      channel: '95188',
      agent: words.agent,
      followUpOn: addDays(today, 4),
      note: words.answer,
    },
    {
      id: 'sample-log-3',
      kind: 'proof-document',
      date: addDays(since, 6),
      document: 'income-proof',
    },
    {
      id: 'sample-log-4',
      kind: 'collector-contact',
      date: addDays(today, -8),
      time: '22:15',
      channel: 'phone',
      who: words.collector,
      thirdParty: false,
      note: words.demand,
    },
  ];
}
