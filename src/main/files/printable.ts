/** Characters that XML and calendars may not hold: control characters but tab and line break, lone surrogates, non-characters. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\p{Surrogate}]/gu;

/** A text without what a file could not be opened with; each such character becomes `\ufffd`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}
