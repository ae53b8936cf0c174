/** Digits that may be grouped by spaces or hyphens, with the letter that some identity numbers end on. */
const RUN = /\d(?:[ -]?\d){14,18}(?:[ -]?[Xx])?/g;
const IDENTITY = /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;
const OLD_IDENTITY = /^[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;

/** Whether a text holds what looks like an identity number or a bank card number: neither is ever kept. */
export function holdsDocumentNumber(text: string): boolean {
  return [...text.matchAll(RUN)].some(([run]) => {
    const digits = run.replace(/[ -]/g, '');
    return IDENTITY.test(digits) || OLD_IDENTITY.test(digits) || isCardNumber(digits);
  });
}

/** 16 to 19 digits whose last one is the check digit (Luhn). */
function isCardNumber(digits: string): boolean {
  if (!/^\d{16,19}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
