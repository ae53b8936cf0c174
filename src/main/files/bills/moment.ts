import { isCivilDate, toCivilDate } from '../../../domain/dates/civil-date.ts';
import { cellText } from './cell-text.ts';
import type { Cell } from './table.ts';

const MOMENT =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]+(\d{1,2})[:：时](\d{1,2})(?:[:：分](\d{1,2}))?(?:\.\d+)?秒?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\s*(\d{2})(\d{2})(\d{2}))?$/;
const TIME = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/;
/** A workbook's day number 1 is 1900-01-01, with a 29th of February that year: days since 1970 are this many fewer. */
const SERIAL_OF_1970 = 25_569;

/**
 * A day with its time as the bill writes it, `2026-11-18 12:31:07`, or only the day where it gives no time; no zone is
 * applied. A workbook's serial number is true to the second. Null when there is no such day or time.
 */
export function readMoment(cell: Cell | undefined): string | null {
  if (typeof cell === 'number') return fromSerial(cell);
  const text = cellText(cell);
  const match = MOMENT.exec(text) ?? COMPACT.exec(text);
  if (match === null) return /^\d{5}(?:\.\d+)?$/.test(text) ? fromSerial(Number(text)) : null;
  const date = `${match[1]}-${two(match[2]!)}-${two(match[3]!)}`;
  if (!isCivilDate(date)) return null;
  if (match[4] === undefined) return date;
  const time = clock(match[4], match[5]!, match[6] ?? '0');
  return time === null ? null : `${date} ${time}`;
}

/** A day from one column with a time from another; what is no time is left out, a day with a time is taken instead. */
export function withTime(date: string, cell: Cell | undefined): string {
  if (date.length > 10) return date;
  const match = TIME.exec(cellText(cell));
  if (match === null) {
    const moment = readMoment(cell);
    return moment !== null && moment.length > 10 ? moment : date;
  }
  const time = clock(match[1]!, match[2]!, match[3] ?? '0');
  return time === null ? date : `${date} ${time}`;
}

function clock(hour: string, minute: string, second: string): string | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${two(hour)}:${two(minute)}:${two(second)}`;
}

function fromSerial(serial: number): string | null {
  if (!(serial >= 20_000 && serial < 80_000)) return null;
  const seconds = Math.round(serial * 86_400);
  const day = Math.floor(seconds / 86_400);
  const rest = seconds - day * 86_400;
  const date = toCivilDate(day - SERIAL_OF_1970);
  if (Number.isInteger(serial)) return date;
  return `${date} ${two(Math.floor(rest / 3600))}:${two(Math.floor((rest % 3600) / 60))}:${two(rest % 60)}`;
}

const two = (part: string | number) => String(part).padStart(2, '0');
