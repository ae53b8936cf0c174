/** Digits side by side; the letter that some identity numbers end on belongs to them. */
const GROUP = /\d+(?:[Xx](?![A-Za-z]))?/g;
/** What may stand between the groups of one number. */
const GAP = /^(?:\s|-){1,2}$/;
const IDENTITY = /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
const OLD_IDENTITY = /^[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/;
/** 16 to 19 digits that begin as bank cards do: no phone number does, and no number that begins with a year. */
const CARD = /^(?:[3-69]\d|2[2-7])\d{14,17}$/;
const LONGEST = 19;

/** Whether a text holds what looks like an identity number or a bank card number: neither is ever kept. */
export function holdsDocumentNumber(text: string): boolean {
  return numbersOf(text.normalize('NFKC').replace(/[\u2010-\u2015]/g, '-')).some(isDocumentNumber);
}

/** Every number that some neighbouring groups can make up together, as its groups. */
function numbersOf(text: string): string[][] {
  const groups = [...text.matchAll(GROUP)];
  return groups.flatMap((_, first) => {
    const numbers: string[][] = [];
    let length = 0;
    for (let i = first; i < groups.length; i += 1) {
      const { index, 0: digits } = groups[i];
      const end = i === first ? index : groups[i - 1].index + groups[i - 1][0].length;
      length += digits.length;
      if (length > LONGEST || (i > first && !GAP.test(text.slice(end, index)))) break;
      numbers.push(groups.slice(first, i + 1).map(([group]) => group));
    }
    return numbers;
  });
}

/** Numbers are written in one, or in groups of at least three (identity) or four (cards) but for the last one. */
function isDocumentNumber(groups: readonly string[]): boolean {
  const digits = groups.join('').toUpperCase();
  const shortest = Math.min(...groups.slice(0, -1).map((group) => group.length));
  if (groups.length === 1 && OLD_IDENTITY.test(digits)) return true;
  return (
    (shortest >= 3 && IDENTITY.test(digits)) || (shortest >= 4 && CARD.test(digits) && passesLuhn(digits))
  );
}

/** Whether the last digit is the check digit that bank cards carry. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
