import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from '../build.ts';
import { provideChromium } from '../chromium.ts';
import { inProject, ROOT } from '../project.ts';
import { tallyByLayer } from './layers.ts';
import { runNode } from './run.ts';
import { readPlaywright, readVitest, type Tally, tallyOf } from './tally.ts';

/** Folder for the runners' reports, emptied at the end. */
const REPORTS = inProject(`node_modules/.cache/regain/test-${process.pid}`);
const tool = (path: string) => inProject(`node_modules/${path}`);
/** For a checker that ends before its garbage is worth several threads: a quarter less work. */
const ONE_RUN = ['--max-semi-space-size=64', '--single-threaded-gc'];
const projectPath = (file: string) => relative(ROOT, file).split(sep).join('/');

/** Type check of every layer, against its own `lib` and `types`. */
export async function checkTypes(): Promise<Tally> {
  const { ok, output } = await runNode([
    ...ONE_RUN,
    tool('vue-tsc/bin/vue-tsc.js'),
    '-b',
    'tsconfig.json',
    '--pretty',
    'false',
  ]);
  const faults = [...output.matchAll(/^(\S[^(\n]*)\(\d+,\d+\): error TS/gm)].map((match) => ({
    path: match[1] as string,
  }));
  return { ...tallyByLayer(faults, ok), report: output };
}

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly {
    readonly line: number;
    readonly ruleId: string | null;
    readonly message: string;
  }[];
}

/** Lint of every layer; a warning is a fault. */
export async function lint(): Promise<Tally> {
  const { ok, output } = await runNode([
    ...ONE_RUN,
    tool('eslint/bin/eslint.js'),
    '--format',
    'json',
    '--max-warnings',
    '0',
    '.',
  ]);
  const begin = output.indexOf('[{');
  if (begin < 0) return { passed: 0, failed: 1, report: output };
  const results = JSON.parse(output.slice(begin, output.lastIndexOf(']') + 1)) as LintResult[];
  const faults = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => ({
      path: projectPath(filePath),
      text: `${projectPath(filePath)}:${line} ${message} (${ruleId})`,
    })),
  );
  return { ...tallyByLayer(faults, ok), report: faults.map(({ text }) => text).join('\n') };
}

/** The projects of `config/vitest.config.ts` whose names match. */
export async function vitest(name: string, projects: readonly string[]): Promise<Tally> {
  mkdirSync(REPORTS, { recursive: true });
  const file = join(REPORTS, `${name}.json`);
  const { ok, output } = await runNode([
    tool('vitest/vitest.mjs'),
    'run',
    '--config=config/vitest.config.ts',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return tallyOf(readVitest(readReport(file), ok), output);
}

/** The end-to-end suite. */
export async function endToEnd(): Promise<Tally> {
  const chromium = provideChromium();
  if (!chromium.ok) return { passed: 0, failed: 1, report: chromium.why };
  mkdirSync(REPORTS, { recursive: true });
  const file = join(REPORTS, 'e2e.json');
  const { ok, output } = await runNode(
    [tool('@playwright/test/cli.js'), 'test', '--config=config/playwright.config.ts', '--reporter=line,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  );
  return tallyOf(readPlaywright(readReport(file), ok), output);
}

/** The build of both shells' bundles: one test. */
export async function buildBundles(): Promise<Tally> {
  const building = await build();
  return building.ok ? { passed: 1, failed: 0, report: '' } : { passed: 0, failed: 1, report: building.why };
}

/** Removes the runners' reports. */
export function clearReports(): void {
  rmSync(REPORTS, { recursive: true, force: true });
}

function readReport(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
