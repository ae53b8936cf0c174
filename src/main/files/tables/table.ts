import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import type { Fen } from '../../../domain/money/fen.ts';

/** A table before it is written as CSV or as a sheet. */
export interface Table {
  /** Name of the sheet, and part of the file's name. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What the cells of a column hold: fen for `money`, a decimal text for `share` (`0.6240`), a whole number for `count`. */
export type ColumnKind = 'text' | 'money' | 'date' | 'share' | 'count';

export interface TableColumn {
  readonly head: string;
  readonly kind: ColumnKind;
}

/** Null where there is no figure. */
export type Cell = string | CivilDate | Fen | number | null;
