import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Printed {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the plan command as its own process, from the project's folder. */
export function plan(args: readonly string[], { stdin = '', env = {} }: Surroundings = {}): Printed {
  const run = spawnSync(process.execPath, ['src/main/cli/plan.ts', ...args], {
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
