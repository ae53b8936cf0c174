import { addDays, type CivilDate, daysBetween, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import type { Fen } from '../money/fen.ts';

/** What a reminder gives away on a locked screen: nothing, the name, or the name and the amount. */
export const REMINDER_SHOWS = ['plain', 'named', 'amounts'] as const;
export type ReminderShows = (typeof REMINDER_SHOWS)[number];

/** What one is reminded of, and when. Times of day are `HH:MM`, 24 hours. */
export interface ReminderSettings {
  readonly on: boolean;
  /** Days before a due date; 0 is the day itself. None: no reminders of due dates. */
  readonly daysBefore: readonly number[];
  /** Nothing is shown before this time of a day. */
  readonly at: string;
  readonly overdue: boolean;
  readonly zhima: boolean;
  readonly followUps: boolean;
  /** Nothing is shown from one time to the other, over midnight where it is later; equal times: no such hours. */
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly shows: ReminderShows;
}

/** Off until it is asked for; then a day before and on the day, at nine, with nothing on a locked screen. */
export const NO_REMINDERS: ReminderSettings = {
  on: false,
  daysBefore: [1, 0],
  at: '09:00',
  overdue: true,
  zhima: true,
  followUps: true,
  quietFrom: '22:00',
  quietTo: '08:00',
  shows: 'plain',
};

/** What there is to be reminded of. */
export interface ReminderFacts {
  readonly today: CivilDate;
  /** `HH:MM` */
  readonly time: string;
  readonly dues: readonly {
    readonly debt: string;
    readonly name: string;
    readonly date: CivilDate;
    readonly amount: Fen;
  }[];
  readonly overdue: readonly { readonly name: string; readonly amount: Fen }[];
  /** The day of the last Zhima score; null without one. */
  readonly lastScoreOn: CivilDate | null;
  /** Follow-ups with support and reviews that were set. */
  readonly followUps: readonly {
    readonly id: string;
    readonly kind: 'follow-up' | 'review';
    readonly date: CivilDate;
  }[];
}

/** A reminder; shown once by its key. */
export type Reminder =
  | {
      readonly kind: 'due';
      readonly key: string;
      readonly name: string;
      readonly date: CivilDate;
      readonly days: number;
      readonly amount: Fen;
    }
  | {
      readonly kind: 'overdue';
      readonly key: string;
      readonly count: number;
      readonly names: readonly string[];
      readonly amount: Fen;
    }
  | { readonly kind: 'zhima' | 'follow-up' | 'review'; readonly key: string };

/** Zhima is updated on the 6th and looked up on the 7th. */
const ZHIMA = { updatedOn: 6, lookUpOn: 7 } as const;
/** What was missed because the program did not run is still told for so many days. */
const STILL_TOLD_DAYS = 6;

/** What is to be shown now. Pure: `shown` has the keys of what was shown before. */
export function remindersNow(
  facts: ReminderFacts,
  settings: ReminderSettings,
  shown: ReadonlySet<string>,
): Reminder[] {
  if (!settings.on || facts.time < settings.at || isQuiet(facts.time, settings)) return [];
  return [
    ...dueReminders(facts, settings),
    ...(settings.overdue ? overdueReminder(facts) : []),
    ...(settings.zhima ? zhimaReminder(facts) : []),
    ...(settings.followUps ? followUpReminders(facts) : []),
  ].filter(({ key }) => !shown.has(key));
}

/** Whether a time lies in the quiet hours; their end does not. */
export function isQuiet(
  time: string,
  { quietFrom, quietTo }: Pick<ReminderSettings, 'quietFrom' | 'quietTo'>,
): boolean {
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}

/** Of several days before, the nearest that has come: what was missed is not made up for all at once. */
function dueReminders({ today, dues }: ReminderFacts, { daysBefore }: ReminderSettings): Reminder[] {
  return dues.flatMap(({ debt, name, date, amount }): Reminder[] => {
    const days = daysBetween(today, date);
    if (days < 0) return [];
    const stage = Math.min(...daysBefore.filter((before) => days <= before));
    if (stage === Infinity) return [];
    return [{ kind: 'due', key: `due ${debt} ${date} ${stage}`, name, date, days, amount }];
  });
}

/** Once a week, whichever day of it comes first. */
function overdueReminder({ today, overdue }: ReminderFacts): Reminder[] {
  if (overdue.length === 0) return [];
  const amount = overdue.reduce((sum, each) => sum + each.amount, 0) as Fen;
  const names = overdue.map(({ name }) => name);
  return [{ kind: 'overdue', key: `overdue ${weekOf(today)}`, count: overdue.length, names, amount }];
}

function zhimaReminder({ today, lastScoreOn }: ReminderFacts): Reminder[] {
  const month = today.slice(0, 7);
  const from = `${month}-0${ZHIMA.lookUpOn}` as CivilDate;
  const isRecorded = lastScoreOn !== null && lastScoreOn >= `${month}-0${ZHIMA.updatedOn}`;
  return today < from || today > addDays(from, STILL_TOLD_DAYS) || isRecorded
    ? []
    : [{ kind: 'zhima', key: `zhima ${month}` }];
}

function followUpReminders({ today, followUps }: ReminderFacts): Reminder[] {
  return followUps
    .filter(({ date }) => date <= today && today <= addDays(date, STILL_TOLD_DAYS))
    .map(({ id, kind, date }) => ({ kind, key: `${kind} ${id} ${date}` }));
}

/** The Monday of a day's week: day 0 of the day numbers, 1970-01-01, was a Thursday. */
function weekOf(date: CivilDate): CivilDate {
  const day = toDayNumber(date);
  return toCivilDate(day - ((((day + 3) % 7) + 7) % 7));
}
