import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../project.ts';

export interface Ended {
  readonly ok: boolean;
  readonly output: string;
}

/** Temporary files of everything that is run, whoever forgets them. */
const temporary = mkdtempSync(join(tmpdir(), 'regain-test-run-'));
const running = new Set<ReturnType<typeof spawn>>();

/** Runs a script of the project's Node to its end and keeps what it prints. */
export function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
        TMPDIR: temporary,
        TEMP: temporary,
        TMP: temporary,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => (output += part));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ ok: code === 0, output });
    });
  });
}

/** Stops what still runs and removes what it left behind. */
export function endAll(): void {
  for (const child of running) child.kill();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}
