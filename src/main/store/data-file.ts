import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { faultOfFile } from './check-file.ts';
import { copiesFolder, listCopies, readName } from './copies.ts';
import { openCopy, openStore } from './open.ts';
import type { Store } from './store.ts';
import { type StoreErrorCode, storeErrorCode } from './store-error.ts';
import {
  BESIDE,
  isKept,
  prepareFromCopy,
  preparedPath,
  removeBeside,
  removePrepared,
  setAside,
  swapIn,
} from './swap.ts';

export type Replacing =
  | {
      readonly ok: true;
      /** The copy or the file set aside that holds what was there. */ readonly before: string | null;
    }
  | { readonly ok: false; readonly code: StoreErrorCode | 'backup/not-found' | 'backup/damaged' };

/** Reasons for which a file that cannot be opened may be set aside. In use, full or not writable, it is in order. */
const REPLACEABLE: ReadonlySet<StoreErrorCode> = new Set(['store/corrupt', 'store/newer', 'store/foreign']);

/** The data file over its whole life: open, or closed with the reason why; copied, replaced by a copy, erased. */
export class DataFile {
  readonly path: string;
  readonly #clock: () => string;
  #store: Store | null = null;
  #failure: StoreErrorCode | null = null;

  /** Opens the file. A file that cannot be opened is left as it is. */
  constructor(path: string, clock: () => string) {
    this.path = path;
    this.#clock = clock;
    this.open();
  }

  /** The open database; null while `failure` says why there is none. */
  get store(): Store | null {
    return this.#failure === null ? this.#store : null;
  }

  get failure(): StoreErrorCode | null {
    return this.#failure;
  }

  /** Tries to open a file that is not open. */
  open(): void {
    if (this.#store !== null) return;
    const opening = openStore(this.path, undefined, this.#clock);
    this.#store = opening.ok ? opening.store : null;
    this.#failure = opening.ok ? null : opening.code;
    // A restore that a crash broke off. The file is ours alone now.
    if (opening.ok) removePrepared(this.path);
  }

  /** Looks through the open file after SQLite called it damaged; where it is, nothing is read or written any more. */
  examine(): void {
    if (this.store === null) return;
    let whole = false;
    try {
      whole = this.store.isWhole();
    } catch (error) {
      if (storeErrorCode(error) === null) throw error;
    }
    // It stays open, so that no other process opens it meanwhile.
    if (!whole) this.#failure = 'store/corrupt';
  }

  /** The newest copy that is whole; null without one. */
  newestGoodCopy(): string | null {
    const good = listCopies(this.path).find(
      ({ name }) => faultOfFile(join(copiesFolder(this.path), name)) === null,
    );
    return good?.name ?? null;
  }

  /** The whole database as it is now; null while it is not open. */
  bytes(): Buffer | null {
    if (this.store === null) return null;
    const file = preparedPath(this.path);
    removePrepared(this.path);
    try {
      this.store.writeTo(file);
      return readFileSync(file);
    } finally {
      removePrepared(this.path);
    }
  }

  /** Puts a kept copy in the place of the data. What is there now is kept before. */
  restore(name: string): Replacing {
    if (readName(name) === null || !isKept(this.path, name)) return { ok: false, code: 'backup/not-found' };
    return this.#replace(() => prepareFromCopy(this.path, name));
  }

  /** Puts another database in the place of the data; `write` writes it to the path it is given. */
  replaceBy(write: (path: string) => void): Replacing {
    return this.#replace(() => {
      removePrepared(this.path);
      write(preparedPath(this.path));
    });
  }

  /** A file is prepared and checked beside the data; only then the data is closed and it takes its place. */
  #replace(prepare: () => void): Replacing {
    const { failure } = this;
    if (failure !== null && !REPLACEABLE.has(failure)) return { ok: false, code: failure };
    try {
      prepare();
      const prepared = preparedPath(this.path);
      const fault = faultOfFile(prepared);
      if (fault !== null) return { ok: false, code: fault === 'store/corrupt' ? 'backup/damaged' : fault };
      // An older copy is brought to the present shape before it is in place.
      const opening = openCopy(prepared);
      if (!opening.ok) return { ok: false, code: opening.code };
      opening.store.close();
      const before = this.#keepWhatIsThere();
      swapIn(this.path);
      this.open();
      return this.#failure === null ? { ok: true, before } : { ok: false, code: this.#failure };
    } finally {
      removePrepared(this.path);
      this.open();
    }
  }

  /** Keeps the present data and closes it. */
  #keepWhatIsThere(): string | null {
    const { store } = this;
    if (store !== null) {
      const before = store.keepCopy('before-restore');
      store.close();
      this.#store = null;
      return before;
    }
    const before = setAside(this.path);
    this.#closeDamaged();
    removeBeside(this.path);
    return before;
  }

  #closeDamaged(): void {
    const damaged = this.#store;
    this.#store = null;
    try {
      damaged?.close();
    } catch (error) {
      if (storeErrorCode(error) === null) throw error;
    }
  }

  /** Deletes the database, its copies and what lies beside them. What else lies in the folder stays. */
  erase(): void {
    this.close();
    const folder = copiesFolder(this.path);
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      if (isOurs(file)) rmSync(join(folder, file), { force: true });
    }
    removeEmpty(folder);
    removePrepared(this.path);
    for (const end of ['', ...BESIDE]) rmSync(this.path + end, { force: true });
    removeEmpty(dirname(this.path));
  }

  close(): void {
    const store = this.#store;
    this.#store = null;
    store?.close();
  }
}

/** Names of copies, finished or not, and of files set aside. */
function isOurs(file: string): boolean {
  const name = file.replace(/\.unfinished$/, '');
  return readName(name) !== null || /^set-aside-\d+\.db(?:-wal|-shm|-journal)?$/.test(file);
}

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
