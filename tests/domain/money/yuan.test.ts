import { expect, test } from 'vitest';
import { percentText } from '../../../src/domain/money/percent.ts';
import { plainYuan, yuan } from '../../../src/domain/money/yuan.ts';

test.each([
  [0, '¥0.00', '0.00'],
  [7, '¥0.07', '0.07'],
  [112_300, '¥1,123.00', '1123.00'],
  [-50, '-¥0.50', '-0.50'],
  [-123_456_789, '-¥1,234,567.89', '-1234567.89'],
  [999_999_999_999, '¥9,999,999,999.99', '9999999999.99'],
])('%d fen is %s, and %s in a table', (fen, shown, plain) => {
  expect(yuan(fen)).toBe(shown);
  expect(plainYuan(fen)).toBe(plain);
});

test.each([
  ['0', '0%'],
  ['0.0005', '0.05%'],
  ['0.6240', '62.4%'],
  ['1', '100%'],
  ['0.000000001', '0.0000001%'],
  ['12.5', '1250%'],
])('the share %s is %s, to its last decimal', (share, percent) => expect(percentText(share)).toBe(percent));
