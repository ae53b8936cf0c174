import { failed } from './faults.ts';
import { HEADING_LINES } from './limits.ts';
import type { TableFile, TableItem } from './table.ts';
import { type DecodedText, isGarbled, isOtherEncoding } from './text-encoding.ts';
import { type Delimiter, textRecords } from './text-records.ts';
import { textLines } from './text-lines.ts';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];

/** How the bills begin, so that one cut off above its heading is known for what it is. */
const BEGINNINGS = /支付宝|微信支付账单|京东账号名|导出信息|电子客户回单/;

/** A decoded text as tables, one view for each delimiter. */
export function textTable(decoded: DecodedText, bytes: Uint8Array): TableFile {
  return {
    async *views() {
      const lines = countLines(decoded.text);
      for (const delimiter of DELIMITERS) {
        yield {
          ok: true,
          value: {
            encoding: decoded.encoding,
            damagedCharacters: decoded.damaged,
            head: headOf(decoded.text, delimiter),
            lines,
            async *blocks() {
              yield* textRecords(decoded.text, delimiter);
            },
          },
        };
      }
    },
    withoutHeading() {
      const { text } = decoded;
      if (text.trim() === '') return failed('bill/empty');
      if (isGarbled(decoded)) return failed('bill/garbled');
      if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text)) return failed('bill/web-page');
      if (BEGINNINGS.test(text.slice(0, 4_000))) return failed('bill/cut-off');
      if (isOtherEncoding(bytes)) return failed('bill/encoding');
      return failed('bill/not-a-bill');
    },
  };
}

/** The first lines, cut off before they are parsed: a file of one line has no more of it looked at than needed. */
function headOf(text: string, delimiter: Delimiter): readonly TableItem[] {
  const lines: string[] = [];
  for (const { text: line } of textLines(text)) {
    lines.push(line);
    if (lines.length === HEADING_LINES) break;
  }
  return [...textRecords(lines.join('\n'), delimiter)].flat();
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
