/** What some system forbids in a file name. */
const FORBIDDEN = /[\\/:*?"<>|]+/g;

/** A text as part of a file name on any system: `负债率（月供 ÷ 月收入）` stays, a colon becomes a space. */
export function inFileName(text: string): string {
  return text.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
}
