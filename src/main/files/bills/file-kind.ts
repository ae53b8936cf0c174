import type { BillFaultCode } from '../../../contract/bill-faults.ts';

/** What the first bytes of a file say it is; everything without a known beginning is taken for text. */
export type FileKind = 'zip' | 'text' | { readonly refused: BillFaultCode };

const SIGNATURES: readonly (readonly [readonly number[], FileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0x25, 0x50, 0x44, 0x46], { refused: 'bill/pdf' }],
  // OLE2: an .xls, or a workbook with a password.
  [[0xd0, 0xcf, 0x11, 0xe0], { refused: 'bill/old-excel' }],
  [[0x52, 0x61, 0x72, 0x21], { refused: 'bill/other-archive' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { refused: 'bill/other-archive' }],
  [[0x1f, 0x8b], { refused: 'bill/other-archive' }],
  [[0x89, 0x50, 0x4e, 0x47], { refused: 'bill/binary' }],
  [[0xff, 0xd8, 0xff], { refused: 'bill/binary' }],
];

export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { refused: 'bill/empty' };
  const known = SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte));
  return known?.[1] ?? 'text';
}
