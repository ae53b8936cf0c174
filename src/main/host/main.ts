import { EventEmitter, once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import { type Backend, openBackend } from '../shell/backend.ts';
import { removeLeftovers } from '../shell/leftovers.ts';
import { storeErrorCode } from '../store/store-error.ts';
import { type Host, startHost } from './host.ts';
import { clearRunning, isServing, noteRunning, readRunning } from './running.ts';

/** Milliseconds in which the last answer and the page that shows it are fetched. */
const LAST_ANSWER_MS = 500;
/** Of the instance that leads to another: nothing of its own is ever deleted. */
const never = new Promise<void>(() => undefined);

export interface HostSettings {
  /** The data folder; made when missing. */
  readonly folder: string;
  /** Folder of the built page. */
  readonly page: string;
  readonly port?: number;
  /** Today's date; the computer's own calendar when absent. */
  readonly clock?: () => CivilDate;
}

export type HostRun =
  | {
      readonly ok: true;
      readonly first: boolean;
      readonly address: string;
      /** Resolves when the user has deleted everything and the host has closed itself. */
      readonly erased: Promise<void>;
      close(): Promise<void>;
    }
  | { readonly ok: false; /** System code, for example `EADDRINUSE`. */ readonly code: string };

/**
 * The browser host's composition root: opens the data and serves the page.
 * Where another instance has the data open and serves it, leads there instead.
 */
export async function runHost({ folder, page, port, clock }: HostSettings): Promise<HostRun> {
  const erasing = new EventEmitter();
  const backend = openBackend({
    folder,
    shell: 'browser',
    ...(clock && { clock }),
    erased: () => void erasing.emit('done'),
  });
  if (backend.failure !== null) {
    // In use, or shown by another instance with the ways out: one at a time.
    const first = readRunning(folder);
    if (first && (await isServing(first))) {
      backend.close();
      return {
        ok: true,
        first: false,
        address: first.address,
        erased: never,
        close: () => Promise.resolve(),
      };
    }
  }
  let host: Host;
  try {
    host = await startHost({ dispatch: backend.dispatch, page, ...(port === undefined ? {} : { port }) });
  } catch (error) {
    backend.close();
    return { ok: false, code: (error as NodeJS.ErrnoException).code ?? 'unknown' };
  }
  if (backend.failure !== 'store/busy') note(folder, host.address);
  const close = () => closeAll(folder, host, backend);
  const erased = once(erasing, 'done').then(async () => {
    // The answer is on its way.
    await setTimeout(LAST_ANSWER_MS);
    await close();
    removeLeftovers(folder, ['browser', 'running.json']);
  });
  return { ok: true, first: true, address: host.address, erased, close };
}

/** A folder that cannot be written takes no note; its page says so. */
function note(folder: string, address: string): void {
  try {
    noteRunning(folder, { pid: process.pid, address });
  } catch (error) {
    if (storeErrorCode(error) === null) throw error;
  }
}

async function closeAll(folder: string, host: Host, backend: Backend): Promise<void> {
  await host.close();
  clearRunning(folder, process.pid);
  backend.close();
}
