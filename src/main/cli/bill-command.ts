import { billFaultText } from '../../contract/bill-fault-texts.ts';
import type { BillFault } from '../../contract/bill-faults.ts';
import { readBillFile } from '../files/bills/bill-file.ts';
import { readBill } from '../files/bills/read-bill.ts';
import { billJson } from './bill-json.ts';
import { type BillRequest, readBillRequest } from './bill-request.ts';
import { billText } from './bill-text.ts';
import { type Printed, refused } from './command.ts';

/** Prints what a bill file holds and touches no data. Exit 0 with a bill, 2 with one reason on standard error. */
export async function billCommand(args: readonly string[]): Promise<Printed> {
  const asked = readBillRequest(args);
  if (!asked.ok) return refused(asked.faults);
  const { request } = asked;
  const file = await readBillFile(request.file);
  if (!file.ok) return refused([faultLine(file.fault, request)]);
  const { password } = request;
  const reading = await readBill(file.value, password === undefined ? {} : { password });
  if (!reading.ok) return refused([faultLine(reading.fault, request)]);
  const out = request.json ? billJson(reading.bill) : billText(reading.bill, request.language);
  return { code: 0, out, err: '' };
}

function faultLine(fault: BillFault, { file, language }: BillRequest): string {
  return `${file}: ${billFaultText(fault, language)}`;
}
