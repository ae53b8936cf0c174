import type { ChartConfiguration, Point, TooltipItem } from 'chart.js';
import { toCivilDate } from '../../../domain/dates/civil-date.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import { chartLines } from './chart-lines.ts';
import type { ChartTheme } from './chart-theme.ts';
import { dayTicks, tickUnit } from './day-ticks.ts';
import type { LabelBox } from './label-places.ts';
import { levelDrawing } from './level-drawing.ts';
import { lineLabelDrawing } from './line-label-drawing.ts';
import { markDrawing, markRoom, SMALL_TYPE } from './mark-drawing.ts';
import type { Picture } from './picture.ts';
import { pointLabelDrawing } from './point-label-drawing.ts';

/** How a chart writes its figures, in the reader's language. */
export interface ChartWriting {
  /** A figure in full: `¥1,123.00`, `62.4%`, `572`. */
  readonly figure: (value: number) => string;
  /** A figure on the axis: `6万`, `50%`. */
  readonly tick: (value: number) => string;
  readonly day: (date: CivilDate) => string;
  readonly month: (date: CivilDate) => string;
  readonly total: string;
}

export interface ChartLook {
  readonly theme: ChartTheme;
  readonly writing: ChartWriting;
  readonly still: boolean;
}

/** A picture as a Chart.js configuration: hairlines across, few ticks, no legend. */
export function chartConfiguration(picture: Picture, look: ChartLook): ChartConfiguration<'line', Point[]> {
  const { theme, writing } = look;
  /** Where labels already stand, as each drawing finds it. */
  const taken: LabelBox[] = [];
  return {
    type: 'line',
    data: { datasets: chartLines(picture, theme) },
    plugins: [
      levelDrawing(picture, theme, taken),
      markDrawing(picture, theme),
      picture.scattered ? pointLabelDrawing(picture, theme) : lineLabelDrawing(picture, theme, taken),
    ],
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: look.still ? false : { duration: 200 },
      interaction: picture.scattered
        ? { mode: 'nearest', intersect: false }
        : { mode: 'index', axis: 'x', intersect: false },
      layout: { padding: { top: Math.max(8, markRoom(picture)), right: 12, left: 0, bottom: 0 } },
      font: { family: theme.font, size: SMALL_TYPE },
      scales: { x: timeScale(picture, look), y: valueScale(picture, look) },
      plugins: {
        tooltip: {
          filter: (item) => item.parsed.y !== null && Number.isFinite(item.parsed.y),
          itemSort: (a, b) => (picture.stacked ? b.datasetIndex - a.datasetIndex : 0),
          displayColors: picture.stacked,
          backgroundColor: theme.card,
          borderColor: theme.hairline,
          borderWidth: 1,
          titleColor: theme.ink,
          bodyColor: theme.ink,
          footerColor: theme.ink,
          cornerRadius: 6,
          padding: 10,
          titleFont: { family: theme.font, size: SMALL_TYPE, weight: 600 },
          bodyFont: { family: theme.font, size: SMALL_TYPE },
          footerFont: { family: theme.font, size: SMALL_TYPE, weight: 600 },
          callbacks: {
            title: (items) => titleOf(items, writing),
            label: (item) => `${item.dataset.label ?? ''} ${writing.figure(item.parsed.y ?? 0)}`,
            footer: (items) =>
              picture.stacked
                ? `${writing.total} ${writing.figure(items.reduce((sum, item) => sum + (item.parsed.y ?? 0), 0))}`
                : '',
          },
        },
      },
    },
  };
}

function titleOf(items: readonly TooltipItem<'line'>[], writing: ChartWriting): string {
  const x = items[0]?.parsed.x;
  return x === null || x === undefined ? '' : writing.day(toCivilDate(Math.round(x)));
}

type Scales = NonNullable<NonNullable<ChartConfiguration<'line', Point[]>['options']>['scales']>;

function timeScale(picture: Picture, { theme, writing }: ChartLook): Scales[string] {
  return {
    type: 'linear',
    min: picture.from,
    max: picture.to,
    grid: { display: false },
    border: { color: theme.hairline },
    afterBuildTicks(axis) {
      const most = Math.max(2, Math.floor(axis.width / 76));
      axis.ticks = dayTicks(picture, most).map((value) => ({ value }));
    },
    ticks: {
      color: theme.muted,
      font: { family: theme.font, size: SMALL_TYPE },
      maxRotation: 0,
      autoSkip: false,
      includeBounds: false,
      callback(value) {
        const date = toCivilDate(Number(value));
        return tickUnit(picture.from, picture.to) === 'day'
          ? writing.day(date).slice(-5)
          : writing.month(date);
      },
    },
  };
}

function valueScale(picture: Picture, { theme, writing }: ChartLook): Scales[string] {
  return {
    type: 'linear',
    min: picture.lowest,
    ...(picture.highest === undefined ? {} : { max: picture.highest }),
    suggestedMax: Math.max(0, ...picture.levels.map((level) => level.y)) * 1.05,
    stacked: picture.stacked,
    grace: picture.highest === undefined && !picture.stacked ? '12%' : 0,
    border: { display: false },
    grid: { color: theme.hairline, tickLength: 0 },
    ticks: {
      color: theme.muted,
      font: { family: theme.font, size: SMALL_TYPE },
      maxTicksLimit: 5,
      ...(picture.step === undefined ? {} : { stepSize: picture.step }),
      padding: 8,
      callback: (value) => writing.tick(Number(value)),
    },
  };
}
