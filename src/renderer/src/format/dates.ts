import { type CivilDate, daysInMonth, isCivilDate, toDayNumber } from '../../../domain/dates/civil-date.ts';
import { plainDigits } from './decimal.ts';
import { type Locale, MISSING } from './missing.ts';

const WEEKDAYS: Record<Locale, readonly string[]> = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-11-23`, or `--`. */
export function formatDate(date: CivilDate | null | undefined): string {
  return date ?? MISSING;
}

/** `11-23`, or `--`. */
export function monthDay(date: CivilDate | null | undefined): string {
  return date ? date.slice(5) : MISSING;
}

/** `周一` or `Mon`. 1970-01-01 was a Thursday. */
export function weekday(date: CivilDate, locale: Locale): string {
  const index = (((toDayNumber(date) + 3) % 7) + 7) % 7;
  return WEEKDAYS[locale][index] ?? '';
}

/** A month `YYYY-MM` (or any date in it): `2026 年 11 月` or `Nov 2026`. */
export function formatMonth(month: string, locale: Locale): string {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5, 7))];
  return locale === 'zh-CN' ? `${year} 年 ${number} 月` : `${MONTHS[number - 1]} ${year}`;
}

/** A month `YYYY-MM` without its year: `11 月` or `Nov`. */
export function monthName(month: string, locale: Locale): string {
  const number = Number(month.slice(5, 7));
  return locale === 'zh-CN' ? `${number} 月` : (MONTHS[number - 1] ?? '');
}

/** A date inside a sentence, its year left out within the next eleven months: `12 月 15 日`, `15 Dec`. */
export function dateInWords(date: CivilDate, today: CivilDate, locale: Locale): string {
  const near = Math.abs(toDayNumber(date) - toDayNumber(today)) < 330;
  const [year, month, day] = parts(date);
  if (locale === 'zh-CN') return near ? `${month} 月 ${day} 日` : `${year} 年 ${month} 月 ${day} 日`;
  return near ? `${day} ${MONTHS[month - 1]}` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/** A month's last day inside a sentence: `2027 年 3 月底`, `the end of Mar 2027`; any other day as a date. */
export function monthEndInWords(date: CivilDate, today: CivilDate, locale: Locale): string {
  const [year, month, day] = parts(date);
  if (day !== daysInMonth(year, month)) return dateInWords(date, today, locale);
  return locale === 'zh-CN' ? `${year} 年 ${month} 月底` : `the end of ${MONTHS[month - 1]} ${year}`;
}

function parts(date: CivilDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/**
 * Reads a date as people type it: `2026-11-23`, `2026/11/23`, `2026.11.23`, `20261123`, `2026年11月23日`; without its year
 * (`11-5`, `11/5`, `11月5日`) the one nearest to `today`. Null when there is no such date.
 */
export function parseDate(text: string, today?: CivilDate): CivilDate | null {
  const plain = plainDigits(text)
    .replace(/[年月／]/g, '-')
    .replace(/[日号]$/, '');
  const full = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (full) return written(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = /^(\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  return short && today ? nearest(Number(short[1]), Number(short[2]), today) : null;
}

function written(year: number, month: number, day: number): CivilDate | null {
  const two = (number: number) => String(number).padStart(2, '0');
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isCivilDate(text) ? text : null;
}

function nearest(month: number, day: number, today: CivilDate): CivilDate | null {
  const year = Number(today.slice(0, 4));
  const away = (date: CivilDate) => Math.abs(toDayNumber(date) - toDayNumber(today));
  const dates = [year - 1, year, year + 1].map((each) => written(each, month, day));
  return dates
    .filter((date) => date !== null)
    .reduce<CivilDate | null>((best, date) => (best && away(best) <= away(date) ? best : date), null);
}
