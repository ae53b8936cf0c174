import { toRaw } from 'vue';
import type { TaskMessage, TaskReport } from './planner-worker.ts';
import { type PlannerTasks, type TaskName, doTask } from './tasks.ts';

export type Outcome<T extends TaskName> =
  | { readonly state: 'done'; readonly answer: PlannerTasks[T]['answer'] }
  /** A newer task took its place, or it was stopped. */
  | { readonly state: 'dropped' }
  | { readonly state: 'failed'; readonly fault: string };

/** A place for one long task at a time, beside the page: a newer one drops the one before. */
export interface Lane {
  readonly ask: <T extends TaskName>(
    name: T,
    asked: PlannerTasks[T]['asked'],
    progress?: (share: number) => void,
  ) => Promise<Outcome<T>>;
  readonly stop: () => void;
}

interface Running {
  readonly drop: () => void;
}

export function openLane(): Lane {
  let worker: Worker | null = null;
  let running: Running | null = null;

  function stop(): void {
    if (running === null) return;
    running.drop();
    running = null;
    worker?.terminate();
    worker = null;
  }

  function ask<T extends TaskName>(
    name: T,
    asked: PlannerTasks[T]['asked'],
    progress = nothing,
  ): Promise<Outcome<T>> {
    stop();
    if (typeof Worker === 'undefined') return doHere(name, asked, progress);
    const at = (worker ??= new Worker(new URL('./planner-worker.ts', import.meta.url), { type: 'module' }));
    return new Promise((resolve) => {
      const settle = (outcome: Outcome<T>) => {
        at.onmessage = null;
        at.onerror = null;
        running = null;
        resolve(outcome);
      };
      running = { drop: () => settle({ state: 'dropped' }) };
      at.onmessage = ({ data }: MessageEvent<TaskReport>) => {
        if ('progress' in data) progress(data.progress);
        else if ('fault' in data) settle({ state: 'failed', fault: data.fault });
        else settle({ state: 'done', answer: data.answer as PlannerTasks[T]['answer'] });
      };
      at.onerror = (event) => settle({ state: 'failed', fault: event.message });
      at.postMessage({ name, asked: plain(asked) } satisfies TaskMessage);
    });
  }

  return { ask, stop };
}

const nothing = (_share: number): void => undefined;

async function doHere<T extends TaskName>(
  name: T,
  asked: PlannerTasks[T]['asked'],
  progress: (share: number) => void,
): Promise<Outcome<T>> {
  try {
    return { state: 'done', answer: doTask(name, asked, progress) };
  } catch (fault) {
    return { state: 'failed', fault: String(fault) };
  }
}

/** Reactive wrappers cannot be sent to a worker. */
function plain<A extends object>(asked: A): A {
  return Object.fromEntries(Object.entries(asked).map(([key, value]) => [key, toRaw(value)])) as A;
}
