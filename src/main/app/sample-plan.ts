import type { CivilDate } from '../../domain/dates/civil-date.ts';
import { planCase } from '../../domain/plan/plan.ts';
import { positionOn } from '../../domain/position/position.ts';
import type { StoredCase } from '../../domain/position/stored-case.ts';
import { type KeptPlan, keptPlanOf } from '../../domain/progress/kept-plan.ts';

/** The plan of the sample as it was on the day it was entered, before anything was paid. */
export function samplePlan(stored: StoredCase, since: CivilDate): KeptPlan {
  const entered = { ...stored, cash: { ...stored.cash, asOf: since }, payments: [], dueAnswers: [] };
  const { case: input } = positionOn(since, entered);
  return keptPlanOf(input, planCase(input), planCase(input, { strategy: 'minimums' }).summary);
}
