import type { ErrorCode } from '../../contract/errors.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import { listCopies } from '../store/copies.ts';
import { DataFile } from '../store/data-file.ts';
import type { Store } from '../store/store.ts';
import { storeErrorCode } from '../store/store-error.ts';
import { type App, createApp } from './app.ts';
import { dataCommands } from './data-commands.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { nothingIsEntered } from './nothing-entered.ts';
import { traceOf } from './trace.ts';

export interface DataAppSettings {
  /** Path of the database; its folder is made when missing. */
  readonly dataFile: string;
  readonly clock: () => CivilDate;
  readonly version: string;
  readonly shell: 'electron' | 'browser';
  readonly log: (line: string) => void;
  /** Told when everything was deleted: the program has nothing left to do. */
  readonly erased: () => void;
}

/** The data file and the handlers over it, whatever happens to the file. */
export interface DataApp {
  readonly dispatch: Dispatch;
  /** Why the data cannot be used; null when it can. */
  readonly failure: () => ErrorCode | null;
  close(): void;
}

/** Opens the data file. One that cannot be opened is left as it is; commands answer why, those about the file all the same. */
export function createDataApp({ dataFile, clock, version, shell, log, erased }: DataAppSettings): DataApp {
  const file = new DataFile(dataFile, clock);
  let current: { readonly store: Store; readonly app: App } | null = null;
  let isErased = false;
  let copiedOn: string | null = null;

  const failure = () => (isErased ? 'store/erased' : file.failure);
  const dataDispatch = createDispatch(
    {
      file,
      clock,
      log,
      failure,
      erased: () => {
        isErased = true;
        erased();
      },
    },
    dataCommands,
  );

  /** The handlers over the file as it is open now; they are made anew where another took its place. */
  function appOver(store: Store): App {
    if (current?.store !== store) {
      current = { store, app: createApp({ store, clock, version, shell, dataFile, log }) };
    }
    return current.app;
  }

  /** One copy a day, before the first command of the day, once there is something to lose. */
  function keepDailyCopy(store: Store): void {
    const today = clock();
    if (copiedOn === today) return;
    try {
      if (!listCopies(dataFile).some(({ date, label }) => date === today && label === 'daily')) {
        if (store.read((db) => nothingIsEntered(db, today))) return;
        store.keepCopy('daily');
      }
    } catch (error) {
      // What was entered can still be read and changed; the next day tries again.
      log(`the daily copy was not kept: ${storeErrorCode(error) ?? traceOf(error)}`);
    }
    copiedOn = today;
  }

  async function dispatch(name: string, args: unknown): ReturnType<Dispatch> {
    if (Object.hasOwn(dataCommands, name)) return dataDispatch(name, args);
    // The page reads again when it is asked to try again: another program may have let go of the file, there may be room.
    if (failure() !== null && !isErased && name === 'workspace.read') file.open();
    const { store } = file;
    const why = failure();
    if (store === null || why !== null) return { ok: false, error: { code: why ?? 'internal' } };
    keepDailyCopy(store);
    const answer = await appOver(store).dispatch(name, args);
    if (!answer.ok && answer.error.code === 'store/corrupt') file.examine();
    return answer;
  }

  return { dispatch, failure, close: () => file.close() };
}
