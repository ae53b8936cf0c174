import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Answer, CommandName } from '../../../src/contract/commands.ts';
import { goodHeaders, sendRaw } from '../../support/host-request.ts';

const SCRIPT = fileURLToPath(new URL('./host-process.mjs', import.meta.url));

export interface HostProcess {
  readonly child: ChildProcess;
  /** Its address; rejects when it ended before it had one. */
  readonly address: Promise<string>;
  readonly ended: Promise<void>;
  send(command: string, args: unknown): Promise<Answer<CommandName>>;
}

/** Starts the built host; with `limit` in a shell that lets no file grow beyond so many KiB, as a full disk does. */
export function startHostProcess(folder: string, day: string, limit?: number): HostProcess {
  const args = [SCRIPT, folder, day];
  const child =
    limit === undefined
      ? spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
      : spawn('bash', ['-c', `trap '' XFSZ; ulimit -f ${limit}; exec "$0" "$@"`, process.execPath, ...args], {
          stdio: ['ignore', 'pipe', 'pipe'],
        });
  // Also where a test breaks off.
  onTestFinished(() => void child.kill('SIGKILL'));
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (errors += part));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      if (output.endsWith('\n')) resolve(output.trim());
    });
    void ended.then(() => reject(new Error(`the host ended: ${errors}`)));
  });
  address.catch(() => undefined);
  return {
    child,
    address,
    ended,
    send: async (command, args) => {
      const at = await address;
      const host = { origin: new URL(at).origin, address: at };
      const { text } = await sendRaw(host.origin, {
        method: 'POST',
        path: `/api/${command}`,
        headers: goodHeaders(host),
        body: JSON.stringify(args),
      });
      return JSON.parse(text) as Answer<CommandName>;
    },
  };
}
