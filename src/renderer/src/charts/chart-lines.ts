import type { ChartDataset, Point } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';
import { mixed } from './colour.ts';
import type { LineTone, Picture, PictureLine } from './picture.ts';

/** The colour of a line: accent is what happened, grey is what is planned, red is overdue. */
export function toneColour(tone: LineTone, theme: ChartTheme): string {
  switch (tone) {
    case 'actual':
      return theme.accent;
    case 'danger':
      return theme.danger;
    case 'second':
      return theme.muted;
    case 'planned':
    case 'planned-second':
    case 'area':
      return theme.planned;
  }
}

const DASHES: Partial<Record<LineTone, number[]>> = { planned: [5, 4], 'planned-second': [2, 3] };

/** How strong the colour of a planned area is beside that of a recorded one. */
export const PLANNED_STRENGTH = 0.6;

/** The lines of a picture as Chart.js datasets. */
export function chartLines(picture: Picture, theme: ChartTheme): ChartDataset<'line', Point[]>[] {
  return picture.lines.map((line, index) =>
    picture.stacked ? areaOf(line, { picture, theme, lowest: index === 0 }) : lineOf(line, picture, theme),
  );
}

function lineOf(line: PictureLine, picture: Picture, theme: ChartTheme): ChartDataset<'line', Point[]> {
  const colour = toneColour(line.tone, theme);
  const solid = DASHES[line.tone] === undefined;
  const last = line.points.findLastIndex((point) => point.y !== null);
  const radius = picture.scattered ? 5 : 3.5;
  const sparse = solid && (picture.unit === 'score' || line.points.length <= 2);
  return {
    label: line.label,
    data: line.points as Point[],
    borderColor: colour,
    borderWidth: solid ? 2 : 1.5,
    borderDash: DASHES[line.tone] ?? [],
    backgroundColor: colour,
    fill: rangeBeside(line, picture, theme),
    // Where a figure cannot be said, as a ratio without an income, there is no line.
    spanGaps: false,
    // Points on the edge of the chart are drawn whole.
    clip: 6,
    pointRadius: ({ dataIndex }) =>
      solid && (sparse || dataIndex === last || standsAlone(line, dataIndex)) ? radius : 0,
    pointHoverRadius: 4,
    pointHitRadius: 12,
  };
}

/** Whether there is no figure before and after a point: no line shows it. */
function standsAlone({ points }: PictureLine, at: number): boolean {
  const missing = (index: number) => (points[index]?.y ?? null) === null;
  return missing(at - 1) && missing(at + 1);
}

/** How strong the colour of a range is between its lines. */
const RANGE_STRENGTH = 0.25;

function rangeBeside(
  line: PictureLine,
  picture: Picture,
  theme: ChartTheme,
): ChartDataset<'line', Point[]>['fill'] {
  const target = picture.lines.findIndex(({ id }) => id === line.fillTo);
  if (target === -1) return false;
  const colour = mixed(toneColour(line.tone, theme), theme.card, RANGE_STRENGTH);
  return { target, above: colour, below: colour };
}

function areaOf(
  line: PictureLine,
  { picture, theme, lowest }: { picture: Picture; theme: ChartTheme; lowest: boolean },
): ChartDataset<'line', Point[]> {
  const colour = line.colour ?? theme.planned;
  const planned = mixed(colour, theme.card, PLANNED_STRENGTH);
  return {
    label: line.label,
    data: line.points as Point[],
    backgroundColor: colour,
    // A hairline of the card's colour keeps neighbours apart whatever their colours.
    borderColor: theme.card,
    borderWidth: 1,
    fill: lowest ? 'origin' : '-1',
    pointRadius: 0,
    pointHoverRadius: 3,
    pointHitRadius: 12,
    pointBackgroundColor: colour,
    segment: {
      backgroundColor: (context) => ((context.p0.parsed.x ?? 0) >= picture.today ? planned : undefined),
    },
  };
}
