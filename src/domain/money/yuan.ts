/** `¥1,123.00` from fen; a negative sum leads with a minus sign. */
export function yuan(fen: number): string {
  return `${fen < 0 ? '-' : ''}¥${plainYuan(fen)
    .replace('-', '')
    .replace(/\B(?=(\d{3})+\.)/g, ',')}`;
}

/** `1123.00` from fen, as a table or another program reads it: no sign of the currency, no separators. */
export function plainYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
