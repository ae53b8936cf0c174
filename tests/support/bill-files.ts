import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { BillFault } from '../../src/contract/bill-faults.ts';
import type { Bill, ReadingOptions } from '../../src/main/files/bills/bill-reading.ts';
import { readBill } from '../../src/main/files/bills/read-bill.ts';

/** The bytes of a bill under tests/fixtures/bills. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/bills/${name}`, import.meta.url)));
}

const SAMPLES = fileURLToPath(new URL('../../../shared/samples/double-entry-generator/', import.meta.url));

/** An example bill of double-entry-generator; they stand beside the project where it is developed, never in it. */
export const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(SAMPLES + name));

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads what must be a bill. */
export async function billOf(bytes: Uint8Array, options: ReadingOptions = {}): Promise<Bill> {
  const reading = await readBill(bytes, options);
  if (!reading.ok) throw new Error(`not read: ${reading.fault.code}`);
  return reading.bill;
}

/** Reads what must be no bill, and says why. */
export async function faultOf(bytes: Uint8Array, options: ReadingOptions = {}): Promise<BillFault> {
  const reading = await readBill(bytes, options);
  if (reading.ok) throw new Error(`read as ${reading.bill.format}, ${reading.bill.rows.length} rows`);
  return reading.fault;
}

export interface Packing {
  readonly password?: string;
  /** The old weak encryption; else AES-256. */
  readonly zipCrypto?: boolean;
}

/** An archive of files by path. */
export async function zipOf(
  files: Readonly<Record<string, Uint8Array>>,
  { password, zipCrypto = false }: Packing = {},
): Promise<Uint8Array> {
  const encryption =
    password === undefined
      ? {}
      : zipCrypto
        ? { password, zipCrypto }
        : { password, encryptionStrength: 3 as const };
  const writer = new ZipWriter(new Uint8ArrayWriter(), encryption);
  for (const [path, bytes] of Object.entries(files)) await writer.add(path, new Uint8ArrayReader(bytes));
  return writer.close();
}

const HEADING =
  '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,';

/** An Alipay bill in UTF-8 of lines as they stand below the heading, which is on line 2. */
export function alipayBill(lines: readonly string[], end = '\n'): Uint8Array {
  return utf8(['支付宝支付科技有限公司  电子客户回单', HEADING, ...lines].join(end) + end);
}

/** What a test cares about in a line of an Alipay bill; the rest is usual. */
export interface AlipayLine {
  readonly at?: string;
  readonly category?: string;
  readonly counterparty?: string;
  readonly text?: string;
  readonly direction?: string;
  readonly amount?: string;
  readonly account?: string;
  readonly status?: string;
  readonly order?: string;
}

export function alipayLine(line: AlipayLine): string {
  const { at = '2026-11-18 12:31:07', category = '餐饮美食', counterparty = '面馆', text = '午餐' } = line;
  const { direction = '支出', amount = '26.00', account = '余额', status = '交易成功', order = '' } = line;
  return [
    at,
    category,
    counterparty,
    '/',
    text,
    direction,
    amount,
    account,
    status,
    `${order}\t`,
    '\t',
    '',
    '',
  ].join(',');
}
