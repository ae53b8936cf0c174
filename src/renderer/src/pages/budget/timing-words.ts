import type { Timing } from '../../../../domain/case/case.ts';
import { beginsLater, isOver } from '../../../../domain/budget/month-budget.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';

type Words = (key: string, named?: Record<string, unknown>) => string;

/** When an entry happens, in words: `每月15日`, `每周周日`, `2027-02-05 一次`. */
export function timingWords(timing: Timing, words: Words): string {
  if (timing.on !== undefined || timing.every === undefined) {
    return words('budget.when.once', { date: timing.on ?? '--' });
  }
  const { every } = timing;
  if (every.unit === 'week') {
    return words('budget.when.week', { weekday: words(`budget.weekday.${every.weekday}`) });
  }
  return every.unit === 'month'
    ? words('budget.when.month', { day: every.day })
    : words('budget.when.year', { month: every.month, day: every.day });
}

/** What limits it in time: that it is past, begins later or has an end; empty when nothing does. */
export function timingLimits(timing: Timing, today: CivilDate, words: Words): string {
  if (isOver(timing, today)) return words('budget.when.over');
  const parts = [
    timing.every && timing.from !== undefined && beginsLater(timing, today)
      ? words('budget.when.begins', { date: timing.from })
      : '',
    timing.until === undefined ? '' : words('budget.when.ends', { date: timing.until }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
