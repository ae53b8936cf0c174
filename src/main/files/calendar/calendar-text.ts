import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventRepeatingFreq,
  ICalEventTransparency,
} from 'ical-generator';
import { toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { FileLanguage } from '../language.ts';
import { printable } from '../printable.ts';
import type { CalendarEvent } from './calendar-events.ts';
import { CALENDAR_WORDS } from './calendar-words.ts';

const MS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
/** SEQUENCE counts from here: seconds fit in its 31 bits until 2088. */
const SEQUENCE_START = Date.UTC(2020, 0, 1);

/** When alarms ring: days before, and the time of day `HH:MM`. */
export interface Alarms {
  readonly days: readonly number[];
  readonly at: string;
}

/**
 * A calendar file (RFC 5545) of whole days in floating time, so that a day is the same in every time zone. `written` is
 * the moment of writing: it makes DTSTAMP and a SEQUENCE that grows, so that programs take a later file for newer.
 */
export function calendarText(
  events: readonly CalendarEvent[],
  alarms: Alarms,
  { language, written }: { readonly language: FileLanguage; readonly written: Date },
): string {
  const calendar = ical({
    name: CALENDAR_WORDS[language].name,
    prodId: { company: 'Regain', product: 'Regain', language: language === 'en' ? 'EN' : 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const sequence = Math.max(0, Math.floor((written.getTime() - SEQUENCE_START) / 1000));
  for (const { uid, date, title, text, months } of events) {
    const event = calendar.createEvent({
      id: uid,
      sequence,
      stamp: written,
      lastModified: written,
      start: new Date(toDayNumber(date) * MS_PER_DAY),
      allDay: true,
      summary: printable(title),
      description: printable(text),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(months === undefined ? {} : { repeating: { freq: ICalEventRepeatingFreq.MONTHLY, count: months } }),
    });
    for (const days of alarms.days) {
      const alarm = event.createAlarm({
        type: ICalAlarmType.display,
        // Seconds before the day begins; a time on the day itself lies after it.
        trigger: days * SECONDS_PER_DAY - secondOfDay(alarms.at),
        description: printable(title),
      });
      // Not among the alarm's data: the writer would not see it there, and count from the day's end.
      alarm.relatesTo('START');
    }
  }
  return calendar.toString();
}

function secondOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60;
}
