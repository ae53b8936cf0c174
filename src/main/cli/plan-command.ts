import { readCase } from '../../contract/case-file.ts';
import { faultText } from '../../contract/fault-texts.ts';
import type { Fault } from '../../contract/faults.ts';
import type { Case } from '../../domain/case/case.ts';
import { comparePlans, compareWithHabit } from '../../domain/plan/compare.ts';
import { planCase } from '../../domain/plan/plan.ts';
import { type Known, NOTHING_KNOWN, projectConditions } from '../../domain/recovery/projections.ts';
import { remediesFor } from '../../domain/remedies/remedies.ts';
import { readRecords } from '../app/case-records-reading.ts';
import { type Printed, refused } from './command.ts';
import { type Input, type InputReading, readInput } from './input-text.ts';
import { knownFrom } from './known.ts';
import { comparisonText, planText } from './plan-text.ts';
import { type Request, readRequest } from './request.ts';
import { REQUEST_WORDS } from './request-words.ts';

/**
 * Plans a case file and prints the plan. Exit 0 with a plan, 2 for bad input with every fault on standard error.
 * `stdin` is what is read for `-`.
 */
export async function planCommand(args: readonly string[], stdin: Input = process.stdin): Promise<Printed> {
  const asked = readRequest(args);
  if (!asked.ok) return refused(asked.faults);
  const { request } = asked;
  const input = await readInput(request.file, stdin);
  if (!input.ok) return refused([inputFault(input, request)]);
  const reading = readCase(input.text);
  if (!reading.ok) return refused(reading.faults.map((fault) => faultLine(fault, request)));
  const records = readRecords(reading.case);
  const told = [
    ...reading.ignored.map((path) => `${path}: ${REQUEST_WORDS[request.language].ignored}\n`),
    ...(records.ok ? [] : records.faults.map((fault) => `${faultLine(fault, request)}\n`)),
  ];
  const known = records.ok ? knownFrom(reading.case, records.records) : NOTHING_KNOWN;
  return { code: 0, out: answer(reading.case, known, request), err: told.join('') };
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
