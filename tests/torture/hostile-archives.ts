import { crc32, deflateRawSync } from 'node:zlib';
import { fixture, utf8, zipOf } from '../support/bill-files.ts';

interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Upper half of the external attributes: a file's mode on Unix. */
  readonly mode?: number;
  /** What the headers claim the size to be. */
  readonly claims?: number;
}

const LINK = 0o120777;

/** An archive written by hand, so that it may say what no archiver writes. */
function rawZip(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, mode = 0o100644, claims = bytes.length } of entries) {
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name, 'utf8');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claims, 18);
    shared.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, tail, path]));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

const BILL = fixture('alipay_app_2026_gb18030.csv');

/** Archives that are traps, each for itself; spoilt further they are a thousand more. */
export async function hostileArchives(): Promise<readonly Uint8Array[]> {
  const zeros = new Uint8Array(80 * 1024 * 1024);
  return [
    await zipOf({ 'bill.csv': BILL }),
    await zipOf({ 'bill.zip': await zipOf({ 'bill.csv': BILL }) }),
    await zipOf({ 'a.xlsx': fixture('wechat_2026.xlsx') }),
    await zipOf({ 'bill.csv': BILL }, { password: '123456' }),
    await zipOf({ 'bill.csv': BILL }, { password: '123456', zipCrypto: true }),
    fixture('wechat_2026.xlsx'),
    rawZip([{ name: 'bomb.csv', bytes: zeros }]),
    rawZip([{ name: 'bomb.csv', bytes: zeros, claims: 100 }]),
    rawZip([{ name: 'small.csv', bytes: BILL, claims: 0xffff_fff0 }]),
    rawZip([
      { name: 'xl/workbook.xml', bytes: zeros },
      { name: '[Content_Types].xml', bytes: utf8('<Types/>') },
    ]),
    rawZip(
      [
        '../../../../tmp/regain-was-here.csv',
        '/tmp/regain-was-here.csv',
        'C:\\regain-was-here.csv',
        '..\\..\\x.csv',
        '\0.csv',
        '',
      ].map((name) => ({ name, bytes: BILL })),
    ),
    rawZip([
      { name: 'bill.csv', bytes: utf8('/etc/passwd'), mode: LINK },
      { name: 'bill.csv', bytes: BILL },
    ]),
    rawZip(Array.from({ length: 3000 }, (_, at) => ({ name: `${at}.csv`, bytes: utf8('x') }))),
    rawZip(Array.from({ length: 19 }, (_, at) => ({ name: `${at}.csv`, bytes: BILL }))),
    rawZip([]),
  ];
}
