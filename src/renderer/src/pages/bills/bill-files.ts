import { defineStore } from 'pinia';
import { computed, reactive, ref, shallowRef } from 'vue';
import type { Answer, Arguments } from '../../../../contract/commands.ts';
import type { ApiError } from '../../../../contract/errors.ts';
import {
  type BillPreview,
  type BillSummary,
  type ColumnMapping,
  MOST_BILL_BYTES,
  MOST_BILLS,
  type UnknownTable,
} from '../../../../contract/bills.ts';
import type { BillFault } from '../../../../contract/bill-faults.ts';
import { newEntryId } from '../../stores/entry-id.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { transport } from '../../transport/transport.ts';
import { type BillChanges, NO_CHANGES } from './bill-choice.ts';
import { base64Of } from './file-bytes.ts';

/** A file that was chosen, and what it turned out to be. */
export interface BillFile {
  /** The id of its reading. */
  readonly id: string;
  readonly name: string;
  readonly file: File;
  state: 'reading' | 'bill' | 'table' | 'fault' | 'failed';
  progress: { readonly done: number; readonly of: number } | null;
  bill: BillSummary | null;
  table: UnknownTable | null;
  fault: BillFault | null;
  error: ApiError | null;
  password: string | undefined;
}

/** How often the progress of a reading is asked for. */
const ASK_MS = 250;

/** Files that were chosen and what was changed of their preview. Kept while other pages are looked at. */
export const useBillFiles = defineStore('bill-files', () => {
  const workspace = useWorkspace();
  const files = ref<BillFile[]>([]);
  const preview = shallowRef<BillPreview | null>(null);
  const changes = shallowRef<BillChanges>(NO_CHANGES);
  const failure = shallowRef<ApiError | null>(null);
  const saving = ref(false);
  const bills = computed(() => files.value.filter(({ state }) => state === 'bill'));
  let latest = 0;

  async function add(chosen: readonly File[]): Promise<void> {
    const room = MOST_BILLS - files.value.length;
    await Promise.all(
      chosen.slice(0, room).map((file) => {
        const entry = reactive<BillFile>({
          id: newEntryId('bill'),
          name: file.name,
          file,
          state: 'reading',
          progress: null,
          bill: null,
          table: null,
          fault: null,
          error: null,
          password: undefined,
        });
        files.value = [...files.value, entry];
        return read(entry);
      }),
    );
  }

  /** Reads a file, perhaps again with a password or with a meaning for its columns. */
  async function read(
    entry: BillFile,
    { mapping, password = entry.password }: { mapping?: ColumnMapping; password?: string | undefined } = {},
  ): Promise<void> {
    entry.password = password;
    entry.fault = null;
    entry.error = null;
    if (entry.file.size > MOST_BILL_BYTES) {
      entry.fault = { code: 'bill/too-large', detail: `${MOST_BILL_BYTES / 1024 / 1024} MB` };
      entry.state = 'fault';
      return;
    }
    entry.state = 'reading';
    entry.progress = null;
    const base64 = await base64Of(entry.file);
    if (base64 === null) {
      entry.fault = { code: 'bill/unreadable' };
      entry.state = 'fault';
      return;
    }
    const asking = setInterval(() => void ask(entry), ASK_MS);
    const answer = await transport().send('bills.read', {
      reading: entry.id,
      base64,
      ...(password === undefined ? {} : { password }),
      ...(mapping === undefined ? {} : { mapping }),
    });
    clearInterval(asking);
    if (!files.value.includes(entry)) return;
    if (!answer.ok) {
      entry.error = answer.error;
      entry.state = 'failed';
      return;
    }
    entry.state = answer.value.is;
    if (answer.value.is === 'bill') entry.bill = answer.value.bill;
    else if (answer.value.is === 'table') entry.table = answer.value.table;
    else entry.fault = answer.value.fault;
    if (answer.value.is === 'bill') await look();
  }

  async function ask(entry: BillFile): Promise<void> {
    const answer = await transport().send('bills.progress', { reading: entry.id });
    if (answer.ok && entry.state === 'reading') entry.progress = answer.value;
  }

  /** Sets the bills beside what is entered now. A later look wins over an earlier one that comes back after it. */
  async function look(): Promise<void> {
    const turn = ++latest;
    if (bills.value.length === 0) {
      preview.value = null;
      failure.value = null;
      return;
    }
    const answer = await transport().send('bills.preview', { readings: bills.value.map(({ id }) => id) });
    if (turn !== latest) return;
    failure.value = answer.ok ? null : answer.error;
    preview.value = answer.ok ? answer.value : null;
  }

  /** Takes a file away, or stops its reading. Rows of later files move up, so what was changed is forgotten. */
  async function drop(entry: BillFile): Promise<void> {
    const wasLast = files.value.at(-1) === entry;
    files.value = files.value.filter((each) => each !== entry);
    await transport().send('bills.drop', { reading: entry.id });
    if (!wasLast) changes.value = NO_CHANGES;
    if (entry.state === 'bill') await look();
  }

  /** Saves what was chosen; the files are done with then. */
  async function save(choice: Omit<Arguments<'bills.save'>, 'readings'>): Promise<Answer<'bills.save'>> {
    saving.value = true;
    const readings = bills.value.map(({ id }) => id);
    const answer = await workspace.run('bills.save', { readings, ...choice });
    saving.value = false;
    if (answer.ok) forget();
    return answer;
  }

  function forget(): void {
    files.value = [];
    preview.value = null;
    changes.value = NO_CHANGES;
    failure.value = null;
  }
  function change(part: Partial<BillChanges>): void {
    changes.value = { ...changes.value, ...part };
  }
  async function clear(): Promise<void> {
    const dropped = files.value;
    forget();
    for (const { id } of dropped) await transport().send('bills.drop', { reading: id });
  }

  return { files, bills, preview, changes, failure, saving, add, read, look, drop, save, change, clear };
});
