import { ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { ApiError } from '../../../contract/errors.ts';
import type { Fault } from '../../../contract/faults.ts';
import { useNotice } from './notice.ts';

/** What a command answers, whatever it gives back. */
export type Done = { readonly ok: true } | { readonly ok: false; readonly error: ApiError };

/** Sends a form's commands: what was refused of its fields is kept for them, any other failure is told at once. */
export function useSaving() {
  const { t } = useI18n({ useScope: 'global' });
  const notice = useNotice();
  const busy = ref(false);
  const faults = shallowRef<readonly Fault[]>([]);

  /** Whether it was done. */
  async function save(send: () => Promise<Done>): Promise<boolean> {
    busy.value = true;
    const answer = await send();
    busy.value = false;
    faults.value = answer.ok ? [] : (answer.error.faults ?? []);
    if (!answer.ok && faults.value.length === 0) notice.fail(answer.error);
    return answer.ok;
  }
  /** The text for the field of a path; undefined where nothing is wrong with it. */
  function faultAt(path: string): string | undefined {
    const fault = faults.value.find((each) => each.path === path);
    return fault && t(`faults.${fault.code}`, { allowed: fault.allowed ?? '' });
  }
  /** Faults of none of the fields of these paths. */
  const faultsBeside = (paths: readonly string[]): readonly Fault[] =>
    faults.value.filter(({ path }) => !paths.includes(path));

  return { busy, faults, save, faultAt, faultsBeside, forget: () => void (faults.value = []) };
}

/** Tells a failure of a command that no form stands behind; gives whether it was done. */
export async function told(sent: Promise<Done>): Promise<boolean> {
  const answer = await sent;
  if (!answer.ok) useNotice().fail(answer.error);
  return answer.ok;
}
