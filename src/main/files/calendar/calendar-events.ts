import type { CalendarChoice } from '../../../contract/files.ts';
import type { Case } from '../../../domain/case/case.ts';
import { type CivilDate, toCivilDate, toDayNumber } from '../../../domain/dates/civil-date.ts';
import { dayInMonth, monthOf } from '../../../domain/dates/recurrence.ts';
import { yuan } from '../../../domain/money/yuan.ts';
import type { Plan } from '../../../domain/plan/plan-result.ts';
import { plannedDues } from '../../../domain/plan/planned-dues.ts';
import type { FileLanguage } from '../language.ts';
import { CALENDAR_WORDS, type CalendarWords } from './calendar-words.ts';

/** An entry of a calendar, for a whole day. */
export interface CalendarEvent {
  /** The same entry has the same id in every export, so that a later import replaces it. */
  readonly uid: string;
  readonly date: CivilDate;
  readonly title: string;
  readonly text: string;
  /** How many months it comes again on the same day of the month; absent when it comes once. */
  readonly months?: number;
}

/** Zhima is updated on the 6th. */
const ZHIMA_DAY = 7;

/** What a person is to do by the plan and when, as chosen, in date order. */
export function calendarEvents(
  source: { readonly case: Case; readonly plan: Plan },
  choice: CalendarChoice,
  language: FileLanguage,
): CalendarEvent[] {
  const { asOf } = source.case;
  const words = CALENDAR_WORDS[language];
  const end = toCivilDate(dayInMonth(monthOf(toDayNumber(asOf)) + choice.months, Number(asOf.slice(8, 10))));
  const writing: Writing = { ...source, words, choice };
  const { contents } = choice;
  return [
    ...(contents.includes('dues') ? dueEvents(writing) : []),
    ...(contents.includes('planned') ? plannedEvents(writing) : []),
    ...(contents.includes('zhima') ? [zhimaEvent(writing)] : []),
    ...choice.notes.map((note) => noteEvent(note, writing)),
  ]
    .filter(({ date }) => date >= asOf && date <= end)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.uid < b.uid ? -1 : 1));
}

interface Writing {
  readonly case: Case;
  readonly plan: Plan;
  readonly words: CalendarWords;
  readonly choice: CalendarChoice;
}

function dueEvents(writing: Writing): CalendarEvent[] {
  const uidOf = uidsByMonth('due');
  return plannedDues(writing.plan).map(({ debt, date, required, short }) =>
    payment(writing, {
      uid: uidOf(debt, date),
      date,
      debt,
      what: writing.words.due,
      amount: required,
      more: short > 0 ? writing.words.short(yuan(short)) : '',
    }),
  );
}

/** Arrears cleared and extra payments: one entry a debt, day and kind. */
function plannedEvents(writing: Writing): CalendarEvent[] {
  const uids = { overdue: uidsByMonth('overdue'), extra: uidsByMonth('extra') };
  const sums = new Map<
    string,
    { date: CivilDate; debt: string; kind: 'overdue' | 'extra'; amount: number }
  >();
  for (const { date, debt, kind, amount } of writing.plan.payments) {
    if (kind === 'required') continue;
    const key = `${date} ${debt} ${kind}`;
    sums.set(key, { date, debt, kind, amount: amount + (sums.get(key)?.amount ?? 0) });
  }
  return [...sums.values()].map(({ date, debt, kind, amount }) =>
    payment(writing, {
      uid: uids[kind](debt, date),
      date,
      debt,
      what: writing.words[kind],
      amount,
      more: '',
    }),
  );
}

interface Payment {
  readonly uid: string;
  readonly date: CivilDate;
  readonly debt: string;
  readonly what: string;
  readonly amount: number;
  readonly more: string;
}

function payment({ case: input, words, choice }: Writing, one: Payment): CalendarEvent {
  const name = input.debts.find(({ id }) => id === one.debt)?.name ?? one.debt;
  const named = `${name} ${one.what}`;
  const amount = yuan(one.amount);
  const titles = { plain: words.plain, named, amounts: `${named} ${amount}` };
  return {
    uid: one.uid,
    date: one.date,
    title: titles[choice.titles],
    text: `${named} ${amount}${words.stop}\n${one.more}${words.basis(input.asOf)}`,
  };
}

function zhimaEvent({ case: input, words, choice }: Writing): CalendarEvent {
  const month = monthOf(toDayNumber(input.asOf));
  const thisMonth = toCivilDate(dayInMonth(month, ZHIMA_DAY));
  return {
    uid: uid('zhima'),
    date: thisMonth >= input.asOf ? thisMonth : toCivilDate(dayInMonth(month + 1, ZHIMA_DAY)),
    title: choice.titles === 'plain' ? words.plain : words.zhima,
    text: `${words.zhima}${words.stop}\n${words.zhimaText}`,
    months: choice.months,
  };
}

function noteEvent(note: CalendarChoice['notes'][number], { words, choice }: Writing): CalendarEvent {
  return {
    uid: uid(`note-${note.id}`),
    date: note.date,
    title: choice.titles === 'plain' ? words.plain : note.title,
    text: note.title,
  };
}

/**
 * Ids by debt and month, not by day: a due day that moves within its month moves the entry instead of adding another.
 * Several in one month are counted.
 */
function uidsByMonth(kind: string): (debt: string, date: CivilDate) => string {
  const count = new Map<string, number>();
  return (debt, date) => {
    const key = `${kind}-${debt}-${date.slice(0, 7)}`;
    const number = (count.get(key) ?? 0) + 1;
    count.set(key, number);
    return uid(number === 1 ? key : `${key}-${number}`);
  };
}

const uid = (key: string): string => `${encodeURIComponent(key)}@regain`;
