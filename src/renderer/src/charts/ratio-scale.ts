import type { Picture, PictureLine } from './picture.ts';

/** A quarter a tick while everything fits into 150 %; beyond that the scale chooses. */
export function ratioScale(
  lines: readonly PictureLine[],
  levels: readonly number[],
): Pick<Picture, 'highest' | 'step'> {
  const most = Math.max(...levels, ...lines.flatMap((line) => line.points.map((point) => point.y ?? 0)));
  const highest = Math.ceil((most * 1.04) / 0.25) * 0.25;
  return highest <= 1.5 ? { highest, step: highest <= 1 ? 0.25 : 0.5 } : {};
}
