import { readCase } from '../../contract/case-file.ts';
import { faultText } from '../../contract/fault-texts.ts';
import type { Fault } from '../../contract/faults.ts';
import type { Case } from '../../domain/case/case.ts';
import { comparePlans, compareWithHabit } from '../../domain/plan/compare.ts';
import { planCase } from '../../domain/plan/plan.ts';
import { type Known, NOTHING_KNOWN, projectConditions } from '../../domain/recovery/projections.ts';
import { remediesFor } from '../../domain/remedies/remedies.ts';
import { readRecords } from '../app/case-records-reading.ts';
import { knownFrom } from './known.ts';
import { type InputReading, readInput } from './input-text.ts';
import { comparisonText, planText } from './plan-text.ts';
import { type Request, readRequest } from './request.ts';
import { REQUEST_WORDS } from './request-words.ts';

/** Plans a case file and prints the plan. Exit 0 with a plan, 2 for bad input with every fault on standard error. */
async function main(): Promise<void> {
  const asked = readRequest(process.argv.slice(2));
  if (!asked.ok) return fail(asked.faults);
  const { request } = asked;
  const input = await readInput(request.file);
  if (!input.ok) return fail([inputFault(input, request)]);
  const reading = readCase(input.text);
  if (!reading.ok) return fail(reading.faults.map((fault) => faultLine(fault, request)));
  for (const path of reading.ignored)
    process.stderr.write(`${path}: ${REQUEST_WORDS[request.language].ignored}\n`);
  const records = readRecords(reading.case);
  for (const fault of records.ok ? [] : records.faults)
    process.stderr.write(`${faultLine(fault, request)}\n`);
  process.stdout.write(
    answer(reading.case, records.ok ? knownFrom(reading.case, records.records) : NOTHING_KNOWN, request),
  );
}

function answer(input: Case, known: Known, { compare, json, language, strategy }: Request): string {
  if (compare) {
    return json
      ? `${JSON.stringify(comparePlans(input))}\n`
      : comparisonText(compareWithHabit(input), language);
  }
  const planned = planCase(input, strategy === undefined ? {} : { strategy });
  const plan = {
    ...planned,
    remedies: remediesFor(input, planned),
    conditions: projectConditions(input, planned.summary, known),
  };
  return json ? `${JSON.stringify(plan)}\n` : planText(input, plan, language);
}

function inputFault(input: InputReading & { ok: false }, request: Request): string {
  if (input.code === 'unreadable') return `${request.file}: ${REQUEST_WORDS[request.language].unreadable}`;
  if (input.code === 'not-text') return faultLine({ path: '', code: 'not-json' }, request);
  return faultLine({ path: '', code: 'too-much-input', allowed: `<= ${input.most}` }, request);
}

/** `path: what is wrong`; a fault of the whole file has the file's name for its path. */
function faultLine(fault: Fault, { file, language }: Request): string {
  return `${fault.path === '' ? file : fault.path}: ${faultText(fault, language)}`;
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
