import type { Chart, Plugin } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';
import { keepApart } from './label-places.ts';
import { SMALL_TYPE } from './mark-drawing.ts';
import type { Level, Picture } from './picture.ts';

/** Draws the lines to be under or over, labelled at one end, and the names of bands at the right. */
export function levelDrawing(picture: Picture, theme: ChartTheme): Plugin<'line'> {
  return {
    id: 'levels',
    beforeDatasetsDraw(chart: Chart<'line'>) {
      const y = chart.scales['y'];
      if (y === undefined) return;
      const { ctx } = chart;
      ctx.save();
      ctx.font = `${SMALL_TYPE}px ${theme.font}`;
      for (const level of picture.levels)
        if (level.y <= y.max && level.y >= y.min) drawLine(chart, level, theme);
      for (const side of ['left', 'right'] as const)
        drawLabels(
          chart,
          picture.levels.filter((one) => one.side === side),
          theme,
        );
      drawBands(chart, picture, theme);
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

function drawLabels(chart: Chart<'line'>, levels: readonly Level[], theme: ChartTheme): void {
  const { ctx, chartArea, scales } = chart;
  const y = scales['y'];
  if (y === undefined) return;
  const inside = levels
    .filter((one) => one.y <= y.max && one.y >= y.min)
    .sort((a, b) => Number(b.strong) - Number(a.strong));
  const kept = keepApart(
    inside.map((one) => y.getPixelForValue(one.y)),
    SMALL_TYPE + 2,
  );
  inside.forEach((level, index) => {
    if (kept[index] !== true) return;
    ctx.fillStyle = theme.muted;
    ctx.textBaseline = 'bottom';
    ctx.textAlign = level.side;
    ctx.fillText(
      level.label,
      level.side === 'left' ? chartArea.left + 2 : chartArea.right - 2,
      y.getPixelForValue(level.y) - 2,
    );
  });
}

function drawBands(chart: Chart<'line'>, picture: Picture, theme: ChartTheme): void {
  const { ctx, chartArea, scales } = chart;
  const y = scales['y'];
  if (y === undefined) return;
  for (const band of picture.bands) {
    const [top, bottom] = [
      y.getPixelForValue(Math.min(band.to, y.max)),
      y.getPixelForValue(Math.max(band.from, y.min)),
    ];
    if (bottom - top < SMALL_TYPE) continue;
    ctx.fillStyle = theme.muted;
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'right';
    ctx.fillText(band.label, chartArea.right - 2, (top + bottom) / 2);
  }
}
