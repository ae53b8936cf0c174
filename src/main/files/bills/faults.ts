import type { BillFault, BillFaultCode } from '../../../contract/bill-faults.ts';

/** A step of reading that can fail because of the file. */
export type Step<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: BillFault };

export const done = <Value>(value: Value): Step<Value> => ({ ok: true, value });

export function failed(
  code: BillFaultCode,
  detail?: string,
): { readonly ok: false; readonly fault: BillFault } {
  return { ok: false, fault: detail === undefined ? { code } : { code, detail } };
}
