import { CONDITIONS, type ConditionId, type ConditionState } from './condition.ts';
import { DIAGNOSIS_ANSWERS } from './diagnosis-questions.ts';

/** Why a cause is likely: an answer of the questionnaire, or what is entered. */
export type CauseReason =
  | { readonly kind: 'answer'; readonly answer: string }
  | { readonly kind: 'figures'; readonly condition: ConditionId };

export type Likelihood = 'likely' | 'possible';

export interface LikelyCause {
  readonly cause: ConditionId;
  readonly likelihood: Likelihood;
  readonly weight: number;
  readonly reasons: readonly CauseReason[];
}

/** What an unmet condition weighs by the figures entered: an overdue balance says more than a low score. */
const FIGURES_WEIGH: Partial<Readonly<Record<ConditionId, number>>> = {
  overdue_unpaid: 3,
  income_capacity: 2,
  zhima_below_600: 2,
  credit_report_bad: 1,
  multi_lending: 1,
  low_activity: 1,
};
const LIKELY_FROM = 2;

/**
 * The causes that the answers and the entered figures point to, the likeliest first. A ranking to start from, not a
 * finding: only Alipay knows. What the user has said does not apply is not held against them.
 */
export function likelyCauses(answers: readonly string[], states: readonly ConditionState[]): LikelyCause[] {
  const found = new Map<ConditionId, { weight: number; reasons: CauseReason[] }>();
  const add = (cause: ConditionId, weight: number, reason: CauseReason): void => {
    const before = found.get(cause) ?? { weight: 0, reasons: [] };
    found.set(cause, { weight: before.weight + weight, reasons: [...before.reasons, reason] });
  };
  for (const answer of answers) {
    for (const { cause, weight } of DIAGNOSIS_ANSWERS.get(answer)?.points ?? [])
      add(cause, weight, { kind: 'answer', answer });
  }
  for (const { id, status } of states) {
    const weight = FIGURES_WEIGH[id];
    if (weight !== undefined && (status === 'unmet' || status === 'under-way'))
      add(id, weight, { kind: 'figures', condition: id });
  }
  const ruledOut = new Set(states.filter((state) => state.status === 'not-applicable').map(({ id }) => id));
  return [...found]
    .filter(([cause]) => !ruledOut.has(cause))
    .map(([cause, { weight, reasons }]) => ({
      cause,
      weight,
      likelihood: (weight >= LIKELY_FROM ? 'likely' : 'possible') as Likelihood,
      reasons,
    }))
    .toSorted((a, b) => b.weight - a.weight || CONDITIONS.indexOf(a.cause) - CONDITIONS.indexOf(b.cause));
}
