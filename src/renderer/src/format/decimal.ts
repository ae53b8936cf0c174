const DECIMAL = /^(\d+)(?:\.(\d*))?$/;

/** Moves the point of a decimal text without ever making a float: `shiftPoint('0.0005', 2)` is `0.05`. */
export function shiftPoint(text: string, places: number): string {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const whole = match[1] ?? '';
  const fraction = match[2] ?? '';
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${fraction}${'0'.repeat(Math.max(0, places))}`;
  const point = Math.max(0, -places) + whole.length + places;
  return tidy(digits.slice(0, point), digits.slice(point));
}

function tidy(whole: string, fraction: string): string {
  const left = whole.replace(/^0+(?=\d)/, '') || '0';
  const right = fraction.replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

/** A decimal text cut half-up to so many places: `roundDecimal('62.45', 1)` is `62.5`. */
export function roundDecimal(text: string, places: number): string {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const fraction = (match[2] ?? '').padEnd(places + 1, '0');
  const kept = BigInt(`${match[1]}${fraction.slice(0, places)}`) + (Number(fraction[places]) >= 5 ? 1n : 0n);
  const digits = kept.toString().padStart(places + 1, '0');
  return tidy(digits.slice(0, digits.length - places), digits.slice(digits.length - places));
}

/** Full-width digits and signs as the keyboard of a Chinese input method gives them, made plain. */
export function plainDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[．。]/g, '.')
    .replace(/，/g, ',')
    .replace(/％/g, '%')
    .replace(/[－—–−]/g, '-')
    .replace(/[\s\u3000]/g, '');
}
