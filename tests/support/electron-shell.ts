import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ShellRequest } from './electron-hooks.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface BuiltShell {
  ask(request: ShellRequest): Promise<unknown>;
  /** Its exit code, once it has ended by itself or otherwise. */
  readonly ended: Promise<number | null>;
  /** Ends the process as a user would; its exit code. */
  quit(): Promise<number | null>;
  /** Ends it without a word. */
  kill(): Promise<void>;
  /** What it wrote to standard error. */
  readonly errors: () => string;
}

/** Starts the built main process over a fake Electron in a Node of its own, on a data folder. */
export function startBuiltShell(dataFolder: string): Promise<BuiltShell> {
  return startShell(inProject('out/main/index.js'), dataFolder);
}

/** The same of another copy of the built bundles, by its main file. */
export async function startShell(mainFile: string, dataFolder: string): Promise<BuiltShell> {
  const child = fork(mainFile, [], {
    execArgv: ['--import', inProject('tests/support/electron-hooks.ts')],
    env: { ...process.env, REGAIN_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (errors += part));
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const ask = asker(child, () => errors);
  // The window opens a moment after the module has been loaded.
  const deadline = Date.now() + 15_000;
  while (((await ask({ do: 'describe' })) as { windows: number }).windows === 0) {
    if (Date.now() > deadline) throw new Error(`the shell opened no window: ${errors}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  return {
    ask,
    ended,
    quit: async () => {
      await ask({ do: 'quit' }).catch(() => undefined);
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    errors: () => errors,
  };
}

function asker(child: ChildProcess, errors: () => string): BuiltShell['ask'] {
  let next = 0;
  return (request) =>
    new Promise((resolve, reject) => {
      const id = (next += 1);
      const ended = () => reject(new Error(`the shell ended: ${errors()}`));
      const onMessage = (message: { id: number; value?: unknown; error?: string }) => {
        if (message.id !== id) return;
        child.off('message', onMessage).off('exit', ended);
        if (message.error === undefined) resolve(message.value);
        else reject(new Error(message.error));
      };
      child.on('message', onMessage).once('exit', ended);
      child.send({ id, request });
    });
}
