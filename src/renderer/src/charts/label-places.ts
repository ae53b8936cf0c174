/** Where the text of a mark goes: to the right of its line unless it would leave the chart, in the first row that is free. */
export interface LabelPlace {
  readonly left: number;
  readonly row: number;
}

const GAP = 6;

/** Places labels of given widths at given x, in order of x, without one covering another. */
export function placeMarkLabels(
  labels: readonly { readonly x: number; readonly width: number }[],
  area: { readonly left: number; readonly right: number },
): LabelPlace[] {
  const rows: { left: number; right: number }[][] = [];
  return labels.map(({ x, width }) => {
    const right = x + GAP + width <= area.right;
    const left = right ? x + GAP : Math.max(area.left, x - GAP - width);
    const free = (taken: { left: number; right: number }[]) =>
      taken.every((one) => left > one.right + GAP || left + width + GAP < one.left);
    let row = rows.findIndex(free);
    if (row === -1) row = rows.push([]) - 1;
    rows[row]?.push({ left, right: left + width });
    return { left, row };
  });
}

/** Keeps those heights that are at least `gap` apart, earlier ones first: the others stay without a label. */
export function keepApart(heights: readonly number[], gap: number): boolean[] {
  const kept: number[] = [];
  return heights.map((height) => {
    const free = kept.every((one) => Math.abs(one - height) >= gap);
    if (free) kept.push(height);
    return free;
  });
}
