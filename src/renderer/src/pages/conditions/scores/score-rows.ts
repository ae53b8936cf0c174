import type { Score } from '../../../../domain/case/case.ts';
import { ZHIMA_BANDS } from '../../charts/zhima-picture.ts';

export interface ScoreRow extends Score {
  /** Id of the band it lies in. */
  readonly band: string;
  /** Points since the score before it; null for the first one. */
  readonly change: number | null;
}

/** Scores with their band and change, the newest first. */
export function scoreRows(scores: readonly Score[]): ScoreRow[] {
  const byDate = scores.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return byDate
    .map((score, index) => {
      const before = byDate[index - 1];
      return { ...score, band: bandOf(score.zhima), change: before ? score.zhima - before.zhima : null };
    })
    .toReversed();
}

/** Bands are half-open; the last one ends with the scale. */
function bandOf(zhima: number): string {
  return ZHIMA_BANDS.findLast((band) => zhima >= band.from)?.id ?? ZHIMA_BANDS[0].id;
}
