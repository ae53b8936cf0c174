import { shallowRef, type Ref } from 'vue';
import type { ApiError } from '../../../contract/errors.ts';

export interface Notice {
  readonly key: number;
  readonly tone: 'done' | 'fail';
  readonly text?: string;
  readonly error?: ApiError;
  readonly undo?: () => Promise<unknown>;
}

/** How long a notice stays; one with an undo stays longer, a failure until it is closed. Two are shown at most. */
const STAY_MS = { done: 4000, undo: 10_000 } as const;

const shown = shallowRef<readonly Notice[]>([]);
let lastKey = 0;

function show(notice: Omit<Notice, 'key'>, stay: number | null): void {
  const key = ++lastKey;
  shown.value = [...shown.value.slice(-1), { ...notice, key }];
  if (stay !== null) setTimeout(() => close(key), stay);
}
function close(key: number): void {
  shown.value = shown.value.filter((notice) => notice.key !== key);
}

/** Takes back every offer to undo: what it would put back belongs to data that has been replaced. */
export function withdrawUndo(): void {
  shown.value = shown.value.filter(({ undo }) => undo === undefined);
}

/** Short messages at the foot of the window: something was done, was done and can be undone, or failed. */
export function useNotice() {
  return {
    shown: shown as Readonly<Ref<readonly Notice[]>>,
    close,
    done: (text: string) => show({ tone: 'done', text }, STAY_MS.done),
    undo: (text: string, back: () => Promise<unknown>) =>
      show({ tone: 'done', text, undo: back }, STAY_MS.undo),
    fail: (error: ApiError) => show({ tone: 'fail', error }, null),
  };
}
