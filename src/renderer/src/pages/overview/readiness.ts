import type { Case, Score } from '../../../../domain/case/case.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import type { Fen } from '../../../../domain/money/fen.ts';
import type { Plan } from '../../../../domain/plan/plan-result.ts';
import type { Figures } from '../../../../domain/position/figures.ts';

/** The score the restriction guide names. */
export const ZHIMA_LINE = 600;

export interface Readiness {
  readonly id: 'overdue' | 'ratio' | 'zhima';
  readonly state: 'met' | 'unmet' | 'under-way' | 'unknown';
  readonly projectedOn: CivilDate | null;
  readonly overdue?: Fen;
  readonly ratio?: string | null;
  readonly zhima?: number;
}

/** The three conditions that figures can answer; what the plan projects, only where the plan fits. */
export function readiness(input: Case, figures: Figures, plan: Plan | null): readonly Readiness[] {
  const fits = plan?.summary.feasible === true ? plan.summary : null;
  const overdueGone = figures.overdue <= 0;
  const ratioMet = figures.ratio !== null && Number(figures.ratio) <= Number(input.plan.ratioTarget);
  const score = latestScore(input.scores, input.asOf);
  return [
    {
      id: 'overdue',
      state: overdueGone ? 'met' : 'unmet',
      projectedOn: overdueGone ? null : (fits?.overdueClearedOn ?? null),
      overdue: figures.overdue,
    },
    {
      id: 'ratio',
      state:
        figures.ratio === null ? 'unknown' : ratioMet ? 'met' : fits?.ratioTargetOn ? 'under-way' : 'unmet',
      projectedOn: ratioMet || figures.ratio === null ? null : (fits?.ratioTargetOn ?? null),
      ratio: figures.ratio,
    },
    {
      id: 'zhima',
      state: !score ? 'unknown' : score.zhima >= ZHIMA_LINE ? 'met' : 'under-way',
      projectedOn: null,
      ...(score && { zhima: score.zhima }),
    },
  ];
}

/** The newest score up to a day. */
export function latestScore(scores: readonly Score[], today: CivilDate): Score | undefined {
  return scores
    .filter(({ date }) => date <= today)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
}

/** The score recorded before the latest one. */
export function scoreBefore(scores: readonly Score[], latest: Score): Score | undefined {
  return latestScore(
    scores.filter(({ date }) => date < latest.date),
    latest.date,
  );
}
