import { describe, expect, test } from 'vitest';
import { nextZhimaCheck, zhimaBand } from '../../../src/domain/recovery/zhima-score.ts';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import { ago, keysOf, RESTRICTED, stateIn, TODAY, valuesOf } from '../../support/recovery-view.ts';

const scored = (...scores: [date: string, zhima: number][]) =>
  stateIn('zhima_below_600', {
    case: { restriction: RESTRICTED, scores: scores.map(([date, zhima]) => ({ date, zhima })) },
  });

describe('the Zhima score', () => {
  test('is not known without one, and is asked for at once', () => {
    expect(scored()).toMatchObject({
      status: 'unknown',
      progress: null,
      evidence: [],
      meetsOn: null,
      nextReview: TODAY,
    });
  });

  test('is met at exactly 600 and not at 599', () => {
    expect(scored([TODAY, 600])).toMatchObject({ status: 'met', progress: '1.0000', meetsOn: null });
    expect(scored([TODAY, 599])).toMatchObject({ status: 'unmet', progress: '0.0000', meetsOn: null });
  });

  test('counts for 35 days, and says nothing on the 36th', () => {
    expect(scored([ago(35), 600]).status).toBe('met');
    const stale = scored([ago(36), 600]);
    expect(stale.status).toBe('unknown');
    expect(valuesOf(stale, 'zhima.stale')).toEqual({ days: { count: 36 } });
    expect(scored([ago(36), 599]).status).toBe('unknown');
  });

  test('is the latest up to today, in whatever order they were typed', () => {
    const state = scored([TODAY, 610], [ago(60), 580], ['2026-11-24', 550]);
    expect(state.status).toBe('met');
    expect(state.evidence.map(({ key, date }) => [key, date])).toEqual([
      ['zhima.score', TODAY],
      ['zhima.up', ago(60)],
    ]);
    expect(valuesOf(state, 'zhima.up')).toEqual({ points: { count: 30 } });
    expect(keysOf(scored([ago(60), 610], [TODAY, 580]))).toEqual(['zhima.score', 'zhima.down']);
    expect(keysOf(scored([ago(60), 610], [TODAY, 610]))).toEqual(['zhima.score']);
  });
});

describe('progress since the restriction', () => {
  const BEFORE = '2026-10-07';
  const AFTER = '2026-11-07';

  test.each([
    [560, 580, 'under-way', '0.5000'],
    [580, 580, 'unmet', '0.0000'],
    [580, 570, 'unmet', '0.0000'],
    [560, 600, 'met', '1.0000'],
    [620, 590, 'unmet', '0.0000'],
  ])('from %i then to %i now', (then, now, status, progress) => {
    expect(scored([BEFORE, then], [AFTER, now])).toMatchObject({ status, progress });
  });

  test('begins with the last score up to the day of the restriction', () => {
    expect(scored(['2026-09-07', 500], ['2026-10-20', 560], [AFTER, 580]).progress).toBe('0.5000');
    expect(scored(['2026-10-21', 560], [AFTER, 580]).progress).toBe('0.5000');
  });

  test('begins where the score first fell below the line, where it was above it then', () => {
    expect(scored([BEFORE, 640], ['2026-10-25', 580], [AFTER, 590])).toMatchObject({
      status: 'under-way',
      progress: '0.5000',
    });
  });

  test('begins with the first score without a restriction', () => {
    const state = stateIn('zhima_below_600', {
      case: {
        scores: [
          { date: ago(90), zhima: 500 },
          { date: TODAY, zhima: 575 },
        ],
      },
    });
    expect(state.progress).toBe('0.7500');
  });
});

test.each([
  [350, 'poor'],
  [549, 'poor'],
  [550, 'fair'],
  [599, 'fair'],
  [600, 'good'],
  [649, 'good'],
  [650, 'excellent'],
  [699, 'excellent'],
  [700, 'outstanding'],
  [950, 'outstanding'],
])('%i is in the band %s', (score, band) => {
  expect(zhimaBand(score)).toBe(band);
  expect(valuesOf(scored([TODAY, score]), 'zhima.score')).toMatchObject({ band: { text: band } });
});

describe('the next score', () => {
  test.each([
    ['2026-11-06', '2026-11-07'],
    ['2026-11-07', '2026-12-07'],
    ['2026-12-31', '2027-01-07'],
    ['2026-12-07', '2027-01-07'],
  ])('after %s is looked up on %s', (after, day) => {
    expect(nextZhimaCheck(civilDate(after))).toBe(day);
  });

  test('is asked for from the 7th until it is typed', () => {
    const on = (asOf: string) =>
      stateIn('zhima_below_600', { case: { asOf, scores: [{ date: '2026-10-07', zhima: 610 }] } }).nextReview;
    expect([on('2026-10-31'), on('2026-11-07'), on('2026-11-20')]).toEqual([
      '2026-11-07',
      '2026-11-07',
      '2026-11-07',
    ]);
    expect(scored(['2026-11-08', 610]).nextReview).toBe('2026-12-07');
  });
});
