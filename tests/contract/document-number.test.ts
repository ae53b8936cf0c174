import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsDocumentNumber } from '../../src/contract/document-number.ts';
import { toCivilDate } from '../../src/domain/dates/civil-date.ts';

// None of these numbers is anybody's: they have the right form and check digit and nothing else.
describe('an identity number', () => {
  test.each([
    ['18 digits', '110101199003077475'],
    ['with X', '11010519491231002X'],
    ['with a small x', '11010519491231002x'],
    ['of this century', '440308200502291234'],
    ['15 digits, the old form', '110105491231002'],
    ['in groups', '110101 19900307 7475'],
    ['in groups with X', '110105-1949-1231-002X'],
    ['in full-width digits', '１１０１０１１９９００３０７７４７５'],
    ['in a sentence', '客服要求提供身份证110101199003077475，我没给。'],
    ['on a line of its own', '身份证\n11010519491231002X\n已核对'],
    ['behind a phone number', '13800138000 110101199003077475'],
  ])('%s is found', (_, text) => {
    expect(holdsDocumentNumber(text)).toBe(true);
  });

  test.each([
    ['month 13', '110101199013077475'],
    ['day 32', '110101199003327475'],
    ['a year that is none', '110101189003077475'],
    ['a region that begins with 0', '010101199003077475'],
    ['the old form with month 00', '110105490031002'],
    ['17 digits', '11010119900307747'],
    ['a letter that is no X', '11010519491231002A'],
  ])('with %s is none', (_, text) => {
    expect(holdsDocumentNumber(text)).toBe(false);
  });
});

describe('a bank card number', () => {
  test.each([
    ['16 digits', '6222021234567894'],
    ['17 digits', '62170012345678907'],
    ['18 digits', '622848012345678900'],
    ['19 digits', '6228480123456789015'],
    ['of an old series', '9558801234567890128'],
    ['of Visa', '4367421234567896'],
    ['of Mastercard, which begins with 2 as well', '2223003048410014'],
    ['in fours', '6222 0212 3456 7894'],
    ['in fours with hyphens', '6222-0212-3456-7894'],
    ['in fours with dashes', '6222–0212–3456–7894'],
    ['in fours with wide spaces', '6222　0212　3456　7894'],
    ['in fours and three', '6228 4801 2345 6789 015'],
    ['in six and thirteen', '622848 0123456789015'],
    ['in a sentence', '从尾号不对的卡6222021234567894扣的'],
    ['behind a phone number', '电话 13800138000 6222021234567894'],
  ])('%s is found', (_, text) => {
    expect(holdsDocumentNumber(text)).toBe(true);
  });

  test('is none with a wrong check digit, whichever it is', () => {
    for (const last of '012356789') expect(holdsDocumentNumber(`622202123456789${last}`)).toBe(false);
    expect(holdsDocumentNumber('6222 0212 3456 7895')).toBe(false);
  });

  test('is none with 15 digits or fewer: only its end is kept', () => {
    expect(holdsDocumentNumber('尾号 7894')).toBe(false);
    expect(holdsDocumentNumber('621700123456780')).toBe(false);
  });
});

describe('other numbers are none', () => {
  test.each([
    ['a mobile number', '13800138000'],
    ['one with its country', '+86 138 0013 8000'],
    ['two mobile numbers', '13800138000、13900139000'],
    ['two of them in groups', '138 0013 8000 139 0013 9000'],
    ['a mobile number and a year', '13800001111 2026'],
    ['a mobile number and a date', '13800001111 2026-11-23'],
    ['a landline', '010-12345678'],
    ['official numbers', '95188 12378 12363 400-810-8866'],
    ['amounts', '还了 1234.56，剩 12345678.90'],
    ['an amount with separators', '1,234,567,890.00'],
    ['a date and a time', '2026-11-23 10:30:00'],
    ['digits that begin with a year', '2012345678901233'],
    ['a time stamp with milliseconds', '20261123103000123'],
    ['an order number of 28 digits', '2026112322001412345678901234'],
    ['a merchant number of 32 digits', '10000010012026112312345678901234'],
    ['an agent', '工号 8812'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(holdsDocumentNumber(text)).toBe(false);
  });

  const digits = (minLength: number, maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });

  test('an order number of 20 to 40 digits, whatever they are', () => {
    fc.assert(
      fc.property(digits(20, 40), (text) => !holdsDocumentNumber(`订单 ${text}。`)),
      { numRuns: 2_000, seed: 4 },
    );
  });

  test('a list of days', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map(toCivilDate);
    const list = fc.tuple(fc.array(day, { maxLength: 5 }), fc.constantFrom(' ', '、', '\n'));
    fc.assert(
      fc.property(list, ([days, gap]) => !holdsDocumentNumber(days.join(gap))),
      { numRuns: 2_000, seed: 4 },
    );
  });

  test('a mobile number with a day behind it or before it', () => {
    const both = fc.tuple(
      digits(9, 9),
      fc.constantFrom('3', '5', '7', '8', '9'),
      fc.integer({ min: 0, max: 40_000 }).map(toCivilDate),
    );
    fc.assert(
      fc.property(both, ([rest, second, day]) => {
        const phone = `1${second}${rest}`;
        return !holdsDocumentNumber(`${phone} ${day}`) && !holdsDocumentNumber(`${day} ${phone}`);
      }),
      { numRuns: 2_000, seed: 4 },
    );
  });

  test('up to 14 digits, whatever they are', () => {
    fc.assert(
      fc.property(digits(0, 14), (text) => !holdsDocumentNumber(text)),
      { numRuns: 1_000, seed: 4 },
    );
  });
});
