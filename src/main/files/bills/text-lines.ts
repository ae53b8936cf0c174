/** One physical line of a text, without its end; numbered from 1. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
}

/** The lines of a text: ended by CRLF or LF, or by CR where there is no LF at all. */
export function* textLines(text: string): Generator<TextLine> {
  const end = text.includes('\n') ? '\n' : '\r';
  let line = 1;
  for (let from = 0; from < text.length; line++) {
    const found = text.indexOf(end, from);
    const to = found < 0 ? text.length : found;
    yield { line, text: text.slice(from, end === '\n' && text[to - 1] === '\r' && to > from ? to - 1 : to) };
    from = to + 1;
  }
}
