/** What a spreadsheet would take for the beginning of a formula, wide forms included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** What a spreadsheet would take for a number or a date: digits with nothing but signs between them. */
const LOOKS_LIKE_A_NUMBER = /^[\d\s.,:/%¥￥()-]*\d[\d\s.,:/%¥￥()-]*$/;

/**
 * A text as a cell that stays text: one that would begin a formula gets an apostrophe before it, one that looks like a
 * number (an order number, `00123`) gets a tab after it, so that no digit is lost. Figures never come through here.
 */
export function textCell(text: string): string {
  // A lone CR would end the row in some programs.
  const oneLine = text.replace(/\r\n?/g, '\n');
  if (FORMULA.test(text)) return `'${oneLine}`;
  return LOOKS_LIKE_A_NUMBER.test(oneLine) ? `${oneLine}\t` : oneLine;
}
