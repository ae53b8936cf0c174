import { describe, expect, test } from 'vitest';
import { addDays, toCivilDate, toDayNumber } from '../../src/domain/dates/civil-date.ts';
import { chartWindow, monthEnd } from '../../src/renderer/src/charts/chart-range.ts';
import { dayTicks } from '../../src/renderer/src/charts/day-ticks.ts';
import { thinSnapshots } from '../../src/renderer/src/charts/thin-snapshots.ts';
import { day, monthOf, planOf, snapshot } from '../support/plan-builder.ts';

const dates = (window: { from: number; to: number }) => [toCivilDate(window.from), toCivilDate(window.to)];
const MONTHS = Array.from({ length: 120 }, (_, index) =>
  monthOf(`${2026 + Math.floor((index + 10) / 12)}-${String(((index + 10) % 12) + 1).padStart(2, '0')}`),
);

describe('the days a chart shows', () => {
  const today = day('2026-11-23');

  test('a year to either side of today is cut to what is recorded and planned', () => {
    const plan = planOf({ months: MONTHS, summary: { debtFreeOn: day('2027-05-20') } });
    const window = chartWindow({
      recorded: [day('2026-10-01'), day('2026-09-01')],
      today,
      plan,
      range: 'year',
    });
    expect(dates(window)).toEqual(['2026-09-01', '2027-05-31']);
  });

  test('a plan that never ends is cut after a year, or after three when all is asked for', () => {
    const plan = planOf({ months: MONTHS, summary: { debtFreeOn: null } });
    expect(dates(chartWindow({ recorded: [], today, plan, range: 'year' }))).toEqual([
      '2026-11-23',
      '2027-11-30',
    ]);
    expect(dates(chartWindow({ recorded: [], today, plan, range: 'all' }))).toEqual([
      '2026-11-23',
      '2029-10-31',
    ]);
  });

  test('a single day is given four weeks, so that it can be seen', () => {
    expect(dates(chartWindow({ recorded: [today], today, plan: null, range: 'year' }))).toEqual([
      '2026-10-26',
      '2026-11-23',
    ]);
  });

  test('a month ends on its last day, in leap years too', () => {
    expect(['2026-12', '2027-02', '2028-02', '2026-04'].map(monthEnd)).toEqual([
      '2026-12-31',
      '2027-02-28',
      '2028-02-29',
      '2026-04-30',
    ]);
  });
});

describe('ticks of the time axis', () => {
  const ticks = (from: string, to: string, most: number) =>
    dayTicks(
      { from: toDayNumber(day(from)), to: toDayNumber(day(to)), today: toDayNumber(day('2026-11-23')) },
      most,
    ).map(toCivilDate);

  test('months are labelled in even steps that keep January', () => {
    expect(ticks('2026-10-05', '2027-09-30', 6)).toEqual([
      '2026-11-01',
      '2027-01-01',
      '2027-03-01',
      '2027-05-01',
      '2027-07-01',
      '2027-09-01',
    ]);
  });

  test('over ten years only whole years are left', () => {
    expect(ticks('2026-11-23', '2036-10-31', 6)).toEqual([
      '2028-01-01',
      '2030-01-01',
      '2032-01-01',
      '2034-01-01',
      '2036-01-01',
    ]);
  });

  test('a few weeks are labelled by days counted from today', () => {
    expect(ticks('2026-10-26', '2026-11-28', 6)).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
    ]);
  });
});

describe('many recorded days', () => {
  const daily = (count: number) =>
    Array.from({ length: count }, (_, index) => snapshot(addDays(day('2026-01-01'), index)));

  test('two months are kept whole', () => {
    expect(thinSnapshots(daily(60))).toHaveLength(60);
  });

  test('a year keeps one a week, with the first and the last', () => {
    const kept = thinSnapshots(daily(365)).map(({ date }) => date);
    expect(kept.length).toBeLessThan(56);
    expect([kept[0], kept.at(-1)]).toEqual(['2026-01-01', '2026-12-31']);
    // Each one between is a Sunday, the last day of its week.
    expect(kept.slice(1, -1).every((date) => (toDayNumber(date) + 3) % 7 === 6)).toBe(true);
  });

  test('several years keep one a month', () => {
    expect(
      thinSnapshots(daily(1000))
        .map(({ date }) => date)
        .slice(0, 3),
    ).toEqual(['2026-01-01', '2026-01-31', '2026-02-28']);
  });
});
