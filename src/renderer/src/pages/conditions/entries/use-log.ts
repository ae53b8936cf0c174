import { computed, shallowRef } from 'vue';
import type { Fault } from '../../../../../contract/faults.ts';
import type { LogEntry } from '../../../../../domain/recovery/recovery-records.ts';
import { useNotice } from '../../../components/notice.ts';
import { told, useSaving } from '../../../components/saving.ts';
import { useWorkspace } from '../../../stores/workspace.ts';

/** What a log says after a change, for an entry. */
export interface LogWords<E extends LogEntry> {
  readonly added: (entry: E) => string;
  readonly changed: (entry: E) => string;
  readonly removed: (entry: E) => string;
}

/** What the form of an entry is given. */
export interface LogForm<E extends LogEntry> {
  readonly before: E | null;
  readonly busy: boolean;
  readonly faultAt: (path: string) => string | undefined;
  readonly faultsBeside: (paths: readonly string[]) => readonly Fault[];
  /** Whether it was saved; what was refused is then told by `faultAt`. */
  readonly save: (entry: E) => Promise<boolean>;
}

/** One kind of entries: the form that is open, and how it is saved, deleted and brought back. */
export function useLog<E extends LogEntry>(words: LogWords<E>) {
  const store = useWorkspace();
  const notice = useNotice();
  const saving = useSaving();
  /** The open form: of an entry, or of a new one. */
  const open = shallowRef<{ readonly before: E | null } | null>(null);

  function show(before: E | null): void {
    saving.forget();
    open.value = { before };
  }
  function close(): void {
    open.value = null;
    saving.forget();
  }
  async function save(entry: E): Promise<boolean> {
    const before = open.value?.before ?? null;
    const command = before === null ? 'log.add' : 'log.update';
    if (!(await saving.save(() => store.run(command, { entry })))) return false;
    close();
    notice.undo(words[before === null ? 'added' : 'changed'](entry), () =>
      told(
        before === null
          ? store.run('log.remove', { id: entry.id })
          : store.run('log.update', { entry: before }),
      ),
    );
    return true;
  }
  async function remove(entry: E): Promise<void> {
    if (open.value?.before?.id === entry.id) close();
    if (!(await told(store.run('log.remove', { id: entry.id })))) return;
    notice.undo(words.removed(entry), () => told(store.run('log.restore', { id: entry.id })));
  }
  const form = computed<LogForm<E>>(() => ({
    before: open.value?.before ?? null,
    busy: saving.busy.value,
    faultAt: saving.faultAt,
    faultsBeside: saving.faultsBeside,
    save,
  }));
  return { open, form, show, close, remove };
}

/** Entries with the newest first. */
export function newestFirst<E extends { readonly date: string }>(entries: readonly E[]): E[] {
  return entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** The user's words without the spaces around them; undefined for none. */
export function wordsOrNone(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}
