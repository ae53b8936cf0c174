import type { Chart, Plugin } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';
import { apart, freeBox, type LabelBox } from './label-places.ts';
import { toneColour } from './chart-lines.ts';
import { SMALL_TYPE } from './mark-drawing.ts';
import type { Picture } from './picture.ts';

/** Half the room that a point takes. */
const POINT = 7;
const GAP = 10;
/** How far above and below its point a name is tried, the nearest first. */
const HEIGHTS = [0, -16, 16, -32, 32, -48, 48, -64, 64] as const;

/** Writes each point's name beside it, joined to it by a hairline where it had to stand further away. */
export function pointLabelDrawing(picture: Picture, theme: ChartTheme): Plugin<'line'> {
  return {
    id: 'pointLabels',
    afterDatasetsDraw(chart: Chart<'line'>) {
      const { ctx } = chart;
      const points = picture.lines.map((_, index) => chart.getDatasetMeta(index).data[0]);
      const taken: LabelBox[] = points.flatMap((point) => (point ? [around(point)] : []));
      ctx.save();
      ctx.font = `600 ${SMALL_TYPE}px ${theme.font}`;
      ctx.textAlign = 'left';
      ctx.textBaseline = 'middle';
      picture.lines.forEach((line, index) => {
        const point = points[index];
        if (point === undefined) return;
        const width = ctx.measureText(line.label).width;
        const box = freeBox(pointLabelBoxes(point, width), chart.chartArea, (one) =>
          taken.every((other) => apart(one, other)),
        );
        if (box === undefined) return;
        taken.push(box);
        const middle = (box.top + box.bottom) / 2;
        if (Math.abs(middle - point.y) > POINT) drawLeader(ctx, theme, { point, box });
        ctx.fillStyle = toneColour(line.tone, theme);
        ctx.fillText(line.label, box.left, middle);
      });
      ctx.restore();
    },
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const around = ({ x, y }: Place): LabelBox => ({
  left: x - POINT,
  right: x + POINT,
  top: y - POINT,
  bottom: y + POINT,
});

/** Where the name of a point is tried: right and left of it, level with it first, then higher and lower. */
export function pointLabelBoxes({ x, y }: Place, width: number): LabelBox[] {
  return HEIGHTS.flatMap((height) =>
    [x + GAP, x - GAP - width].map((left) => ({
      left,
      right: left + width,
      top: y + height - SMALL_TYPE / 2 - 1,
      bottom: y + height + SMALL_TYPE / 2 + 1,
    })),
  );
}

function drawLeader(
  ctx: CanvasRenderingContext2D,
  theme: ChartTheme,
  { point, box }: { point: Place; box: LabelBox },
): void {
  ctx.strokeStyle = theme.planned;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(point.x, point.y);
  ctx.lineTo(box.left > point.x ? box.left - 2 : box.right + 2, (box.top + box.bottom) / 2);
  ctx.stroke();
}
