/** Where the text of a mark goes: to the right of its line unless it would leave the chart, and in which row from below. */
export interface LabelPlace {
  readonly left: number;
  readonly row: number;
}

export interface LabelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 6;

/**
 * Places labels of given widths at given x so that none covers another and no mark's line, which reaches up to its own
 * label, runs through one; in as few and as low rows as that takes. Meant for a handful of marks.
 */
export function placeMarkLabels(
  labels: readonly { readonly x: number; readonly width: number }[],
  area: { readonly left: number; readonly right: number },
): LabelPlace[] {
  const spans = labels.map(({ x, width }) => {
    const left = x + GAP + width <= area.right ? x + GAP : Math.max(area.left, x - GAP - width);
    return { x, left, right: left + width };
  });
  let best = spans.map(() => 0);
  let least = Infinity;
  for (const rows of rowChoices(spans.length)) {
    const cost = 100 * collisions(spans, rows) + rows.reduce((sum, row) => sum + row, 0);
    if (cost < least) [best, least] = [rows, cost];
  }
  return spans.map(({ left }, index) => ({ left, row: best[index] ?? 0 }));
}

function collisions(
  spans: readonly { x: number; left: number; right: number }[],
  rows: readonly number[],
): number {
  let count = 0;
  spans.forEach((one, i) =>
    spans.forEach((other, j) => {
      if (i === j) return;
      const [row = 0, otherRow = 0] = [rows[i], rows[j]];
      if (i < j && row === otherRow && one.left < other.right + GAP && other.left < one.right + GAP)
        count += 1;
      if (otherRow >= row && other.x > one.left - GAP / 2 && other.x < one.right + GAP / 2) count += 1;
    }),
  );
  return count;
}

/** Every way to put so many labels into as many rows. */
function rowChoices(count: number): number[][] {
  let choices: number[][] = [[]];
  for (let index = 0; index < count; index++) {
    choices = choices.flatMap((rows) =>
      Array.from({ length: Math.min(count, 3) }, (_, row) => [...rows, row]),
    );
  }
  return choices;
}

/** The first of the boxes that lies inside the area and clear of all that is taken; undefined where none does. */
export function freeBox(
  boxes: readonly LabelBox[],
  area: LabelBox,
  clear: (box: LabelBox) => boolean,
): LabelBox | undefined {
  return boxes.find(
    (box) =>
      box.left >= area.left &&
      box.right <= area.right &&
      box.top >= area.top &&
      box.bottom <= area.bottom &&
      clear(box),
  );
}

export const apart = (a: LabelBox, b: LabelBox): boolean =>
  a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

/** Whether a line of points runs through a box, looked at every few pixels. */
export function runsThrough(
  line: readonly { readonly x: number; readonly y: number }[],
  box: LabelBox,
): boolean {
  const inside = (x: number, y: number) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  return line.some((point, index) => {
    const next = line[index + 1] ?? point;
    const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / 3));
    return Array.from({ length: steps + 1 }, (_, step) => step / steps).some((share) =>
      inside(point.x + (next.x - point.x) * share, point.y + (next.y - point.y) * share),
    );
  });
}
