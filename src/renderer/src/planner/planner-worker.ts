import { type PlannerTasks, type TaskName, doTask } from './tasks.ts';

/** One task for the worker, and what it sends back. */
export interface TaskMessage<T extends TaskName = TaskName> {
  readonly name: T;
  readonly asked: PlannerTasks[T]['asked'];
}
export type TaskReport =
  | { readonly progress: number }
  | { readonly answer: PlannerTasks[TaskName]['answer'] }
  | { readonly fault: string };

addEventListener('message', ({ data }: MessageEvent<TaskMessage>) => {
  const report = (message: TaskReport) => postMessage(message);
  try {
    report({ answer: doTask(data.name, data.asked, (progress) => report({ progress })) });
  } catch (fault) {
    report({ fault: String(fault) });
  }
});
