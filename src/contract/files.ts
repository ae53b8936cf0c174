import { z } from 'zod';
import { LETTER_ASKS, LETTER_ATTACHMENTS } from '../domain/letter/letter-entry.ts';
import { CALENDAR_CONTENTS, CALENDAR_MONTHS, CALENDAR_TITLES } from './calendar-offers.ts';
import { date, id, positiveMoney, whole } from './values.ts';

/** Tables that can be had as CSV; the workbook holds them all. */
export const TABLE_FILES = ['debts-csv', 'payments-csv', 'schedule-csv', 'history-csv'] as const;

const shortText = (most: number) => z.string().max(most).refine(isOneLine, { error: 'control-characters' });
const longText = (most: number) => z.string().max(most).refine(isText, { error: 'control-characters' });

export const calendarChoice = z.object({
  months: z.literal(CALENDAR_MONTHS),
  titles: z.enum(CALENDAR_TITLES),
  contents: z.array(z.enum(CALENDAR_CONTENTS)).max(CALENDAR_CONTENTS.length),
  /** When an alarm rings: so many days before (0: on the day), at a time of day; none at all when there are no days. */
  alarmDays: z.array(whole(0, 14)).max(5),
  alarmAt: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  /** Follow-ups and reviews; the id makes a later import replace the entry. */
  notes: z.array(z.object({ id, date, title: shortText(120) })).max(500),
});
export type CalendarChoice = z.output<typeof calendarChoice>;

export const letterEntry = z.object({
  lender: shortText(80),
  name: shortText(40),
  phone: shortText(30),
  accounts: z
    .array(
      z.object({
        debt: id,
        tail: shortText(40),
        monthly: positiveMoney.nullable(),
        periods: whole(1, 60).nullable(),
        firstOn: date.nullable(),
      }),
    )
    .min(1)
    .max(50),
  alsoAsked: z.array(z.object({ debt: id, monthly: positiveMoney })).max(1000),
  reason: longText(2000),
  hardshipSince: date.nullable(),
  detail: z.enum(['itemised', 'totals']),
  asks: z.array(z.enum(LETTER_ASKS)).max(LETTER_ASKS.length),
  attachments: z.array(z.enum(LETTER_ATTACHMENTS)).max(LETTER_ATTACHMENTS.length),
  otherAttachments: longText(500),
  date: date.nullable(),
});

const locale = z.enum(['zh-CN', 'en']);

/** Which file, in which language, and what it needs to know. */
export const fileRequest = z.discriminatedUnion('what', [
  z.object({ what: z.enum([...TABLE_FILES, 'tables-xlsx']), locale }),
  z.object({ what: z.literal('calendar-ics'), locale, calendar: calendarChoice }),
  z.object({ what: z.literal('letter-docx'), locale, letter: letterEntry }),
]);
export type FileRequest = z.output<typeof fileRequest>;

/** A file as it crosses a transport. */
export interface FileReply {
  readonly fileName: string;
  readonly mediaType: string;
  readonly base64: string;
}

function isOneLine(text: string): boolean {
  return isText(text) && !/[\t\n]/.test(text);
}

/** No control character but tab and line break, and no half of a character. */
function isText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return !/[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029\p{Surrogate}]/u.test(text);
}
