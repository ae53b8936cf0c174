import { ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { DataState, Restored } from '../../../contract/backups.ts';
import type { Answer } from '../../../contract/commands.ts';
import { useNotice, withdrawUndo } from '../components/notice.ts';
import { bytesOf } from '../files/export-file.ts';
import { download } from '../files/download.ts';
import { useWorkspace } from '../stores/workspace.ts';
import { transport } from '../transport/transport.ts';

/** The data file and its copies, and what can be done with them, also where the data cannot be used. */
export function useBackups() {
  const { t } = useI18n({ useScope: 'global' });
  const store = useWorkspace();
  const notice = useNotice();
  const state = shallowRef<DataState | null>(null);
  const busy = ref(false);

  async function refresh(): Promise<void> {
    const answer = await transport().send('data.state', {});
    if (answer.ok) state.value = answer.value;
  }

  /** Keeps a copy now. */
  async function keep(): Promise<void> {
    busy.value = true;
    const answer = await transport().send('backups.keep', {});
    await refresh();
    busy.value = false;
    if (answer.ok) notice.done(t('backups.kept'));
    else notice.fail(answer.error);
  }

  /** Puts a copy in the place of the data; offers the way back. */
  async function restore(name: string): Promise<void> {
    busy.value = true;
    await tell(await transport().send('backups.restore', { name }));
    busy.value = false;
  }

  /** Shows what is there after the data was replaced, or why it was not. */
  async function tell(answer: Answer<'backups.restore'>): Promise<void> {
    if (!answer.ok) {
      notice.fail(answer.error);
      return;
    }
    withdrawUndo();
    await Promise.all([store.load(), refresh()]);
    tellRestored(answer.value);
  }

  function tellRestored({ before, revertable }: Restored): void {
    if (before !== null && revertable) notice.undo(t('backups.restored'), () => restore(before));
    else if (before !== null) notice.done(t('backups.restoredAside', { name: before }));
    else notice.done(t('backups.restored'));
  }

  /** Hands out what can be read of a damaged file. */
  async function salvage(): Promise<void> {
    busy.value = true;
    const answer = await transport().send('data.salvage', {});
    busy.value = false;
    if (!answer.ok) {
      notice.fail(answer.error);
      return;
    }
    const { fileName, base64, mediaType, rows, incomplete } = answer.value;
    download(fileName, bytesOf(base64), mediaType);
    const text = incomplete.length === 0 ? 'backups.salvaged' : 'backups.salvagedPart';
    notice.done(t(text, { rows, tables: incomplete.length }));
  }

  return { state, busy, refresh, keep, restore, tell, salvage };
}
