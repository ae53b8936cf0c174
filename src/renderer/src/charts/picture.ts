import type { DayNumber } from '../../../domain/dates/civil-date.ts';

/**
 * What a chart shows, before any drawing: every chart is first one of these, and its table is read off the same figures.
 * Values are fen for `money`, shares for `ratio` (0.5 is 50 %), points for `score`.
 */
export interface Picture {
  readonly unit: 'money' | 'ratio' | 'score';
  readonly lines: readonly PictureLine[];
  /** Lines are stacked areas, the first one at the bottom. */
  readonly stacked: boolean;
  /** Every line is a single point with its name beside it. */
  readonly scattered?: boolean;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly today: DayNumber;
  readonly lowest: number;
  /** Left to the scale when absent. */
  readonly highest?: number;
  /** From one tick of the axis to the next; left to the scale when absent. */
  readonly step?: number;
  readonly marks: readonly DateMark[];
  readonly levels: readonly Level[];
  readonly bands: readonly Band[];
}

export interface PictureLine {
  readonly id: string;
  /** Written beside the line and at the head of its table column. */
  readonly label: string;
  readonly tone: LineTone;
  /** For stacked areas: a colour of the debt palette. */
  readonly colour?: string;
  /** The line up or down to which the room is filled: together they bound a range. Best an earlier line, or the fill covers those between. */
  readonly fillTo?: string;
  /** Where its name may stand; on either side when absent. */
  readonly labelSide?: 'above' | 'below' | 'none';
  readonly points: readonly PicturePoint[];
}

/** `actual` is solid accent, `danger` solid red, `second` solid grey, `planned` and `planned-second` dashed grey. */
export type LineTone = 'actual' | 'danger' | 'second' | 'planned' | 'planned-second' | 'area';

export interface PicturePoint {
  readonly x: DayNumber;
  /** Null leaves a gap. */
  readonly y: number | null;
}

/** A date that matters, marked by a dotted vertical. */
export interface DateMark {
  readonly x: DayNumber;
  readonly label: string;
}

/** A line to be under (or over), labelled at its right end. */
export interface Level {
  readonly y: number;
  readonly label: string;
  readonly strong: boolean;
}

/** A named range of values, `from` included and `to` not. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Looks a message up: the part of vue-i18n's `t` that pictures need. */
export type Words = (key: string, named?: Record<string, unknown>) => string;
