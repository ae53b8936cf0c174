import { done, failed, type Step } from './faults.ts';
import { MOST_CELLS, MOST_ROWS } from './limits.ts';

/** What a part of a workbook holds, counted without building anything from it. */
export interface PartCount {
  readonly rows: number;
}

/**
 * Counts one XML part of a workbook by a pass over its bytes and refuses what no bill holds: a document type (entities
 * expand to anything), too many rows or shared strings, or rows that are too wide together, as one cell far to the right
 * makes its row as wide as the sheet.
 */
export function countPart(xml: Uint8Array): Step<PartCount> {
  let rows = 0;
  let strings = 0;
  let width = 0;
  let widest = 0;
  let nextColumn = 1;
  for (let at = xml.indexOf(OPEN); at >= 0; at = xml.indexOf(OPEN, at + 1)) {
    if (isDocumentType(xml, at + 1)) return failed('bill/damaged-workbook');
    const name = localNameAt(xml, at + 1);
    if (isNamed(xml, name, ROW)) {
      rows++;
      width += widest;
      widest = 0;
      nextColumn = 1;
    } else if (isNamed(xml, name, CELL)) {
      const column = columnOfCell(xml, name + CELL.length) ?? nextColumn;
      nextColumn = column + 1;
      // Every cell is kept until its row ends, even where many stand in one place.
      widest = Math.max(widest + 1, column);
    } else if (isNamed(xml, name, STRING)) strings++;
    if (rows > MOST_ROWS || strings > MOST_CELLS || width + widest > MOST_CELLS) {
      return failed('bill/too-many-rows', `${MOST_ROWS}`);
    }
  }
  return done({ rows });
}

const OPEN = 0x3c;
const BANG = 0x21;
const COLON = 0x3a;
const CLOSE = 0x3e;
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const [ROW, CELL, STRING] = [letters('row'), letters('c'), letters('si')];

/** `!DOCTYPE` or `!ENTITY`. */
const isDocumentType = (xml: Uint8Array, at: number) =>
  xml[at] === BANG &&
  ((xml[at + 1] === 0x44 && xml[at + 2] === 0x4f) || (xml[at + 1] === 0x45 && xml[at + 2] === 0x4e));

/** Where an element's name begins after a short prefix such as `x:`. */
function localNameAt(xml: Uint8Array, from: number): number {
  for (let at = from; at < from + 12; at++) {
    const byte = xml[at];
    if (byte === COLON) return at + 1;
    if (byte === undefined || endsName(byte)) break;
  }
  return from;
}

function isNamed(xml: Uint8Array, at: number, name: readonly number[]): boolean {
  for (let index = 0; index < name.length; index++) if (xml[at + index] !== name[index]) return false;
  return endsName(xml[at + name.length]);
}

/** Whether a byte ends an element's name: space, `/` or `>`. */
const endsName = (byte: number | undefined) =>
  byte !== undefined && (byte <= 0x20 || byte === 0x2f || byte === CLOSE);

/** The column of a cell's `r="AB12"`, from 1, looked for up to the end of its tag; null without one. */
function columnOfCell(xml: Uint8Array, from: number): number | null {
  for (let at = from; at < from + 200; at++) {
    if (xml[at] === undefined || xml[at] === CLOSE) return null;
    if (xml[at] !== 0x72 || xml[at - 1]! > 0x20) continue;
    let value = at + 1;
    while (xml[value] === 0x20 || xml[value] === 0x3d || xml[value] === 0x22 || xml[value] === 0x27) value++;
    return lettersAt(xml, value);
  }
  return null;
}

function lettersAt(xml: Uint8Array, from: number): number | null {
  let column = 0;
  for (let at = from; at < from + 4; at++) {
    const letter = (xml[at] ?? 0) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return column === 0 ? null : column;
}
