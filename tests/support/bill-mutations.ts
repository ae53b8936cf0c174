import { readdirSync, readFileSync } from 'node:fs';
import { type SheetCell, WECHAT_HEADING, workbookOf, workbookParts } from './workbook.ts';

/** A bill spoilt in some way. The same number always gives the same bytes. */
export interface SpoiltBill {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FOLDER = new URL('../fixtures/bills/', import.meta.url);
const BILLS = readdirSync(FOLDER)
  .filter((name) => /\.(?:csv|xlsx)$/.test(name))
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, FOLDER))) }));

/** The `number`th spoilt bill of an endless row: a real bill with one to six changes, each of any kind. */
export function spoiltBill(number: number): SpoiltBill {
  const below = belowBy(number);
  const { name, bytes } = BILLS[below(BILLS.length)]!;
  return spoilt({ name: `${number}: ${name}`, bytes }, below);
}

const ROWS = Array.from({ length: 12 }, (_, at): SheetCell[] => [
  { serial: 46_300.25 + at },
  '商户消费',
  `餐厅${at}`,
  '午餐',
  '支出',
  58.5 + at,
  '零钱',
  '支付成功',
  `4200${at}`,
  '/',
  '/',
]);

/** The `number`th spoilt workbook: sound as an archive, spoilt in the XML of one of its parts. */
export async function spoiltWorkbook(number: number): Promise<SpoiltBill> {
  const below = belowBy(number);
  const parts = workbookParts([['微信支付账单明细'], WECHAT_HEADING, ...ROWS]);
  const path = XML_PARTS[below(XML_PARTS.length)]!;
  const { name, bytes } = spoilt(
    { name: `${number}: ${path}`, bytes: new TextEncoder().encode(parts[path]) },
    below,
  );
  return { name, bytes: await workbookOf({ ...parts, [path]: new TextDecoder().decode(bytes) }) };
}

/** The sheet and its strings oftener than the rest. */
const XML_PARTS = [
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet1.xml',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
];

/** Any bytes spoilt in the `number`th way. */
export function spoiltBytes(bytes: Uint8Array, number: number): Uint8Array {
  return spoilt({ name: '', bytes }, belowBy(number)).bytes;
}

function belowBy(number: number): Below {
  const random = mulberry(number);
  return (end) => Math.floor(random() * end);
}

function spoilt({ name, bytes: whole }: SpoiltBill, below: Below): SpoiltBill {
  let bytes = whole.slice();
  const done: string[] = [];
  for (let changes = 1 + below(6); changes > 0; changes--) {
    const kind = KINDS[below(KINDS.length)]!;
    bytes = kind.change(bytes, below);
    done.push(kind.name);
  }
  return { name: `${name}, ${done.join(', ')}`, bytes };
}

type Below = (end: number) => number;

interface Change {
  readonly name: string;
  readonly change: (bytes: Uint8Array, below: Below) => Uint8Array<ArrayBuffer>;
}

const NASTY = [
  '"',
  '""',
  ',',
  '\t',
  '\r',
  '\n',
  '\0',
  '\u001b',
  '￥',
  '(已退款',
  '<',
  '&',
  '='.repeat(40),
  '9'.repeat(400),
  '-',
  '花呗',
];

const KINDS: readonly Change[] = [
  {
    name: 'a bit flipped',
    change(bytes, below) {
      const copy = bytes.slice();
      const at = below(copy.length);
      if (copy.length > 0) copy[at] = copy[at]! ^ (1 << below(8));
      return copy;
    },
  },
  { name: 'cut off', change: (bytes, below) => bytes.slice(0, below(bytes.length + 1)) },
  {
    name: 'its beginning lost',
    change: (bytes, below) => bytes.slice(below(Math.min(bytes.length, 400) + 1)),
  },
  {
    name: 'a piece taken out',
    change(bytes, below) {
      const from = below(bytes.length + 1);
      return joined(bytes.subarray(0, from), bytes.subarray(from + below(200)));
    },
  },
  {
    name: 'a piece twice',
    change(bytes, below) {
      const from = below(bytes.length + 1);
      const piece = bytes.subarray(from, from + below(3_000));
      return joined(bytes.subarray(0, from), piece, bytes.subarray(from));
    },
  },
  {
    name: 'something put in',
    change(bytes, below) {
      const from = below(bytes.length + 1);
      return joined(
        bytes.subarray(0, from),
        new TextEncoder().encode(NASTY[below(NASTY.length)]!),
        bytes.subarray(from),
      );
    },
  },
  {
    name: 'bytes of noise',
    change(bytes, below) {
      const copy = bytes.slice();
      const from = below(copy.length + 1);
      for (let at = from; at < Math.min(copy.length, from + below(60)); at++) copy[at] = below(256);
      return copy;
    },
  },
  { name: 'twice in a row', change: (bytes) => joined(bytes, bytes) },
  {
    name: 'two columns changed places',
    change(bytes, below) {
      const at = bytes.indexOf(0x2c, below(bytes.length + 1));
      const next = bytes.indexOf(0x2c, at + 1);
      const last = bytes.indexOf(0x2c, next + 1);
      if (at < 0 || next < 0 || last < 0) return bytes.slice();
      const pieces = [
        bytes.subarray(0, at),
        bytes.subarray(next, last),
        bytes.subarray(at, next),
        bytes.subarray(last),
      ];
      return joined(...pieces);
    },
  },
];

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Numbers from 0 up to 1 that only the seed decides (mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
