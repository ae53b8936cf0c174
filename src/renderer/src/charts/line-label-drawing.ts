import type { Chart, Plugin } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';
import { PLANNED_STRENGTH, toneColour } from './chart-lines.ts';
import { inkOn, mixed } from './colour.ts';
import { apart, freeBox, type LabelBox, runsThrough } from './label-places.ts';
import { SMALL_TYPE } from './mark-drawing.ts';
import type { Picture, PictureLine } from './picture.ts';

/** Writes each line's name beside it, or inside its area, where there is room: labels instead of a legend. */
export function lineLabelDrawing(picture: Picture, theme: ChartTheme, taken: LabelBox[]): Plugin<'line'> {
  return {
    id: 'lineLabels',
    afterDatasetsDraw(chart: Chart<'line'>) {
      chart.ctx.save();
      chart.ctx.font = `600 ${SMALL_TYPE}px ${theme.font}`;
      if (picture.stacked) labelAreas(chart, picture, theme);
      else labelLines(chart, { picture, theme, taken: [...taken] });
      chart.ctx.restore();
    },
  };
}

/** Where along a line its name is tried first: recorded lines at their beginning, planned ones well on their way. */
const TRIES = { recorded: [0, 0.25, 0.5, 0.75, 1], planned: [0.7, 0.5, 0.85, 0.3, 0.15, 1] } as const;
const OFFSETS = [-SMALL_TYPE - 8, 8, -SMALL_TYPE - 20, 20] as const;

function labelLines(
  chart: Chart<'line'>,
  around: { picture: Picture; theme: ChartTheme; taken: LabelBox[] },
): void {
  const { ctx, chartArea } = chart;
  const { picture, theme, taken } = around;
  const paths = picture.lines.map((line, index) =>
    chart
      .getDatasetMeta(index)
      .data.filter((one, at) => line.points[at]?.y !== null && Number.isFinite(one.y)),
  );
  const levels = picture.levels.map(({ y }) => {
    const at = chart.scales['y']?.getPixelForValue(y) ?? 0;
    return [chartArea.left, chartArea.right].map((x) => ({ x, y: at }));
  });
  const marks = picture.marks.map((mark) => {
    const at = chart.scales['x']?.getPixelForValue(mark.x) ?? 0;
    return [chartArea.top, chartArea.bottom].map((y) => ({ x: at, y }));
  });
  picture.lines.forEach((line, index) => {
    const path = paths[index] ?? [];
    const planned = isPlanned(line);
    const width = ctx.measureText(line.label).width;
    const boxes = TRIES[planned ? 'planned' : 'recorded'].flatMap((share) => {
      const anchor = path[Math.round((path.length - 1) * share)];
      if (anchor === undefined) return [];
      const begin = line.labelSide === 'below' ? anchor.x - width : anchor.x;
      const left = Math.max(chartArea.left + 4, Math.min(begin, chartArea.right - width - 2));
      return OFFSETS.filter((offset) => onSide(line, offset)).map((offset) => ({
        left,
        right: left + width,
        top: anchor.y + offset,
        bottom: anchor.y + offset + SMALL_TYPE,
      }));
    });
    const clear = (box: LabelBox) =>
      taken.every((other) => apart(box, other)) &&
      ![...paths, ...levels, ...marks].some((one) => runsThrough(one, box));
    const box = freeBox(boxes, chartArea, clear);
    if (box === undefined) return;
    taken.push(box);
    ctx.textAlign = 'left';
    ctx.textBaseline = 'top';
    ctx.fillStyle = planned ? theme.muted : toneColour(line.tone, theme);
    ctx.fillText(line.label, box.left, box.top);
  });
}

function onSide({ labelSide }: PictureLine, offset: number): boolean {
  if (labelSide === undefined) return true;
  return labelSide !== 'none' && (labelSide === 'above') === offset < 0;
}

const isPlanned = (line: PictureLine): boolean => line.tone === 'planned' || line.tone === 'planned-second';

/** A stacked area is named where it is thickest, if its name fits inside. */
function labelAreas(chart: Chart<'line'>, picture: Picture, theme: ChartTheme): void {
  const { ctx, chartArea, scales } = chart;
  const y = scales['y'];
  if (y === undefined) return;
  const today = scales['x']?.getPixelForValue(picture.today) ?? 0;
  const below: number[] = [];
  picture.lines.forEach((line, index) => {
    const elements = chart.getDatasetMeta(index).data;
    const width = ctx.measureText(line.label).width;
    let best = { thickness: 0, x: 0, middle: 0, planned: false };
    line.points.forEach((point, at) => {
      const bottom = below[at] ?? 0;
      const top = bottom + (point.y ?? 0);
      below[at] = top;
      const thickness = y.getPixelForValue(bottom) - y.getPixelForValue(top);
      const x = elements[at]?.x ?? 0;
      // Not across today, where the colour changes.
      const whole = Math.abs(x - today) >= width / 2 + 2;
      const fits = whole && x - width / 2 >= chartArea.left + 4 && x + width / 2 <= chartArea.right - 4;
      if (!fits || thickness <= best.thickness) return;
      best = {
        thickness,
        x,
        middle: y.getPixelForValue(bottom) - thickness / 2,
        planned: point.x > picture.today,
      };
    });
    if (best.thickness < SMALL_TYPE + 6) return;
    const colour = line.colour ?? theme.planned;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = inkOn(best.planned ? mixed(colour, theme.card, PLANNED_STRENGTH) : colour);
    ctx.fillText(line.label, best.x, best.middle);
  });
}
