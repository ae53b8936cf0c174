import type { Chart, Plugin } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';
import { apart, type LabelBox } from './label-places.ts';
import { SMALL_TYPE } from './mark-drawing.ts';
import type { Level, Picture } from './picture.ts';

const GAP = 10;

/** Draws the lines to be under or over, labelled at their right end, and the names of bands at the right. */
export function levelDrawing(picture: Picture, theme: ChartTheme, taken: LabelBox[]): Plugin<'line'> {
  return {
    id: 'levels',
    beforeDatasetsDraw(chart: Chart<'line'>) {
      const y = chart.scales['y'];
      taken.length = 0;
      if (y === undefined) return;
      const { ctx } = chart;
      ctx.save();
      ctx.font = `${SMALL_TYPE}px ${theme.font}`;
      const levels = picture.levels.filter((level) => level.y <= y.max && level.y >= y.min);
      for (const level of levels) drawLine(chart, level, theme);
      ctx.fillStyle = theme.muted;
      // The strong one is named first and so stands at the very end.
      for (const level of [...levels].sort((a, b) => Number(b.strong) - Number(a.strong))) {
        const at = y.getPixelForValue(level.y);
        drawLabel(chart, { text: level.label, bottom: at - 2 }, taken);
      }
      for (const band of picture.bands) {
        const [top, bottom] = [
          y.getPixelForValue(Math.min(band.to, y.max)),
          y.getPixelForValue(Math.max(band.from, y.min)),
        ];
        if (bottom - top < SMALL_TYPE) continue;
        drawLabel(chart, { text: band.label, bottom: (top + bottom + SMALL_TYPE) / 2 }, taken);
      }
      ctx.restore();
    },
  };
}

function drawLine(chart: Chart<'line'>, level: Level, theme: ChartTheme): void {
  const { ctx, chartArea, scales } = chart;
  const at = Math.round(scales['y']?.getPixelForValue(level.y) ?? 0) + 0.5;
  ctx.strokeStyle = level.strong ? theme.muted : theme.planned;
  ctx.lineWidth = 1;
  ctx.setLineDash(level.strong ? [] : [1, 3]);
  ctx.beginPath();
  ctx.moveTo(chartArea.left, at);
  ctx.lineTo(chartArea.right, at);
  ctx.stroke();
}

/** Writes at the right end, or before what already stands there. */
function drawLabel(
  { ctx, chartArea }: Chart<'line'>,
  label: { readonly text: string; readonly bottom: number },
  taken: LabelBox[],
): void {
  const width = ctx.measureText(label.text).width;
  let right = chartArea.right - 2;
  const boxAt = () => ({ left: right - width, right, top: label.bottom - SMALL_TYPE, bottom: label.bottom });
  for (;;) {
    const other = taken.find((one) => !apart(one, boxAt()));
    if (other === undefined) break;
    right = other.left - GAP;
  }
  if (right - width < chartArea.left) return;
  taken.push(boxAt());
  ctx.textBaseline = 'bottom';
  ctx.textAlign = 'left';
  ctx.fillText(label.text, right - width, label.bottom);
}
