import { toCivilDate } from '../../../domain/dates/civil-date.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import type { Picture } from './picture.ts';

/** The figures of a picture as a table: one row a date, one column a line; null where a line has no figure that day. */
export interface PictureTable {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly { readonly date: CivilDate; readonly values: readonly (number | null)[] }[];
}

export function pictureTable(picture: Picture): PictureTable {
  const days = [...new Set(picture.lines.flatMap((line) => line.points.map((point) => point.x)))].sort(
    (a, b) => a - b,
  );
  const values = picture.lines.map((line) => new Map(line.points.map((point) => [point.x, point.y])));
  return {
    columns: picture.lines.map(({ id, label }) => ({ id, label })),
    rows: days.map((day) => ({
      date: toCivilDate(day),
      values: values.map((line) => line.get(day) ?? null),
    })),
  };
}
