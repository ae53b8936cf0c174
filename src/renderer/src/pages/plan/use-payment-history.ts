import { computed, ref, shallowRef, watch } from 'vue';
import type { Workspace } from '../../../../contract/workspace.ts';
import type { RecordedPayment } from '../../../../domain/position/stored-case.ts';
import { useNotice } from '../../components/notice.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { newestFirst } from './payment-history.ts';

const FIRST = 5;
const MORE = 50;
/** The most that one answer holds. */
const AT_ONCE = 500;

/** The recorded payments that are shown, newest first. The workspace holds the recent ones; older ones are read when asked for. */
export function usePaymentHistory(workspace: () => Workspace) {
  const store = useWorkspace();
  const notice = useNotice();
  const shown = ref(FIRST);
  const reading = ref(false);
  const older = shallowRef<readonly RecordedPayment[]>([]);
  const recent = computed(() => {
    const { stored, paymentsSince } = workspace();
    return newestFirst(stored.payments.filter(({ date }) => date >= paymentsSince));
  });
  const payments = computed(() => [...recent.value, ...older.value].slice(0, shown.value));

  let latest = 0;

  /** Reads what is missing of so many, then shows them. A later call wins over an earlier one that still reads. */
  async function show(count: number): Promise<void> {
    const turn = ++latest;
    reading.value = true;
    while (recent.value.length + older.value.length < Math.min(count, workspace().paymentCount)) {
      const missing = count - recent.value.length - older.value.length;
      const before = older.value.at(-1)?.date ?? workspace().paymentsSince;
      const answer = await store.olderPayments(before, Math.min(missing, AT_ONCE));
      if (turn !== latest) return;
      if (!answer.ok) notice.fail(answer.error);
      if (!answer.ok || answer.value.payments.length === 0) break;
      older.value = [...older.value, ...answer.value.payments];
    }
    reading.value = false;
    shown.value = count;
  }

  // After a change the older ones are read again, as far as they were shown.
  watch(workspace, () => {
    older.value = [];
    void show(shown.value);
  });

  return { payments, more: () => show(shown.value + MORE), reading };
}
