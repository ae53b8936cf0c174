import type { ConditionId } from './condition.ts';
import type { Step } from './step.ts';
import { STEPS_OF_ACTIONS } from './steps-of-actions.ts';
import { STEPS_OF_CAUSES } from './steps-of-causes.ts';

export type { Step } from './step.ts';

/** The steps of every condition, in the order to take them. */
export const CONDITION_STEPS: Readonly<Record<ConditionId, readonly Step[]>> = {
  ...STEPS_OF_CAUSES,
  ...STEPS_OF_ACTIONS,
};

/** The step of a condition by its id; undefined for none. */
export function stepOf(condition: ConditionId, id: string): Step | undefined {
  return CONDITION_STEPS[condition].find((each) => each.id === id);
}
