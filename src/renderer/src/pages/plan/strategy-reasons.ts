import type { Fen } from '../../../../domain/money/fen.ts';
import type { Case } from '../../../../domain/case/case.ts';
import type { Plan } from '../../../../domain/plan/plan-result.ts';
import { type ClosingWhy, type PlanStep, planSteps } from '../../../../domain/plan/reasons.ts';
import { oncePer } from '../../planner/once-per.ts';

/** The message that gives a step's reason, and what it names. */
export interface ReasonWords {
  readonly key: string;
  readonly named: {
    readonly amount?: Fen;
    readonly freed?: Fen;
    /** A rate per year and a used share, as decimal strings. */
    readonly rate?: string;
    readonly share?: string;
    readonly place?: number;
  };
}

/** The steps of a plan with their reasons, worked out once for it and its case. */
export const stepsOf = oncePer((plan: Plan) => oncePer((input: Case) => planSteps(input, plan)));

export function reasonWords(step: PlanStep): ReasonWords {
  if (step.kind === 'overdue') return { key: `plan.reasons.overdue.${step.why}`, named: {} };
  return { key: `plan.reasons.close.${step.why.code}`, named: namedBy(step.why) };
}

function namedBy(why: ClosingWhy): ReasonWords['named'] {
  switch (why.code) {
    case 'dearest':
      return { rate: why.rate };
    case 'smallest':
      return { amount: why.balance };
    case 'frees-payment':
      return { freed: why.freed };
    case 'lowest-per-payment':
      return { amount: why.balance, freed: why.freed };
    case 'fullest':
      return { share: why.used };
    case 'own-order':
      return { place: why.place };
    default:
      return {};
  }
}
