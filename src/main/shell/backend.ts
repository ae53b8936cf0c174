import { join } from 'node:path';
import packageFile from '../../../package.json' with { type: 'json' };
import type { ErrorCode } from '../../contract/errors.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import { createDataApp } from '../app/data-app.ts';
import { localDate } from '../store/local-date.ts';
import type { Dispatch } from './answering.ts';

/** What a shell puts its transport in front of. */
export interface Backend {
  readonly dispatch: Dispatch;
  /** Why the data could not be opened; commands answer it. Null when all is well. */
  readonly failure: ErrorCode | null;
  close(): void;
}

export interface BackendSettings {
  /** The data folder; made when missing. */
  readonly folder: string;
  readonly shell: 'electron' | 'browser';
  /** Today's date; the computer's own calendar when absent. */
  readonly clock?: () => CivilDate;
  /** Told when the user deleted everything. */
  readonly erased?: () => void;
}

/** Name of the database inside the data folder. */
export const DATA_FILE = 'regain.db';

/** Opens the data and the handlers over it. Data that cannot be opened is left as it is, and the app still starts. */
export function openBackend({
  folder,
  shell,
  clock = () => localDate(),
  erased = () => undefined,
}: BackendSettings): Backend {
  const app = createDataApp({
    dataFile: join(folder, DATA_FILE),
    clock,
    version: packageFile.version,
    shell,
    log: (line) => void process.stderr.write(`${line}\n`),
    erased,
  });
  return {
    dispatch: app.dispatch,
    get failure() {
      return app.failure();
    },
    close: () => app.close(),
  };
}
