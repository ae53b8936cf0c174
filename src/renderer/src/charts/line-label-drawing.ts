import type { Chart, Plugin } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';
import { toneColour } from './chart-lines.ts';
import { SMALL_TYPE } from './mark-drawing.ts';
import type { Picture } from './picture.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Writes each line's name beside it, or inside its area, where there is room: labels instead of a legend. */
export function lineLabelDrawing(picture: Picture, theme: ChartTheme): Plugin<'line'> {
  return {
    id: 'lineLabels',
    afterDatasetsDraw(chart: Chart<'line'>) {
      chart.ctx.save();
      chart.ctx.font = `600 ${SMALL_TYPE}px ${theme.font}`;
      if (picture.stacked) labelAreas(chart, picture);
      else labelLines(chart, picture, theme);
      chart.ctx.restore();
    },
  };
}

function labelLines(chart: Chart<'line'>, picture: Picture, theme: ChartTheme): void {
  const { ctx, chartArea } = chart;
  const taken: Box[] = [];
  picture.lines.forEach((line, index) => {
    const elements = chart.getDatasetMeta(index).data.filter((one) => Number.isFinite(one.y));
    const planned = line.tone === 'planned' || line.tone === 'planned-second';
    // Planned lines are named well along their way, recorded ones at their first point.
    const anchor = planned ? elements[Math.floor((elements.length - 1) * 0.7)] : elements[0];
    if (anchor === undefined) return;
    const width = ctx.measureText(line.label).width;
    const left = Math.max(chartArea.left + 4, Math.min(anchor.x + 4, chartArea.right - width - 2));
    const tops = [
      anchor.y - SMALL_TYPE - 8,
      anchor.y + 8,
      anchor.y - 2 * SMALL_TYPE - 14,
      anchor.y + SMALL_TYPE + 14,
    ];
    const box = tops
      .map((top) => ({ left, right: left + width, top, bottom: top + SMALL_TYPE }))
      .find(
        (one) =>
          one.top >= chartArea.top - 4 &&
          one.bottom <= chartArea.bottom &&
          taken.every((other) => apart(one, other)),
      );
    if (box === undefined) return;
    taken.push(box);
    ctx.textAlign = 'left';
    ctx.textBaseline = 'top';
    ctx.fillStyle = planned ? theme.muted : toneColour(line.tone, theme);
    ctx.fillText(line.label, box.left, box.top);
  });
}

/** A stacked area is named where it is thickest, if its name fits inside. */
function labelAreas(chart: Chart<'line'>, picture: Picture): void {
  const { ctx, chartArea, scales } = chart;
  const y = scales['y'];
  if (y === undefined) return;
  const below: number[] = [];
  picture.lines.forEach((line, index) => {
    const elements = chart.getDatasetMeta(index).data;
    const width = ctx.measureText(line.label).width;
    let best = { thickness: 0, x: 0, middle: 0 };
    line.points.forEach((point, at) => {
      const bottom = below[at] ?? 0;
      const top = bottom + (point.y ?? 0);
      below[at] = top;
      const thickness = y.getPixelForValue(bottom) - y.getPixelForValue(top);
      const x = elements[at]?.x ?? 0;
      const fits = x - width / 2 >= chartArea.left + 2 && x + width / 2 <= chartArea.right - 2;
      if (fits && thickness > best.thickness)
        best = { thickness, x, middle: y.getPixelForValue(bottom) - thickness / 2 };
    });
    if (best.thickness < SMALL_TYPE + 6) return;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = inkOn(line.colour ?? '#ffffff');
    ctx.fillText(line.label, best.x, best.middle);
  });
}

const apart = (a: Box, b: Box): boolean =>
  a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

/** Black or white, whichever reads better on a colour `#rrggbb` (WCAG relative luminance). */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > 0.179 ? '#000000' : '#ffffff';
}
