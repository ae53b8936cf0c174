import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Printed } from './plan-command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the bill command as its own process, from the project's folder. */
export function bill(args: readonly string[], env: Readonly<Record<string, string>> = {}): Printed {
  const run = spawnSync(process.execPath, ['src/main/cli/bill.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64_000_000,
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** The path of a bill under tests/fixtures/bills, as it is typed in the project's folder. */
export const billPath = (name: string) => `tests/fixtures/bills/${name}`;
