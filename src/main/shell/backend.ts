import { join } from 'node:path';
import packageFile from '../../../package.json' with { type: 'json' };
import type { ErrorCode } from '../../contract/commands.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import { createApp } from '../app/app.ts';
import { traceOf } from '../app/trace.ts';
import { openStore } from '../store/open.ts';
import { storeErrorCode } from '../store/store-error.ts';
import type { Store } from '../store/store.ts';
import { alwaysFailing, type Dispatch } from './answering.ts';
import { localDate } from './local-date.ts';

/** What a shell puts its transport in front of. */
export interface Backend {
  readonly dispatch: Dispatch;
  /** Why the data could not be opened; every command answers it. Null when all is well. */
  readonly failure: ErrorCode | null;
  close(): void;
}

export interface BackendSettings {
  /** The data folder; made when missing. */
  readonly folder: string;
  readonly shell: 'electron' | 'browser';
  /** Today's date; the computer's own calendar when absent. */
  readonly clock?: () => CivilDate;
}

/** Name of the database inside the data folder. */
export const DATA_FILE = 'regain.db';

/** Opens the data and the handlers over it. Data that cannot be opened is left as it is, and the app still starts. */
export function openBackend({ folder, shell, clock = () => localDate() }: BackendSettings): Backend {
  const dataFile = join(folder, DATA_FILE);
  const opening = openStore(dataFile);
  if (!opening.ok) return failing(opening.code);
  const { store } = opening;
  try {
    const app = createApp({ store, clock, version: packageFile.version, shell, dataFile });
    return { dispatch: app.dispatch, failure: null, close: () => store.close() };
  } catch (error) {
    return failing(startFailure(error, store));
  }
}

function failing(code: ErrorCode): Backend {
  return { dispatch: alwaysFailing({ code }), failure: code, close: () => undefined };
}

/** The data opened but could not be read: the page must be there to say so. */
function startFailure(error: unknown, store: Store): ErrorCode {
  store.close();
  const code = storeErrorCode(error);
  if (code === null) process.stderr.write(`failed to start: ${traceOf(error)}\n`);
  return code ?? 'internal';
}
