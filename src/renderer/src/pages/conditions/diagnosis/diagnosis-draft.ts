import type { Restriction } from '../../../../../domain/case/case.ts';
import type { CivilDate } from '../../../../../domain/dates/civil-date.ts';
import { restrictionCauses } from '../../../../../domain/recovery/causes.ts';
import type { ConditionState } from '../../../../../domain/recovery/condition.ts';
import { type LikelyCause, likelyCauses } from '../../../../../domain/recovery/diagnosis.ts';
import { DIAGNOSIS_QUESTIONS } from '../../../../../domain/recovery/diagnosis-questions.ts';
import type { Diagnosis } from '../../../../../domain/recovery/recovery-records.ts';

/** The questionnaire while it is filled in; it outlives the panel that shows it. */
export interface DiagnosisDraft {
  step: 'answers' | 'causes';
  since: CivilDate | null;
  platform: string;
  /** Ids of answers. */
  answers: string[];
  /** What the user has ticked or taken back; every other tick follows the answers. */
  decided: Record<string, boolean>;
}

/** The questionnaire as it was last answered. */
export function draftOf(restriction: Restriction | null, diagnosis: Diagnosis | null): DiagnosisDraft {
  return {
    step: 'answers',
    since: restriction?.since ?? null,
    platform: restriction?.platform ?? 'alipay',
    answers: [...(diagnosis?.answers ?? [])],
    decided: {},
  };
}

/** Whether nothing was done to a draft since it was opened. */
export function isUntouched(
  draft: DiagnosisDraft,
  restriction: Restriction | null,
  diagnosis: Diagnosis | null,
): boolean {
  const opened = draftOf(restriction, diagnosis);
  return (
    draft.since === opened.since &&
    draft.platform === opened.platform &&
    sameAnswers(draft.answers, opened.answers) &&
    Object.keys(draft.decided).length === 0
  );
}

/** The answers after one was chosen or taken back: of a question with one answer the others go. */
export function withAnswer(
  answers: readonly string[],
  { question, answer }: { question: string; answer: string },
): string[] {
  const asked = DIAGNOSIS_QUESTIONS.find(({ id }) => id === question);
  if (asked === undefined) return [...answers];
  if (asked.several && answers.includes(answer)) return answers.filter((each) => each !== answer);
  const others = new Set(asked.several ? [] : asked.answers.map(({ id }) => id));
  return [...answers.filter((each) => !others.has(each)), answer];
}

export interface CauseChoices {
  /** What answers and figures point to, the likeliest first. */
  readonly found: readonly LikelyCause[];
  /** Every other cause, those of an imported case too. */
  readonly others: readonly string[];
  readonly ticked: readonly string[];
}

/**
 * The causes to choose from. Ticked are those chosen before, and the likely ones: all of them the first time, later only
 * when the answers have changed, so that a cause that was taken back stays so.
 */
export function causeChoices(
  draft: DiagnosisDraft,
  known: {
    readonly restriction: Restriction | null;
    readonly diagnosis: Diagnosis | null;
    readonly states: readonly ConditionState[];
  },
): CauseChoices {
  const before = known.restriction?.causes ?? [];
  const causes = restrictionCauses.map(({ id }) => id);
  const found = likelyCauses(draft.answers, known.states).filter(({ cause }) => causes.includes(cause));
  const pointed = new Set<string>(found.map(({ cause }) => cause));
  const others = [...new Set([...causes, ...before])].filter((id) => !pointed.has(id));
  const likely = found.flatMap(({ cause, likelihood }) => (likelihood === 'likely' ? [cause] : []));
  const follows =
    before.length === 0 || !sameAnswers(draft.answers, known.diagnosis?.answers ?? []) ? likely : [];
  const proposed = new Set<string>([...before, ...follows]);
  const ticked = [...found.map(({ cause }): string => cause), ...others].filter(
    (id) => draft.decided[id] ?? proposed.has(id),
  );
  return { found, others, ticked };
}

export function sameAnswers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((answer) => b.includes(answer));
}
