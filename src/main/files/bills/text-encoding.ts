import type { BillEncoding } from './bill-reading.ts';
import { done, failed, type Step } from './faults.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: BillEncoding;
  /** Characters that stand for bytes which are none. */
  readonly damaged: number;
}

const REPLACEMENT = '\ufffd';
/** Of a hundred characters outside ASCII so many may be damaged, else the encoding is another one. */
const MOST_DAMAGED_PER_HUNDRED = 5;

/**
 * Decodes a text: a byte order mark first, then strict UTF-8, then GB18030, of which GBK is a part. Never Latin-1, which
 * takes everything. A text that is cut inside its last character, or has a few bad bytes, keeps its encoding.
 */
export function decodeText(bytes: Uint8Array): Step<DecodedText> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return lenient(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return lenient(bytes.subarray(2), 'utf-16be');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return lenient(bytes.subarray(3), 'utf-8');
  if (isBinary(bytes)) return failed('bill/binary');
  const strict = strictText(bytes, 'utf-8');
  if (strict !== null) return done(strict);
  const utf8 = lenient(bytes, 'utf-8');
  if (utf8.ok && isMostlyWhole(utf8.value)) return utf8;
  const gb = strictText(bytes, 'gb18030');
  if (gb !== null) return done(gb);
  const damaged = lenient(bytes, 'gb18030');
  return damaged.ok && isMostlyWhole(damaged.value) ? damaged : failed('bill/encoding');
}

function strictText(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): DecodedText | null {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    // As a stream, so that a character cut at the very end is no fault; it is dropped.
    return { text: decoder.decode(bytes, { stream: true }), encoding, damaged: 0 };
  } catch {
    return null;
  }
}

function lenient(bytes: Uint8Array, encoding: Exclude<BillEncoding, 'ooxml'>): Step<DecodedText> {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: true });
  return done({ text, encoding, damaged: text.split(REPLACEMENT).length - 1 });
}

function isMostlyWhole({ text, damaged }: DecodedText): boolean {
  let foreign = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) foreign++;
  return damaged * 100 <= foreign * MOST_DAMAGED_PER_HUNDRED;
}

/** Texts in the encodings above hold no zero bytes; a stray one is borne. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  let zeros = 0;
  for (const byte of start) if (byte === 0) zeros++;
  return zeros > start.length / 100;
}

/**
 * 交易, which every heading holds, as it looks after a text was read in one encoding and saved in another:
 * UTF-8 read as Latin-1 or as GBK, GBK read as Latin-1 or as UTF-8.
 */
const GARBLED = ['äº¤æ', '浜ゆ槗', '½»Ò×', '锟斤拷'];

/** Whether a text without a heading was spoilt by saving it in a wrong encoding. */
export function isGarbled({ text }: DecodedText): boolean {
  const start = text.slice(0, 20_000);
  if (GARBLED.some((mark) => start.includes(mark))) return true;
  const foreign = [...start].filter((character) => character > '\u007f').join('');
  return foreign.split(REPLACEMENT).length - 1 > foreign.length / 20;
}

/** Encodings that are not read, tried only to name the fault. */
const OTHER_ENCODINGS = ['big5', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-kr'];

/** Whether the bytes are a bill in an encoding that is not read. */
export function isOtherEncoding(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 20_000);
  return OTHER_ENCODINGS.some((encoding) => new TextDecoder(encoding).decode(start).includes('交易'));
}
