import { failed } from './faults.ts';
import { HEADING_LINES } from './limits.ts';
import type { TableFile, TableItem } from './table.ts';
import { type DecodedText, isGarbled, isOtherEncoding } from './text-encoding.ts';
import { type Delimiter, textRecords } from './text-records.ts';
import { textLines } from './text-lines.ts';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];

/** Lines above the heading of a bill, so that one cut off there is known for what it is; and the start of a row. */
const FRAME_LINE = /^[-\s]*(?:导出信息|支付宝交易记录明细|支付宝.*回单|微信支付账单|微信昵称|京东账号名)/m;
const ROW_LINE = /^["\s]*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/m;

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
      if (FRAME_LINE.test(text.slice(0, 4_000)) && !ROW_LINE.test(text)) return failed('bill/cut-off');
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
