/** An id for a new entry: readable, and never that of an entry deleted before. */
export function newId(kind: string): string {
  const random = crypto.getRandomValues(new Uint8Array(5));
  return `${kind}-${Array.from(random, (byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}
