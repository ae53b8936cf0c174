import type { Income } from '../../../../domain/case/case.ts';

type Varies = NonNullable<Income['varies']>;

/** What a form says of an income that is not the same each time. */
export interface VariesDraft {
  readonly unsteady: boolean;
  /** By how much it goes up and down, as a decimal text. */
  readonly spread: string | null;
  /** One time in so many nothing comes. */
  readonly missingOneIn: number | null;
}

export function variesDraftOf(varies: Varies | undefined): VariesDraft {
  return {
    unsteady: varies !== undefined,
    spread: varies === undefined || Number(varies.spread) === 0 ? null : varies.spread,
    missingOneIn: varies === undefined ? null : missingOneIn(varies.gap),
  };
}

/** One time in how many, as near as a whole number says it; null when it never fails to come. */
export function missingOneIn(gap: string): number | null {
  const chance = Number(gap);
  return chance === 0 ? null : Math.max(LEAST_TIMES, Math.round(1 / chance));
}

export const LEAST_TIMES = 2;
export const MOST_TIMES = 120;
/** The contract takes spreads up to 2: more than double and nothing are then both likely. */
export const MOST_SPREAD = 2;

/** The spread and chance of a draft; a chance that was not touched stays as exact as it was. Undefined for a steady income. */
export function readVaries(draft: VariesDraft, before: Varies | undefined): Varies | undefined {
  if (!draft.unsteady) return undefined;
  const kept = before !== undefined && missingOneIn(before.gap) === draft.missingOneIn;
  const varies = {
    spread: draft.spread ?? '0',
    gap: kept ? before.gap : draft.missingOneIn === null ? '0' : chanceOf(draft.missingOneIn),
  };
  return Number(varies.spread) === 0 && Number(varies.gap) === 0 ? undefined : varies;
}

/** 1 / n as a decimal text of at most nine places. */
function chanceOf(times: number): string {
  const billionths = Math.floor((1_000_000_000 + times / 2) / times);
  return `0.${String(billionths).padStart(9, '0').replace(/0+$/, '')}`;
}
