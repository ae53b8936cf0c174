import { type ChartLook, chartConfiguration } from './chart-configuration.ts';
import { loadChart } from './load-chart.ts';
import type { Picture } from './picture.ts';

/** Pixels of the image for each pixel of the page. */
const SCALE = 2;

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Draws a picture on a canvas of its own, beside the page: the chart alone. */
export async function chartCanvas(
  picture: Picture,
  look: Omit<ChartLook, 'still'>,
  { width, height }: ImageSize,
): Promise<HTMLCanvasElement> {
  const ChartClass = await loadChart();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const configuration = chartConfiguration(picture, { ...look, still: true });
  const chart = new ChartClass(canvas, {
    ...configuration,
    options: { ...configuration.options, responsive: false, devicePixelRatio: SCALE },
  });
  const drawn = document.createElement('canvas');
  drawn.width = canvas.width;
  drawn.height = canvas.height;
  drawn.getContext('2d')?.drawImage(canvas, 0, 0);
  chart.destroy();
  return drawn;
}

export interface ImageTexts {
  readonly title: string;
  /** At the right end of the title's line: the day and the product. */
  readonly source: string;
  /** Under the chart; may be empty. */
  readonly note: string;
}

const CHART: ImageSize = { width: 1120, height: 460 };
const MARGIN = 40;
const HEAD = 64;
const NOTE_LINE = 22;

/** A chart as an image that stands by itself: title, chart and note on the ground of the theme. */
export async function chartImage(
  picture: Picture,
  look: Omit<ChartLook, 'still'>,
  texts: ImageTexts,
): Promise<HTMLCanvasElement> {
  const chart = await chartCanvas(picture, look, CHART);
  const image = document.createElement('canvas');
  const context = image.getContext('2d') as CanvasRenderingContext2D;
  const { theme } = look;
  context.font = `13px ${theme.font}`;
  const notes = linesIn(context, texts.note, CHART.width);
  const foot = notes.length === 0 ? 0 : notes.length * NOTE_LINE + 10;
  image.width = (CHART.width + 2 * MARGIN) * SCALE;
  image.height = (HEAD + CHART.height + foot + MARGIN) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = theme.card;
  context.fillRect(0, 0, image.width, image.height);
  context.textBaseline = 'middle';
  context.fillStyle = theme.ink;
  context.font = `600 20px ${theme.font}`;
  context.fillText(texts.title, MARGIN, HEAD / 2 + 4);
  context.fillStyle = theme.muted;
  context.font = `13px ${theme.font}`;
  context.textAlign = 'right';
  context.fillText(texts.source, MARGIN + CHART.width, HEAD / 2 + 4);
  context.drawImage(chart, MARGIN, HEAD, CHART.width, CHART.height);
  context.textAlign = 'left';
  notes.forEach((line, index) =>
    context.fillText(line, MARGIN, HEAD + CHART.height + 10 + NOTE_LINE * (index + 0.5)),
  );
  return image;
}

/** A text broken into lines: between words where there are spaces, between characters in Chinese. */
export function linesIn(
  context: Pick<CanvasRenderingContext2D, 'measureText'>,
  text: string,
  width: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && context.measureText(line + piece.trimEnd()).width > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** A word with the space after it, or one Chinese character with the punctuation that may not begin a line. */
const PIECES =
  /[\u2e80-\u9fff\uf900-\ufaff](?:[\u3000-\u303f\uff00-\uffef])*|[^\s\u2e80-\u9fff\uf900-\ufaff]+\s*|\s+/g;
