import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from '../../scripts/project.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import type { Arguments, CommandName } from '../../src/contract/commands.ts';
import type { runHost } from '../../src/main/host/main.ts';
import { carryOut } from '../../tests/support/host-command.ts';

/** The day of the measurements. */
export const TODAY = civilDate('2026-11-23');

/** The built app over a data folder of its own. */
export interface Regain {
  readonly address: string;
  /** Carries out a command beforehand; throws when it is refused. */
  run<C extends CommandName>(command: C, args: Arguments<C>): Promise<void>;
  close(): Promise<void>;
}

export async function startRegain(): Promise<Regain> {
  const folder = mkdtempSync(join(tmpdir(), 'regain-bench-'));
  const bundle = pathToFileURL(inProject('out/main/host.js')).href;
  const host = await ((await import(bundle)) as { runHost: typeof runHost }).runHost({
    folder,
    page: inProject('out/renderer'),
    port: 0,
    clock: () => TODAY,
  });
  if (!host.ok) throw new Error(`the host did not start: ${host.code}`);
  return {
    address: host.address,
    run: (command, args) => carryOut(host.address, command, args),
    async close() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
