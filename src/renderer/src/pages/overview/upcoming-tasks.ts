import type { Workspace } from '../../../../contract/workspace.ts';
import { addDays } from '../../../../domain/dates/civil-date.ts';
import type { ConditionState } from '../../../../domain/recovery/condition.ts';
import { type Task, tasksAhead } from '../../../../domain/recovery/tasks-ahead.ts';
import { type Reach, REACH_DAYS, reachOf } from './upcoming.ts';

/** Something to do about a condition within the next 30 days. */
export interface UpcomingTask extends Task {
  readonly key: string;
  readonly reach: Reach;
}

/** What there is to do beside paying, in date order. */
export function upcomingTasks(
  { case: input, recovery }: Pick<Workspace, 'case' | 'recovery'>,
  states: readonly ConditionState[],
): UpcomingTask[] {
  const known = { today: input.asOf, restriction: input.restriction, records: recovery, states };
  return tasksAhead(known, addDays(input.asOf, REACH_DAYS)).map((task) => ({
    ...task,
    key: `${task.date}/task/${task.condition}`,
    reach: reachOf(input.asOf, task.date),
  }));
}
