import { electronBinary } from '../electron-binary.ts';
import { text } from '../say.ts';
import { endAll } from './run.ts';
import { buildBundles, checkTypes, clearReports, endToEnd, lint, vitest } from './runners.ts';
import { sum, type Tally } from './tally.ts';

interface Runner {
  readonly name: string;
  readonly run: () => Promise<Tally>;
}

const UNIT_PROJECTS = ['domain-*', 'main', 'electron', 'renderer'];

/** Two rows that run side by side on two cores; inside a row one after the other. The build comes before what needs it. */
const ROWS: readonly (readonly Runner[])[] = [
  [
    { name: 'build', run: buildBundles },
    { name: 'shell', run: () => vitest('shell', ['shell']) },
    { name: 'e2e', run: endToEnd },
  ],
  [
    { name: 'types', run: checkTypes },
    { name: 'lint', run: lint },
    { name: 'unit', run: () => vitest('unit', UNIT_PROJECTS) },
  ],
];
const NAMES = ROWS.flat().map(({ name }) => name);
const NEEDS_BUILD = ['shell', 'e2e'];

/** Runs all tests, or the parts named; the exit code. The last line printed is `N passed, N failed`. */
export async function testAll(parts: readonly string[]): Promise<number> {
  const unknown = parts.find((part) => !NAMES.includes(part));
  if (unknown !== undefined) {
    process.stderr.write(
      `${text(`没有名为 ${unknown} 的部分，可选：`, `There is no part ${unknown}; there are: `)}${NAMES.join(', ')}\n`,
    );
    return 2;
  }
  const wanted = (name: string) =>
    parts.length === 0 ||
    parts.includes(name) ||
    (name === 'build' && parts.some((part) => NEEDS_BUILD.includes(part)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      endAll();
      clearReports();
      process.exit(130);
    });
  }
  try {
    const tallies = await Promise.all(ROWS.map((row) => runRow(row.filter(({ name }) => wanted(name)))));
    if (wanted('e2e')) tellAboutElectron();
    const { passed, failed } = sum(tallies.flat());
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
    return failed === 0 && passed > 0 ? 0 : 1;
  } finally {
    endAll();
    clearReports();
  }
}

async function runRow(row: readonly Runner[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const { name, run } of row) {
    const began = Date.now();
    const tally = await run();
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    if (tally.failed > 0) process.stdout.write(`\n--- ${name} ---\n${tally.report.trim()}\n`);
    process.stdout.write(
      `${tally.failed > 0 ? '✗' : '✓'} ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)\n`,
    );
    tallies.push(tally);
    // Without bundles there is nothing to test in this row.
    if (name === 'build' && tally.failed > 0) break;
  }
  return tallies;
}

/** A real Electron window is tested where Electron can run; where not, that is said, never counted. */
function tellAboutElectron(): void {
  if (electronBinary() !== null) return;
  process.stdout.write(
    `${text(
      '!! 本机没有 Electron 程序：未在真实的 Electron 窗口中运行端到端测试（浏览器中已运行，外壳以替身测试）。',
      '!! Electron’s program is not on this machine: the end-to-end tests did NOT run in a real Electron window (they ran in the browser; the shell ran over a fake).',
    )}\n`,
  );
}
