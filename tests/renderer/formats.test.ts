import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { MAX_FEN, fen } from '../../src/domain/money/fen.ts';
import { dateInWords, monthEndInWords, parseDate, weekday } from '../../src/renderer/src/format/dates.ts';
import { roundDecimal, shiftPoint } from '../../src/renderer/src/format/decimal.ts';
import {
  formatMoney,
  formatMoneyChange,
  formatMoneyShort,
  parseMoney,
  plainMoney,
} from '../../src/renderer/src/format/money.ts';
import { formatRatio, formatShare } from '../../src/renderer/src/format/ratio.ts';
import { parsePercent, percentOf, rateOf } from '../../src/renderer/src/format/rate.ts';
import { parseWhole } from '../../src/renderer/src/format/whole.ts';

describe('money', () => {
  test('is written with its currency, thousands and two decimals', () => {
    expect(formatMoney(fen(112300))).toBe('¥1,123.00');
    expect(formatMoney(fen(5))).toBe('¥0.05');
    expect(formatMoney(fen(-123456789))).toBe('−¥1,234,567.89');
    expect(formatMoney(null)).toBe('--');
  });

  test('a change always has a sign, but for none', () => {
    expect([12, -12, 0].map((amount) => formatMoneyChange(fen(amount)))).toEqual([
      '+¥0.12',
      '−¥0.12',
      '¥0.00',
    ]);
  });

  test('is short in ten thousands in Chinese and in thousands in English', () => {
    expect(formatMoneyShort(fen(1_234_500), 'zh-CN')).toBe('1.2万');
    expect(formatMoneyShort(fen(2_000_000), 'zh-CN')).toBe('2万');
    expect(formatMoneyShort(fen(500_000), 'zh-CN')).toBe('¥5,000');
    expect(formatMoneyShort(fen(1_234_500), 'en')).toBe('¥12.3k');
    expect(formatMoneyShort(fen(0), 'en')).toBe('0');
  });

  test.each([
    ['1234.5', 123450],
    ['1,234.50', 123450],
    ['￥1234', 123400],
    ['１２３．４５', 12345],
    ['1.2万', 1200000],
    ['0.05', 5],
    ['1234元', 123400],
  ])('%s is read as %i fen', (text, amount) => {
    expect(parseMoney(text)).toEqual({ ok: true, fen: amount });
  });

  test.each([
    ['1.234', 'too-many-decimals'],
    ['-5', 'negative'],
    ['12,34', 'not-money'],
    ['abc', 'not-money'],
    ['1e5', 'not-money'],
    ['99999999999', 'too-large'],
  ])('%s is refused as %s', (text, code) => {
    expect(parseMoney(text)).toEqual({ ok: false, code });
  });

  test('what is written is read as the same sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_FEN }), (amount) => {
        expect(parseMoney(plainMoney(fen(amount)))).toEqual({ ok: true, fen: amount });
      }),
    );
  });
});

describe('rates and ratios', () => {
  test('the point moves without a float', () => {
    expect(shiftPoint('0.0005', 2)).toBe('0.05');
    expect(shiftPoint('18.25', -2)).toBe('0.1825');
    expect(shiftPoint('0.000000001', -0)).toBe('0.000000001');
    expect(roundDecimal('62.45', 1)).toBe('62.5');
    expect(roundDecimal('99.96', 1)).toBe('100');
  });

  test('a ratio is percent to one place, a share exact', () => {
    expect(formatRatio('0.6240')).toBe('62.4%');
    expect(formatRatio('0.5000')).toBe('50%');
    expect(formatRatio(null)).toBe('--');
    expect(formatShare('0.00035')).toBe('0.035%');
  });

  test('percent typed comes back as typed, to nine decimals of the rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (billionths) => {
        const digits = String(billionths).padStart(10, '0');
        const decimal = shiftPoint(`${digits.slice(0, -9)}.${digits.slice(-9)}`, 0);
        const reading = parsePercent(percentOf(rateOf('daily', decimal)));
        expect(reading).toEqual({ ok: true, decimal });
      }),
    );
    expect(parsePercent('0.05%')).toEqual({ ok: true, decimal: '0.0005' });
    expect(parsePercent('万五')).toEqual({ ok: false, code: 'not-percent' });
    expect(parsePercent('0.00000001')).toEqual({ ok: false, code: 'too-many-decimals' });
  });
});

describe('dates', () => {
  test('the weekday is that of the calendar', () => {
    expect(weekday(civilDate('2026-11-23'), 'zh-CN')).toBe('周一');
    expect(weekday(civilDate('1969-12-31'), 'en')).toBe('Wed');
  });

  test('a sentence leaves the year out while it is clear', () => {
    const today = civilDate('2026-11-23');
    expect(dateInWords(civilDate('2026-12-15'), today, 'zh-CN')).toBe('12 月 15 日');
    expect(dateInWords(civilDate('2028-02-20'), today, 'zh-CN')).toBe('2028 年 2 月 20 日');
    expect(monthEndInWords(civilDate('2027-03-31'), today, 'zh-CN')).toBe('2027 年 3 月底');
    expect(monthEndInWords(civilDate('2027-03-30'), today, 'en')).toBe('30 Mar');
  });

  test.each([
    '2026-2-9',
    '2026/02/09',
    '2026.2.9',
    '20260209',
    '2026年2月9日',
    '２０２６－０２－０９',
    '２０２６／２／９',
  ])('%s is read', (text) => {
    expect(parseDate(text)).toBe('2026-02-09');
  });

  test.each([
    ['11-5', '2026-11-05'],
    ['１１／５', '2026-11-05'],
    ['11月5日', '2026-11-05'],
    ['11.25', '2026-11-25'],
    ['1-5', '2027-01-05'],
    ['6-1', '2026-06-01'],
    ['2-29', null],
    ['13-1', null],
  ])('%s without its year is the nearest: %s', (text, date) => {
    expect(parseDate(text, civilDate('2026-11-23'))).toBe(date);
  });

  test('a day without a year is no date where no day is known to be today', () => {
    expect(parseDate('11-5')).toBeNull();
  });

  test.each(['2026-02-30', '26-02-09', '2026-13-01', '昨天', ''])('"%s" is no date', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('a whole number as it is typed', () => {
  test.each([
    ['15', 15],
    ['15号', 15],
    [' 15 日 ', 15],
    ['１２期', 12],
    ['31', 31],
  ])('%s', (text, value) => {
    expect(parseWhole(text, 1, 31)).toEqual({ ok: true, value });
  });

  test.each(['十五', '号', '1.5', '15号号', '15元'])('%s is none', (text) => {
    expect(parseWhole(text, 1, 31)).toEqual({ ok: false, code: 'not-whole' });
  });

  test('has to be within its bounds', () => {
    expect(parseWhole('32号', 1, 31)).toEqual({ ok: false, code: 'out-of-range' });
  });
});
