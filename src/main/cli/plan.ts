import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CaseReading, readCase } from '../../contract/case-file.ts';
import { type FaultLanguage, faultText } from '../../contract/fault-texts.ts';
import type { StrategyId } from '../../domain/case/case.ts';
import { comparePlans } from '../../domain/plan/compare.ts';
import { planCase } from '../../domain/plan/plan.ts';
import { isStrategy } from '../../domain/plan/strategy-order.ts';
import { comparisonText, planText } from './plan-text.ts';

/** Longest input that is read, in bytes. */
const MOST_BYTES = 32_000_000;

interface Request {
  readonly file: string;
  readonly json: boolean;
  readonly compare: boolean;
  readonly strategy: StrategyId | undefined;
  readonly language: FaultLanguage;
}

/** Plans a case file and prints the plan. Exit 0 with a plan, 2 for bad input with every fault on standard error. */
function main(): void {
  const request = readRequest(process.argv.slice(2));
  if (typeof request === 'string') return fail([request]);
  const text = readText(request.file);
  if (text === null) return fail([`${request.file}: cannot be read`]);
  const reading = readCase(text);
  if (!reading.ok) return fail(faultLines(reading, request.language));
  for (const path of reading.ignored) process.stderr.write(`${path}: not known, ignored\n`);
  print(reading, request);
}

function print(reading: CaseReading & { ok: true }, request: Request): void {
  const { language, strategy } = request;
  if (request.compare) {
    const plans = comparePlans(reading.case);
    process.stdout.write(request.json ? `${JSON.stringify(plans)}\n` : comparisonText(plans, language));
    return;
  }
  const plan = planCase(reading.case, strategy === undefined ? {} : { strategy });
  process.stdout.write(request.json ? `${JSON.stringify(plan)}\n` : planText(reading.case, plan, language));
}

function readRequest(argv: string[]): Request | string {
  const options = {
    json: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
    strategy: { type: 'string' },
    lang: { type: 'string', default: 'zh-CN' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
    if (positionals.length !== 1)
      return 'usage: npm run -s plan -- CASE.json|- [--json] [--strategy ID] [--compare] [--lang zh-CN|en]';
    if (values.strategy !== undefined && !isStrategy(values.strategy))
      return `--strategy: ${values.strategy} is not a strategy`;
    if (values.lang !== 'zh-CN' && values.lang !== 'en') return `--lang: ${values.lang} is not zh-CN or en`;
    return {
      file: positionals[0],
      json: values.json,
      compare: values.compare,
      strategy: values.strategy,
      language: values.lang,
    };
  } catch (error) {
    return (error as Error).message;
  }
}

function readText(file: string): string | null {
  try {
    const bytes = readFileSync(file === '-' ? 0 : file);
    return bytes.length > MOST_BYTES ? ' '.repeat(MOST_BYTES) : bytes.toString('utf8');
  } catch {
    return null;
  }
}

function faultLines(reading: CaseReading & { ok: false }, language: FaultLanguage): string[] {
  return reading.faults.map(
    (fault) => `${fault.path === '' ? '(file)' : fault.path}: ${faultText(fault, language)}`,
  );
}

function fail(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 2;
}

main();
