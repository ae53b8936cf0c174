import { ratioText } from '../money/decimal.ts';

/** How far a figure has come from `start` to `goal`, 0 to 1 with four decimals; null where start and goal are the same. */
export function shareReached(way: { start: number; now: number; goal: number }): string | null {
  const whole = Math.abs(way.goal - way.start);
  if (whole === 0) return null;
  const gone = way.goal > way.start ? way.now - way.start : way.start - way.now;
  return ratioText(Math.min(whole, Math.max(0, gone)), whole);
}
