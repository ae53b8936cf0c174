/** A new id such as `income-3f9a1c0b`: unique enough for one person's entries, and readable in a case file. */
export function newEntryId(word: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return `${word}-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
