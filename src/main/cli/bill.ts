import { billFaultText } from '../../contract/bill-fault-texts.ts';
import type { BillFault } from '../../contract/bill-faults.ts';
import { readBillFile } from '../files/bills/bill-file.ts';
import { readBill } from '../files/bills/read-bill.ts';
import { billJson } from './bill-json.ts';
import { type BillRequest, readBillRequest } from './bill-request.ts';
import { billText } from './bill-text.ts';

/** Prints what a bill file holds and touches no data. Exit 0 with a bill, 2 with one reason on standard error. */
async function main(): Promise<void> {
  const asked = readBillRequest(process.argv.slice(2));
  if (!asked.ok) return fail(asked.faults);
  const { request } = asked;
  const file = await readBillFile(request.file);
  if (!file.ok) return fail([faultLine(file.fault, request)]);
  const { password } = request;
  const reading = await readBill(file.value, password === undefined ? {} : { password });
  if (!reading.ok) return fail([faultLine(reading.fault, request)]);
  process.stdout.write(request.json ? billJson(reading.bill) : billText(reading.bill, request.language));
}

function faultLine(fault: BillFault, { file, language }: BillRequest): string {
  return `${file}: ${billFaultText(fault, language)}`;
}

function fail(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 2;
}

// Whoever reads only the first lines, as `head` does, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
await main();
