import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { describe, expect, test } from 'vitest';
import { billOf, faultOf, fixture, utf8, zipOf } from '../../support/bill-files.ts';

const ALIPAY = { '支付宝交易明细(20260601-20261120).csv': fixture('alipay_app_2026_gb18030.csv') };
const WECHAT = { '微信支付账单(20260801-20261031).xlsx': fixture('wechat_2026.xlsx') };

describe('a bill is read out of the archive it was sent in', () => {
  test('Alipay with AES and a password', async () => {
    const bill = await billOf(await zipOf(ALIPAY, { password: '123456' }), { password: '123456' });
    expect(bill).toMatchObject({ format: 'alipay-app', encoding: 'gb18030', headerLine: 24 });
    expect(bill.rows.length).toBe(14);
  });

  test('a WeChat workbook with AES and a password', async () => {
    const bill = await billOf(await zipOf(WECHAT, { password: '123456' }), { password: '123456' });
    expect(bill).toMatchObject({ format: 'wechat', encoding: 'ooxml', headerLine: 17 });
    expect(bill.rows.length).toBe(5);
  });

  test('the old encryption', async () => {
    const zip = await zipOf(ALIPAY, { password: '123456', zipCrypto: true });
    expect((await billOf(zip, { password: '123456' })).rows.length).toBe(14);
  });

  test('without encryption, a password given all the same', async () => {
    expect((await billOf(await zipOf(ALIPAY), { password: 'x' })).rows.length).toBe(14);
  });

  test('beside other files, which are left alone', async () => {
    const files = {
      ...ALIPAY,
      '说明.pdf': utf8('%PDF-1.7'),
      '__MACOSX/._支付宝.csv': utf8('x'),
      '读我.txt': utf8('你好'),
    };
    expect((await billOf(await zipOf(files))).rows.length).toBe(14);
  });
});

describe('a password is asked for, and a wrong one is told apart', () => {
  test.each([{}, { zipCrypto: true }])('%j', async (kind) => {
    const zip = await zipOf(ALIPAY, { password: '123456', ...kind });
    expect(await faultOf(zip)).toEqual({ code: 'bill/password-needed' });
    expect(await faultOf(zip, { password: '' })).toEqual({ code: 'bill/password-needed' });
    for (const password of ['654321', '12345', ' 123456', '一二三']) {
      expect(await faultOf(zip, { password })).toEqual({ code: 'bill/wrong-password' });
    }
  });

  test('of many wrong ones none lets a garbled bill through', async () => {
    const zip = await zipOf(ALIPAY, { password: '123456', zipCrypto: true });
    // The old encryption checks one byte only: of 300 wrong passwords one or two get past it.
    for (let wrong = 0; wrong < 300; wrong++) {
      expect(await faultOf(zip, { password: `w${wrong}` })).toEqual({ code: 'bill/wrong-password' });
    }
  });

  test('an encrypted archive that was changed is not read', async () => {
    const zip = await zipOf(ALIPAY, { password: '123456' });
    zip[200] = zip[200]! ^ 1;
    expect(await faultOf(zip, { password: '123456' })).toEqual({ code: 'bill/wrong-password' });
  });
});

describe('an archive that is no bill is refused', () => {
  test('an archive inside an archive', async () => {
    const inner = await zipOf(ALIPAY);
    expect(await faultOf(await zipOf({ 'bill.zip': inner }))).toEqual({ code: 'bill/nested-archive' });
    expect(await faultOf(await zipOf({ 'bill.csv': inner }))).toEqual({ code: 'bill/nested-archive' });
  });

  test('without a bill', async () => {
    expect(await faultOf(await zipOf({ 'photo.jpg': utf8('x') }))).toEqual({ code: 'bill/nothing-inside' });
    expect(await faultOf(await zipOf({}))).toEqual({ code: 'bill/nothing-inside' });
    const texts = { 'a.txt': utf8('你好'), 'b.txt': utf8('再见') };
    expect(await faultOf(await zipOf(texts))).toEqual({ code: 'bill/nothing-inside' });
  });

  test('with several bills', async () => {
    expect(await faultOf(await zipOf({ ...ALIPAY, ...WECHAT }))).toEqual({ code: 'bill/several-inside' });
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.csv`, utf8('x')]));
    expect(await faultOf(await zipOf(many))).toEqual({ code: 'bill/several-inside' });
  });

  test('the one text inside says what is wrong with it', async () => {
    expect(await faultOf(await zipOf({ 'bill.csv': new Uint8Array() }))).toEqual({ code: 'bill/empty' });
    expect(await faultOf(await zipOf({ 'bill.csv': utf8('%PDF-1.7') }))).toEqual({ code: 'bill/pdf' });
  });
});

const LINE = '2026-11-18 12:31:07,午餐,26.00\n';

/** The same archive with every file declared to unpack to another size. */
function declaring(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 30; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
    if (signature === 0x08074b50) view.setUint32(at + 12, size, true);
  }
  return zip;
}

describe('an archive cannot grow beyond its limits', () => {
  const tooLarge = { code: 'bill/archive-too-large', detail: '64 MB' };

  test('by what it declares', async () => {
    expect(await faultOf(declaring(await zipOf({ 'bill.csv': utf8(LINE) }), 65 * 1024 * 1024))).toEqual(
      tooLarge,
    );
  });

  test('by what its files declare together', async () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.csv`, utf8(LINE)]));
    expect(await faultOf(declaring(await zipOf(files), 4_000_000))).toEqual(tooLarge);
  });

  test('by how far it is packed', async () => {
    expect(await faultOf(await zipOf({ 'bill.csv': new Uint8Array(8 * 1024 * 1024) }))).toEqual(tooLarge);
  });

  test('by declaring less than it holds', async () => {
    const zip = declaring(await zipOf({ 'bill.csv': utf8(LINE.repeat(3_000)) }), 1_000);
    expect((await faultOf(zip)).code).toMatch(/^bill\/(?:archive-too-large|damaged-archive)$/);
  });

  test('by the number of its files', async () => {
    const writer = new ZipWriter(new Uint8ArrayWriter());
    for (let at = 0; at < 201; at++) await writer.add(`${at}.bin`, new Uint8ArrayReader(utf8('x')));
    expect(await faultOf(await writer.close())).toEqual({ code: 'bill/too-many-files', detail: '200' });
  });
});

test('the paths inside are never used: one that climbs out is read like any other and writes nothing', async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('climbed-'));
  const climbing = {
    [`../../../../../../${tmpdir()}/climbed-out.csv`]: fixture('alipay_app_2026_gb18030.csv'),
  };
  expect((await billOf(await zipOf(climbing))).rows.length).toBe(14);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('climbed-'))).toEqual(before);
});
