import type { Picture, PictureLine } from './picture.ts';

const MOST_STEPS = 4;

/** From nothing to a round sum just above the largest drawn, in at most four even steps of 1, 2 or 5 times a power of ten. */
export function moneyScale(
  lines: readonly PictureLine[],
  stacked: boolean,
): Pick<Picture, 'highest' | 'step'> {
  const most = stacked
    ? largestStack(lines)
    : Math.max(0, ...lines.flatMap((line) => line.points.map((point) => point.y ?? 0)));
  for (let power = 100; ; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = power * factor;
      const highest = Math.ceil((most * 1.02) / step) * step;
      if (highest <= step * MOST_STEPS) return { highest, step };
    }
  }
}

function largestStack(lines: readonly PictureLine[]): number {
  const heights = (lines[0]?.points ?? []).map((_, at) =>
    lines.reduce((sum, line) => sum + (line.points[at]?.y ?? 0), 0),
  );
  return Math.max(0, ...heights);
}
