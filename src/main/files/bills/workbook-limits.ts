import { done, failed, type Step } from './faults.ts';
import { MOST_CELLS, MOST_ROWS } from './limits.ts';

/** What a part of a workbook holds, counted without building anything from it. */
export interface PartCount {
  readonly rows: number;
}

const OPEN = 0x3c;
const BANG = 0x21;
const COLON = 0x3a;
const [C, R, O, W, S, I] = ['c', 'r', 'o', 'w', 's', 'i'].map((letter) => letter.charCodeAt(0));

/**
 * Counts the rows, cells and shared strings of one XML part by a pass over its bytes, and refuses what no bill holds:
 * a document type (entities expand to anything), too many rows, cells or strings.
 */
export function countPart(xml: Uint8Array): Step<PartCount> {
  let rows = 0;
  let others = 0;
  for (let at = xml.indexOf(OPEN); at >= 0; at = xml.indexOf(OPEN, at + 1)) {
    if (isDocumentType(xml, at + 1)) return failed('bill/damaged-workbook');
    const name = localNameAt(xml, at + 1);
    if (xml[name] === R && xml[name + 1] === O && xml[name + 2] === W && endsName(xml[name + 3])) {
      if (++rows > MOST_ROWS) return failed('bill/too-many-rows', `${MOST_ROWS}`);
    } else if (isCell(xml, name) || isSharedString(xml, name)) {
      if (++others > MOST_CELLS) return failed('bill/too-many-rows', `${MOST_ROWS}`);
    }
  }
  return done({ rows });
}

/** `!DOCTYPE` or `!ENTITY`. */
const isDocumentType = (xml: Uint8Array, at: number) =>
  xml[at] === BANG &&
  ((xml[at + 1] === 0x44 && xml[at + 2] === 0x4f) || (xml[at + 1] === 0x45 && xml[at + 2] === 0x4e));

const isCell = (xml: Uint8Array, at: number) => xml[at] === C && endsName(xml[at + 1]);
const isSharedString = (xml: Uint8Array, at: number) =>
  xml[at] === S && xml[at + 1] === I && endsName(xml[at + 2]);

/** Where the name begins after a short prefix such as `x:`. */
function localNameAt(xml: Uint8Array, from: number): number {
  for (let at = from; at < from + 12; at++) {
    const byte = xml[at];
    if (byte === COLON) return at + 1;
    if (byte === undefined || endsName(byte)) break;
  }
  return from;
}

/** Whether a byte ends an element's name: space, `/` or `>`. */
const endsName = (byte: number | undefined) =>
  byte !== undefined && (byte <= 0x20 || byte === 0x2f || byte === 0x3e);
