import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { Answer, Arguments, CommandName } from '../../../contract/commands.ts';
import type { Workspace } from '../../../contract/workspace.ts';
import type { ApiError } from '../../../contract/errors.ts';
import type { CivilDate } from '../../../domain/dates/civil-date.ts';
import { fen } from '../../../domain/money/fen.ts';
import type { KeptPlan } from '../../../domain/progress/kept-plan.ts';
import { withdrawUndo } from '../components/notice.ts';
import { transport } from '../transport/transport.ts';

/** What puts other data in the place of all there was. */
const REPLACING: ReadonlySet<CommandName> = new Set([
  'case.import',
  'case.undoImport',
  'sample.load',
  'sample.remove',
]);

/** Everything the pages show, as the store last gave it, and the one way to change it. */
export const useWorkspace = defineStore('workspace', () => {
  const workspace = shallowRef<Workspace | null>(null);
  const loading = ref(false);
  const failure = shallowRef<ApiError | null>(null);
  let latest = 0;

  /** Reads everything again. A later read wins over an earlier one that comes back after it. */
  async function load(): Promise<void> {
    // Nothing answers any more.
    if (failure.value?.code === 'store/erased') return;
    const turn = ++latest;
    loading.value = true;
    const answer = await transport().send('workspace.read', {});
    if (turn !== latest) return;
    loading.value = false;
    if (answer.ok) {
      workspace.value = answer.value;
      failure.value = null;
    } else {
      failure.value = answer.error;
    }
  }

  /** Sends a command and, when it was done, reads everything again. Never throws: the caller shows a failure. */
  async function run<C extends CommandName>(command: C, args: Arguments<C>): Promise<Answer<C>> {
    const answer = await transport().send(command, args);
    if (answer.ok && REPLACING.has(command)) withdrawUndo();
    // A file that turns out damaged is shown as such; what was typed stays on the page.
    if (answer.ok || answer.error.code === 'store/corrupt') await load();
    return answer;
  }

  /** Deletes everything there is. Afterwards there is nothing to show, and nothing answers. */
  async function erase(): Promise<Answer<'data.erase'>> {
    const answer = await transport().send('data.erase', { confirmed: true });
    if (answer.ok) {
      latest += 1;
      workspace.value = null;
      failure.value = { code: 'store/erased' };
      sessionStorage.clear();
    }
    return answer;
  }

  /** Payments before a date, which the workspace does not hold; newest first. */
  function olderPayments(before: CivilDate, limit: number): Promise<Answer<'payments.history'>> {
    return transport().send('payments.history', { before, limit });
  }

  /**
   * Keeps a plan of today to be measured against. What is entered stays as it is, so the case and its plan are not read
   * again. Never throws.
   */
  async function keepPlan(plan: KeptPlan): Promise<Answer<'plans.keep'>> {
    const answer = await transport().send('plans.keep', { plan });
    if (answer.ok && workspace.value !== null) {
      const nothing = { interest: fen(0), fees: fen(0), unknown: 0 };
      workspace.value = {
        ...workspace.value,
        keptPlan: { ...plan, number: answer.value.number },
        interestSinceKept: nothing,
      };
    }
    return answer;
  }

  return { workspace, loading, failure, load, run, erase, olderPayments, keepPlan };
});
