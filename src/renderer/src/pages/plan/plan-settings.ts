import type { Arguments } from '../../../../contract/commands.ts';
import type { PlanSettings } from '../../../../domain/case/case.ts';
import { parsePercent } from '../../format/rate.ts';
import type { PercentReading } from '../../format/rate.ts';

/** The longest plan the product makes. */
export const MAX_HORIZON_MONTHS = 600;

/** Reads a debt-ratio target typed in percent: above 0 and up to 1000. */
export function readRatioTarget(text: string): PercentReading {
  const reading = parsePercent(text);
  if (!reading.ok) return reading;
  const share = Number(reading.decimal);
  return share > 0 && share <= 10 ? reading : { ok: false, code: 'not-percent' };
}

/** What `plan.set` is sent: the settings as they stand with a change to them. */
export function changedSettings(plan: PlanSettings, change: Partial<PlanSettings>): Arguments<'plan.set'> {
  const next = { ...plan, ...change };
  return { plan: { ...next, order: [...next.order], extras: next.extras.map((extra) => ({ ...extra })) } };
}
