/** `张*` from a full name: the first character, and a star for all the rest. Empty stays empty. */
export function maskedName(name: string): string {
  const [first, ...rest] = [...name.trim()];
  return first === undefined ? '' : `${first}${rest.length === 0 ? '' : '*'}`;
}

const DIGITS_SHOWN_AT_END = 4;

/**
 * `186****1402` from a phone number: three digits before and four after the hidden middle of a mobile number, only the
 * last four of another one, none of one that is shorter than seven digits. Empty stays empty.
 */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
  if (digits === '') return phone.trim() === '' ? '' : '****';
  if (digits.length < 7) return '****';
  const head = /^1\d{10}$/.test(digits) ? digits.slice(0, 3) : '';
  return `${head}****${digits.slice(-DIGITS_SHOWN_AT_END)}`;
}

/** The last four characters of a card or account number, however much of it was typed. */
export function lastFour(account: string): string {
  return account.replace(/\s/g, '').slice(-DIGITS_SHOWN_AT_END);
}
