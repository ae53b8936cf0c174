import { describe, expect, test } from 'vitest';
import { readAmount } from '../../../src/main/files/bills/amount.ts';
import { readMoment, withTime } from '../../../src/main/files/bills/moment.ts';

describe('a sum is read to the fen, exactly', () => {
  test.each([
    ['26.00', 2_600],
    ['26', 2_600],
    ['26.', 2_600],
    ['.5', 50],
    ['¥50.0', 5_000],
    ['￥300.00', 30_000],
    ['¥ 1,234,567.89', 123_456_789],
    ['0.01', 1],
    ['0.00', 0],
    ['1,000.50元', 100_050],
    ['  8500.00\t', 850_000],
    ['+12.30', 1_230],
    ['58.0000', 5_800],
    // A float would make 114.99 of it.
    ['1.15', 115],
    ['70.21', 7_021],
    ['9999999999.99', 999_999_999_999],
  ])('%s', (text, amount) => {
    expect(readAmount(text)).toEqual({ amount, negative: false, refunded: 0 });
  });

  test('a minus sign is kept apart', () => {
    expect(readAmount('-12.30')).toEqual({ amount: 1_230, negative: true, refunded: 0 });
  });

  test.each([
    ['131.77(已退款89.84)', 13_177, 8_984],
    ['131.77（已退款￥89.84）', 13_177, 8_984],
    ['0.12(已全额退款)', 12, 12],
  ])('%s', (text, amount, refunded) => {
    expect(readAmount(text)).toMatchObject({ amount, refunded });
  });

  test.each([
    '',
    '/',
    'abc',
    '1.234',
    '12,34',
    '1,23,456',
    '1.2.3',
    '--5',
    '1e3',
    '10000000000.00',
    '5(已退款6)',
    '5(已退款x)',
    '５',
    'NaN',
  ])('%j is no sum', (text) => {
    expect(readAmount(text)).toBeNull();
  });

  test.each([
    [58, 5_800],
    [0.1 + 0.2, 30],
    [Number('28.160000000000001'), 2_816],
    [1e9 + 0.01, 100_000_000_001],
  ])("a workbook's number %d", (number, amount) => {
    expect(readAmount(number)).toMatchObject({ amount });
  });

  test.each([1.005, 0.001, Number.NaN, Number.POSITIVE_INFINITY, 1e20])(
    "a workbook's number %d is no sum",
    (number) => {
      expect(readAmount(number)).toBeNull();
    },
  );
});

describe('a time is read as the bill writes it, in no zone', () => {
  test.each([
    ['2026-11-18 12:31:07', '2026-11-18 12:31:07'],
    ['2026-11-18 12:31:07 \t', '2026-11-18 12:31:07'],
    ['2026/11/18 12:31', '2026-11-18 12:31:00'],
    ['2026/1/8 9:05', '2026-01-08 09:05:00'],
    ['2026.11.18', '2026-11-18'],
    ['2026年11月18日 12:31:07', '2026-11-18 12:31:07'],
    ['2026-11-18T12:31:07.123', '2026-11-18 12:31:07'],
    ['20261118', '2026-11-18'],
    ['20261118 123107', '2026-11-18 12:31:07'],
    ['46320.5', '2026-10-25 12:00:00'],
  ])('%s', (text, moment) => {
    expect(readMoment(text)).toBe(moment);
  });

  test.each([
    [46_320.5, '2026-10-25 12:00:00'],
    // 8:30 in fractions of a day is never exact.
    [46_315.3541666667, '2026-10-20 08:30:00'],
    [46_295.999_988_425_9, '2026-09-30 23:59:59'],
    [46_295.999_999_99, '2026-10-01 00:00:00'],
    [46_295, '2026-09-30'],
  ])('serial number %d', (serial, moment) => {
    expect(readMoment(serial)).toBe(moment);
  });

  test.each([
    '',
    '交易时间',
    '2026-02-30 10:00:00',
    '2026-11-18 24:00:00',
    '2026-11-18 12:60',
    '18/11/2026',
    '1234',
    '99999',
  ])('%j is no time', (text) => {
    expect(readMoment(text)).toBeNull();
  });

  test('a time from a column of its own', () => {
    expect(withTime('2026-11-18', '9:05')).toBe('2026-11-18 09:05:00');
    expect(withTime('2026-11-18', 'x')).toBe('2026-11-18');
    expect(withTime('2026-11-19', '2026-11-18 23:59:07')).toBe('2026-11-18 23:59:07');
    expect(withTime('2026-11-18 12:31:07', '9:05')).toBe('2026-11-18 12:31:07');
  });
});
