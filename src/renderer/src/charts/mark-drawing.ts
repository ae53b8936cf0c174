import type { Chart, Plugin } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';
import { placeMarkLabels } from './label-places.ts';
import type { Picture } from './picture.ts';

export const SMALL_TYPE = 12;
const ROW = 16;

/** Height kept free above the chart for the labels of its marks. */
export const markRoom = (picture: Picture): number => Math.min(3, picture.marks.length) * ROW;

/** Draws the dates that matter: a dotted vertical each, its label above the chart. */
export function markDrawing(picture: Picture, theme: ChartTheme): Plugin<'line'> {
  return {
    id: 'marks',
    beforeDatasetsDraw(chart: Chart<'line'>) {
      const { ctx, chartArea, scales } = chart;
      const x = scales['x'];
      if (x === undefined || picture.marks.length === 0) return;
      ctx.save();
      ctx.font = `${SMALL_TYPE}px ${theme.font}`;
      const places = placeMarkLabels(
        picture.marks.map((mark) => ({
          x: x.getPixelForValue(mark.x),
          width: ctx.measureText(mark.label).width,
        })),
        { left: chartArea.left, right: chart.width },
      );
      picture.marks.forEach((mark, index) => {
        const at = Math.round(x.getPixelForValue(mark.x)) + 0.5;
        const place = places[index];
        if (place === undefined) return;
        const top = chartArea.top - place.row * ROW - ROW;
        ctx.strokeStyle = theme.muted;
        ctx.lineWidth = 1;
        ctx.setLineDash([2, 3]);
        ctx.beginPath();
        ctx.moveTo(at, top + 2);
        ctx.lineTo(at, chartArea.bottom);
        ctx.stroke();
        ctx.fillStyle = theme.muted;
        ctx.textBaseline = 'middle';
        ctx.textAlign = 'left';
        ctx.fillText(mark.label, place.left, top + ROW / 2);
      });
      ctx.restore();
    },
  };
}
