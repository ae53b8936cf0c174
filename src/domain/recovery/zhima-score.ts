import type { Case, Score } from '../case/case.ts';
import { type CivilDate, daysBetween, fromDayNumber, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { dayInMonth, monthOf } from '../dates/recurrence.ts';
import type { ConditionState, Evidence } from './condition.ts';
import type { RecoveryView } from './recovery-view.ts';
import { shareReached } from './share.ts';
import { SCORE_STALE_AFTER_DAYS, ZHIMA_CHECK_DAY, ZHIMA_LINE } from './thresholds.ts';

export type ZhimaBand = 'poor' | 'fair' | 'good' | 'excellent' | 'outstanding';

/** The band of a score; bounds belong to the band above (half-open, our reading of bounds that touch). */
export function zhimaBand(score: number): ZhimaBand {
  if (score < 550) return 'poor';
  if (score < 600) return 'fair';
  if (score < 650) return 'good';
  return score < 700 ? 'excellent' : 'outstanding';
}

/** The next 7th after a day: Zhima is updated on the 6th. */
export function nextZhimaCheck(today: CivilDate): CivilDate {
  const day = toDayNumber(today);
  const thisMonth = fromDayNumber(day).day < ZHIMA_CHECK_DAY ? 0 : 1;
  return toCivilDate(dayInMonth(monthOf(day) + thisMonth, ZHIMA_CHECK_DAY));
}

/**
 * Met from 600 by a score that is not older than 35 days; a score cannot be projected. The next one is asked for on the
 * 7th after the last.
 */
export function zhimaBelow600({ case: input }: RecoveryView): ConditionState {
  const scores = scoresUpTo(input);
  const latest = scores.at(-1);
  return {
    id: 'zhima_below_600',
    status: statusOf(input, scores),
    progress: latest === undefined ? null : progressOf(input, scores),
    evidence: latest === undefined ? [] : evidenceOf(input, scores),
    meetsOn: null,
    nextReview: latest === undefined ? input.asOf : nextZhimaCheck(latest.date),
  };
}

function statusOf(input: Case, scores: readonly Score[]): ConditionState['status'] {
  const latest = scores.at(-1);
  if (latest === undefined || isStale(latest, input.asOf)) return 'unknown';
  if (latest.zhima >= ZHIMA_LINE) return 'met';
  return latest.zhima > startOf(input, scores).zhima ? 'under-way' : 'unmet';
}

/** Whether a score is too old to say anything about a day. */
export const isStale = (score: Score, today: CivilDate): boolean =>
  daysBetween(score.date, today) > SCORE_STALE_AFTER_DAYS;

/** Scores up to today, oldest first. */
export function scoresUpTo(input: Case): Score[] {
  return input.scores
    .filter((score) => score.date <= input.asOf)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * The score of the restriction's day, the one before it or the first after it; had it reached the line, the first one
 * below it since. The latest is below it.
 */
function startOf(input: Case, scores: readonly Score[]): Score {
  const since = input.restriction?.since;
  const first =
    since === undefined
      ? 0
      : Math.max(
          0,
          scores.findLastIndex((score) => score.date <= since),
        );
  return scores.slice(first).find((score) => score.zhima < ZHIMA_LINE)!;
}

function progressOf(input: Case, scores: readonly Score[]): string | null {
  const now = scores.at(-1)!.zhima;
  if (now >= ZHIMA_LINE) return '1.0000';
  return shareReached({ start: startOf(input, scores).zhima, now, goal: ZHIMA_LINE });
}

function evidenceOf(input: Case, scores: readonly Score[]): Evidence[] {
  const latest = scores.at(-1)!;
  const before = scores.at(-2);
  const evidence: Evidence[] = [
    {
      key: 'zhima.score',
      values: { score: { count: latest.zhima }, band: { text: zhimaBand(latest.zhima) } },
      date: latest.date,
      origin: 'typed',
    },
  ];
  if (before !== undefined && before.zhima !== latest.zhima) {
    const change = latest.zhima - before.zhima;
    evidence.push({
      key: change > 0 ? 'zhima.up' : 'zhima.down',
      values: { points: { count: Math.abs(change) } },
      date: before.date,
      origin: 'typed',
    });
  }
  if (isStale(latest, input.asOf)) {
    evidence.push({
      key: 'zhima.stale',
      values: { days: { count: daysBetween(latest.date, input.asOf) } },
      date: latest.date,
      origin: 'computed',
    });
  }
  return evidence;
}
