import { ratioText } from '../../../../domain/money/decimal.ts';
import type { ConditionState } from '../../../../domain/recovery/condition.ts';
import {
  ACTIVE_DAYS,
  ACTIVE_MONTHS,
  BAD_RECORD_YEARS,
  CASH_OUT_DAYS,
  ENQUIRIES_MOST,
  INCOME_FALL_IN_PERCENT,
  LENDERS_BELOW,
  MAINTENANCE_DAYS,
  PROFILE_CHANGES,
  QUIET_DAYS,
  SCORE_STALE_AFTER_DAYS,
  ZHIMA_LINE,
} from '../../../../domain/recovery/thresholds.ts';
import type { Expectation } from '../../stores/condition-outlook.ts';
import type { Status } from '../../components/StatusBadge.vue';
import { formatRatio } from '../../format/ratio.ts';

export type Words = (key: string, named: Record<string, unknown>, plural?: number) => string;

/** The figures of the lines, for names and sentences about them. */
export function lineFigures(target: string): Record<string, unknown> {
  return {
    target: formatRatio(target),
    score: ZHIMA_LINE,
    staleDays: SCORE_STALE_AFTER_DAYS,
    fall: formatRatio(ratioText(INCOME_FALL_IN_PERCENT, 100)),
    activeDays: ACTIVE_DAYS,
    ...ACTIVE_MONTHS,
    quietDays: QUIET_DAYS,
    changes: PROFILE_CHANGES.most,
    changeDays: PROFILE_CHANGES.days,
    useDays: CASH_OUT_DAYS,
    maintenanceDays: MAINTENANCE_DAYS,
    lenders: LENDERS_BELOW,
    enquiries: ENQUIRIES_MOST,
    years: BAD_RECORD_YEARS,
  };
}

/** Red is for what is overdue. */
export function badgeOf({ id, status }: Pick<ConditionState, 'id' | 'status'>): Status {
  return id === 'overdue_unpaid' && status === 'unmet' ? 'overdue' : status;
}

/** The expectation in a few words; empty for what needs none. */
export function projectionWords({ state, on, plan }: Expectation, words: Words): string {
  if (state.status === 'met' || state.status === 'not-applicable') return '';
  // What is not known yet says what to enter instead.
  if (state.status === 'unknown' && on === null) return '';
  if (state.meetsOn === 'plan' && plan === 'working') return words('conditions.projection.working', {});
  if (on === null) return words('conditions.projection.none', {});
  return words(`conditions.projection.${state.meetsOn === 'plan' ? 'plan' : 'time'}`, { date: on });
}

/** The expectation in a sentence, with why there is none. */
export function expectationSentence({ state, on, plan }: Expectation, words: Words, target: string): string {
  if (state.status === 'met' || state.status === 'not-applicable')
    return words(`conditions.expected.${state.status}`, {});
  if (state.status === 'unknown' && on === null) return words('conditions.expected.unknown', {});
  if (state.meetsOn !== 'plan') {
    if (on !== null) return words('conditions.expected.time', { date: on });
    return words(`conditions.expected.${state.id === 'zhima_below_600' ? 'zhima' : 'steps'}`, {});
  }
  if (plan === 'working') return words('common.planning', {});
  if (plan === 'failed') return words('conditions.expected.noPlan', {});
  if (on === null) return words(`conditions.expected.${plan === 'fits' ? 'notInPlan' : 'doesNotFit'}`, {});
  const key = state.id === 'income_capacity' ? 'ratio' : 'overdue';
  return words(`conditions.expected.${key}`, { date: on, target: formatRatio(target) });
}
