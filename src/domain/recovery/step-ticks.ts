import type { CivilDate } from '../dates/civil-date.ts';
import type { ConditionId } from './condition.ts';
import type { RecoveryRecords } from './recovery-records.ts';

/** The day a step of a condition was done; null while it is not. */
export function tickedOn(
  { ticks }: Pick<RecoveryRecords, 'ticks'>,
  condition: ConditionId,
  step: string,
): CivilDate | null {
  return ticks.find((tick) => tick.condition === condition && tick.step === step)?.doneOn ?? null;
}
