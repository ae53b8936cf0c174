import { plainDigits } from './decimal.ts';

/** Reads a time of day as people type it: `21:30`, `9:05`, `2130`, a full-width colon; null when there is no such time. */
export function parseTime(text: string): string | null {
  const plain = plainDigits(text)
    .replace(/[：.点]/g, ':')
    .replace(/分$/, '');
  const match = /^(\d{1,2}):(\d{2})$/.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${match[2]}`;
}
