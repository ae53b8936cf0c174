/** A civil date `YYYY-MM-DD`, without time or zone. */
export type CivilDate = string & { readonly __brand: 'civil-date' };

/** Days since 1970-01-01: how the engine counts. */
export type DayNumber = number;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is an existing date of the years 1900 to 2199. */
export function isCivilDate(text: string): text is CivilDate {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Marks a text as a civil date. Throws RangeError when there is no such date. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

/** Days of a month, 1 = January. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Day number of a year, month and day (proleptic Gregorian calendar). */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Day number of a civil date. Throws RangeError for what is none: only a bug can cause that. */
export function toDayNumber(date: CivilDate): DayNumber {
  const days = dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
  if (Number.isNaN(days)) throw new RangeError(`not a date: ${date}`);
  return days;
}

/** Year, month (1-12) and day of a day number. */
export function fromDayNumber(days: DayNumber): { year: number; month: number; day: number } {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** The text last made: the rows of a plan ask for the same day many times over. */
let lastText: { readonly days: DayNumber; readonly text: CivilDate } = {
  days: 0,
  text: '1970-01-01' as CivilDate,
};

/** Civil date of a day number. */
export function toCivilDate(days: DayNumber): CivilDate {
  if (lastText.days === days) return lastText.text;
  const { year, month, day } = fromDayNumber(days);
  const text =
    `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as CivilDate;
  lastText = { days, text };
  return text;
}

/** The date so many days later (or earlier, when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return toCivilDate(toDayNumber(date) + days);
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from);
}
