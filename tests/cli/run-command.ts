import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { billCommand } from '../../src/main/cli/bill-command.ts';
import type { Printed } from '../../src/main/cli/command.ts';
import { planCommand } from '../../src/main/cli/plan-command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the plan command prints, from the project's folder. */
export const plan = (args: readonly string[], { stdin = '' } = {}): Promise<Printed> =>
  planCommand(args, Readable.from([Buffer.from(stdin)]));

/** What the bill command prints, from the project's folder. */
export const bill = billCommand;

interface Surroundings {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command as its own process, from the project's folder, and gives what it printed and its exit code. */
export function asProcess(command: 'plan' | 'bill', args: readonly string[], { stdin = '', env = {} }: Surroundings = {}) {
  const run = spawnSync(process.execPath, [`src/main/cli/${command}.ts`, ...args], {
    cwd: ROOT,
    input: stdin,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64_000_000,
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** A file of the test's own, deleted after it. */
export function fileOf(content: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'regain-plan-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'case.json');
  writeFileSync(file, content);
  return file;
}

/** The path of a bill under tests/fixtures/bills, as it is typed in the project's folder. */
export const billPath = (name: string) => `tests/fixtures/bills/${name}`;
