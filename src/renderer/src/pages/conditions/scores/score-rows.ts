import type { Score } from '../../../../../domain/case/case.ts';
import { type ZhimaBand, zhimaBand } from '../../../../../domain/recovery/zhima-score.ts';

export interface ScoreRow extends Score {
  readonly band: ZhimaBand;
  /** Points since the score before it; null for the first one. */
  readonly change: number | null;
}

/** Scores with their band and change, the newest first. */
export function scoreRows(scores: readonly Score[]): ScoreRow[] {
  const byDate = scores.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return byDate
    .map((score, index) => {
      const before = byDate[index - 1];
      return { ...score, band: zhimaBand(score.zhima), change: before ? score.zhima - before.zhima : null };
    })
    .toReversed();
}
