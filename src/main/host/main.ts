import type { CivilDate } from '../../domain/dates/civil-date.ts';
import { type Backend, openBackend } from '../shell/backend.ts';
import { type Host, startHost } from './host.ts';
import { clearRunning, isServing, noteRunning, readRunning } from './running.ts';

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
  | { readonly ok: true; readonly first: boolean; readonly address: string; close(): Promise<void> }
  | { readonly ok: false; /** System code, for example `EADDRINUSE`. */ readonly code: string };

/**
 * The browser host's composition root: opens the data and serves the page.
 * Where another instance has the data open and serves it, leads there instead.
 */
export async function runHost({ folder, page, port, clock }: HostSettings): Promise<HostRun> {
  const backend = openBackend({ folder, shell: 'browser', ...(clock && { clock }) });
  if (backend.failure === 'store/busy') {
    const first = readRunning(folder);
    if (first && (await isServing(first))) {
      return { ok: true, first: false, address: first.address, close: () => Promise.resolve() };
    }
  }
  let host: Host;
  try {
    host = await startHost({ dispatch: backend.dispatch, page, ...(port === undefined ? {} : { port }) });
  } catch (error) {
    backend.close();
    return { ok: false, code: (error as NodeJS.ErrnoException).code ?? 'unknown' };
  }
  if (backend.failure === null) noteRunning(folder, { pid: process.pid, address: host.address });
  return { ok: true, first: true, address: host.address, close: () => closeAll(folder, host, backend) };
}

async function closeAll(folder: string, host: Host, backend: Backend): Promise<void> {
  await host.close();
  if (backend.failure === null) clearRunning(folder, process.pid);
  backend.close();
}
