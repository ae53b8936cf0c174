import { type CivilDate, toDayNumber } from '../../../domain/dates/civil-date.ts';
import type { Summary } from '../../../domain/plan/plan-result.ts';
import type { Picture, Words } from './picture.ts';

/** The dates that strategies are compared by: from which the ratio stays on target, or debt-free. */
export type ComparedDate = 'ratio' | 'free';

/** A strategy and what it comes to. */
export interface ComparedStrategy {
  readonly id: string;
  readonly summary: Summary;
  readonly chosen: boolean;
}

/** One point: the strategies that come to the same date at the same cost. */
export interface StrategyPoint {
  readonly ids: readonly string[];
  readonly chosen: boolean;
  readonly on: CivilDate;
  /** Interest and fees, fen. */
  readonly cost: number;
}

export interface StrategyPoints {
  readonly points: readonly StrategyPoint[];
  /** Those that cannot be compared: they miss payments, leave debt behind or do not reach the date within the plan. */
  readonly left: readonly string[];
}

export function strategyPoints(strategies: readonly ComparedStrategy[], date: ComparedDate): StrategyPoints {
  const points = new Map<string, StrategyPoint>();
  const left: string[] = [];
  for (const { id, summary, chosen } of strategies) {
    const on = date === 'ratio' ? summary.ratioTargetOn : summary.debtFreeOn;
    // The cost of a plan that leaves debt behind is not the whole cost.
    if (on === null || summary.debtFreeOn === null) {
      left.push(id);
      continue;
    }
    const cost = summary.totalInterest + summary.totalFees;
    const key = `${on} ${cost}`;
    const same = points.get(key);
    points.set(key, {
      ids: [...(same?.ids ?? []), id],
      chosen: chosen || same?.chosen === true,
      on,
      cost,
    });
  }
  return { points: [...points.values()], left };
}

/** Names beyond so many are counted instead. */
const MOST_NAMES = 4;

/** Strategies as points of date and cost. Null where no two of them differ. */
export function strategyPicture(
  { points }: StrategyPoints,
  { today, words }: { readonly today: CivilDate; readonly words: Words },
): Picture | null {
  if (points.length < 2) return null;
  const days = points.map(({ on }) => toDayNumber(on));
  const first = Math.min(...days);
  const last = Math.max(...days);
  const room = Math.max(31, Math.round((last - first) * 0.15));
  // The chosen one is named first, so that its name stands best.
  const ordered = [...points].sort((a, b) => Number(b.chosen) - Number(a.chosen));
  return {
    unit: 'money',
    stacked: false,
    scattered: true,
    lines: ordered.map(({ ids, chosen, on, cost }) => ({
      id: ids.join(' '),
      label: labelOf(ids, words),
      tone: chosen ? 'actual' : 'second',
      points: [{ x: toDayNumber(on), y: cost }],
    })),
    from: first - room,
    to: last + room,
    today: toDayNumber(today),
    ...costScale(points.map(({ cost }) => cost)),
    marks: [],
    levels: [],
    bands: [],
  };
}

function labelOf(ids: readonly string[], words: Words): string {
  const names = ids.map((id) => words(`charts.strategies.short.${id}`));
  if (names.length <= MOST_NAMES) return names.join(words('charts.and'));
  const named = names.slice(0, MOST_NAMES - 1).join(words('charts.and'));
  return words('charts.strategies.andMore', { names: named, count: names.length - MOST_NAMES + 1 });
}

const MOST_STEPS = 4;

/** Round sums below the least and above the most, in at most four even steps of 1, 2 or 5 times a power of ten. */
export function costScale(costs: readonly number[]): Required<Pick<Picture, 'lowest' | 'highest' | 'step'>> {
  const least = Math.min(...costs);
  const most = Math.max(...costs);
  const room = Math.max(1, most - least) * 0.12;
  for (let power = 100; ; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = power * factor;
      const lowest = Math.max(0, Math.floor((least - room) / step) * step);
      const highest = Math.ceil((most + room) / step) * step;
      if (highest - lowest <= step * MOST_STEPS) return { lowest, highest, step };
    }
  }
}
