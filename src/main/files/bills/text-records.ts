import { type Options, parse } from 'csv-parse/sync';
import { BLOCK_ROWS, MOST_LINE_CHARACTERS, MOST_QUOTED_LINES } from './limits.ts';
import type { TableItem } from './table.ts';
import { type TextLine, textLines } from './text-lines.ts';

export type Delimiter = ',' | '\t' | ';';

/** A line that begins like a row of its own, with a day or an order number: no quotation goes on into it. */
const ROW_START = /^[\s"']*(?:\d{4}[-/.年]\d{1,2}|\d{14,})/;

/** The records of a text in blocks; empty lines are left out. A line that is no record is told as a flaw. */
export function* textRecords(text: string, delimiter: Delimiter): Generator<readonly TableItem[]> {
  let block: (TextLine | TableItem)[] = [];
  for (const part of joined(textLines(text), delimiter)) {
    block.push(part);
    if (block.length < BLOCK_ROWS) continue;
    yield parsed(block, delimiter);
    block = [];
  }
  if (block.length > 0) yield parsed(block, delimiter);
}

/** Lines joined where a quoted field goes on over a line's end. */
function* joined(lines: Iterable<TextLine>, delimiter: Delimiter): Generator<TextLine | TableItem> {
  let open: TextLine[] = [];
  for (const next of lines) {
    if (open.length > 0) {
      if (!ROW_START.test(next.text) && open.length < MOST_QUOTED_LINES) {
        const text = `${open.map((line) => line.text).join('\n')}\n${next.text}`;
        if (text.length <= MOST_LINE_CHARACTERS) {
          if (endsInQuotes(text, delimiter)) open.push(next);
          else {
            yield { line: open[0]!.line, text };
            open = [];
          }
          continue;
        }
      }
      yield* unclosed(open);
      open = [];
    }
    if (next.text.length > MOST_LINE_CHARACTERS) yield flaw(next, 'line-too-long');
    else if (endsInQuotes(next.text, delimiter)) open = [next];
    else if (/\S/.test(next.text)) yield next;
  }
  yield* unclosed(open);
}

/** The line whose quotation has no end, and the lines after it that were thought to belong to it. */
function* unclosed(lines: readonly TextLine[]): Generator<TextLine | TableItem> {
  const [first, ...rest] = lines;
  if (first === undefined) return;
  yield flaw(first, 'quote-not-closed');
  for (const line of rest) if (/\S/.test(line.text)) yield flaw(line, 'quote-not-closed');
}

/** Whether a field that was opened by a quotation mark is still open at the end. */
function endsInQuotes(text: string, delimiter: Delimiter): boolean {
  let at = text.indexOf('"');
  while (at >= 0) {
    // A quotation mark opens a field only at its start.
    const opens = at === 0 || text[at - 1] === delimiter || text[at - 1] === '\n';
    if (opens) {
      for (;;) {
        at = text.indexOf('"', at + 1);
        if (at < 0) return true;
        if (text[at + 1] !== '"') break;
        at++;
      }
    }
    at = text.indexOf('"', at + 1);
  }
  return false;
}

function parsed(block: readonly (TextLine | TableItem)[], delimiter: Delimiter): readonly TableItem[] {
  const lines = block.filter((part) => 'text' in part);
  const records = parsedTogether(lines, delimiter);
  let at = 0;
  return block.map((part) => {
    if (!('text' in part)) return part;
    const cells = records === null ? parsedAlone(part, delimiter) : records[at++]!;
    return cells === null ? flaw(part, 'line-not-readable') : { line: part.line, cells };
  });
}

const OPTIONS = {
  // Real bills hold quotation marks inside unquoted fields, and tabs after quoted ones.
  relax_quotes: true,
  relax_column_count: true,
  record_delimiter: '\n',
} satisfies Options;

/** All lines in one go; null when they do not come out one by one, so that each must be looked at by itself. */
function parsedTogether(lines: readonly TextLine[], delimiter: Delimiter): string[][] | null {
  const records = parsedText(lines.map(({ text }) => text).join('\n'), delimiter);
  return records?.length === lines.length ? records : null;
}

function parsedAlone({ text }: TextLine, delimiter: Delimiter): string[] | null {
  const records = parsedText(text, delimiter);
  return records?.length === 1 ? records[0]! : null;
}

function parsedText(text: string, delimiter: Delimiter): string[][] | null {
  try {
    return parse(text, { ...OPTIONS, delimiter });
  } catch {
    return null;
  }
}

function flaw(
  { line, text }: TextLine,
  reason: 'line-too-long' | 'quote-not-closed' | 'line-not-readable',
): TableItem {
  return { line, reason, found: text.slice(0, 40) };
}
