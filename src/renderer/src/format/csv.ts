const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV that spreadsheets open as it is: UTF-8 with its mark, every field quoted, lines ended by CRLF
 * (RFC 4180). A text that a spreadsheet would take for a formula is led by an apostrophe.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

const field = (text: string): string => `"${asText(text).replaceAll('"', '""')}"`;

/** `=1+1`, `+86`, `-1`, `@SUM` (also in full width), a tab or a carriage return at the start make a formula of a field. */
function asText(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text;
}
