import type { Agreement } from '../case/case.ts';
import { type CivilDate, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { owedOf } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';
import type { DueOutcome } from '../recovery/due-outcome.ts';
import { dueOutcomesOf } from './due-outcomes.ts';
import type { Replay } from './replay.ts';

/**
 * `running`: in force, and nothing has been paid of it yet, or a date that passed waits for an answer or its grace days.
 * `kept`: in force, and what fell due so far is paid. `completed`: every instalment is paid, or nothing is owed any more.
 * `broken`: an instalment became overdue, or the user marked it; it stays broken.
 */
export type AgreementState = 'running' | 'kept' | 'broken' | 'completed';

/** An agreement and what became of it. Money in fen. */
export interface AgreementStanding {
  readonly debt: string;
  readonly agreement: Agreement;
  readonly state: AgreementState;
  /** The first day on which the own terms hold again. */
  readonly brokenOn: CivilDate | null;
  /** Instalments that are paid in full, of all. */
  readonly paid: number;
  readonly count: number;
  /** The sum of all instalments as agreed. */
  readonly total: Fen;
  /** The first instalment that is not paid; null where none is, and once it is broken. */
  readonly next: Agreement['instalments'][number] | null;
}

/** What became of an agreement by the end of `today`; `dues`: of its debt, as far as they are known. */
export function agreementStanding(
  agreement: Agreement,
  known: {
    readonly debt: string;
    readonly today: CivilDate;
    readonly brokenOn: CivilDate | null;
    readonly owed: number;
    readonly dues: readonly DueOutcome[];
  },
): AgreementStanding {
  const { debt, today, brokenOn, owed, dues } = known;
  const settled = new Set(dues.filter(({ settledOn }) => settledOn !== null).map(({ dueDate }) => dueDate));
  const { instalments } = agreement;
  const paid = instalments.filter(({ date }) => settled.has(date));
  const open = instalments.filter(({ date }) => !settled.has(date));
  const broken = brokenOn !== null && brokenOn <= today;
  const missed = open.some(({ date }) => date < today);
  const state: AgreementState = broken
    ? 'broken'
    : owed === 0 || open.length === 0
      ? 'completed'
      : paid.length > 0 && !missed
        ? 'kept'
        : 'running';
  return {
    debt,
    agreement,
    state,
    brokenOn: broken ? brokenOn : null,
    paid: paid.length,
    count: instalments.length,
    total: instalments.reduce((sum, { amount }) => sum + amount, 0) as Fen,
    next: broken || state === 'completed' ? null : (open[0] ?? null),
  };
}

/** The agreements on replayed debts; `earlier`: what was kept of due dates before the replays. */
export function agreementStandings(
  replays: readonly Replay[],
  earlier: readonly DueOutcome[],
  today: CivilDate,
): AgreementStanding[] {
  const day = toDayNumber(today);
  return replays.flatMap((replay) => {
    const { stored, brokenOn, state } = replay;
    if (stored.agreement === undefined) return [];
    const seen = dueOutcomesOf(replay, day);
    const dates = new Set(seen.map(({ dueDate }) => dueDate));
    const dues = [
      ...earlier.filter(({ debt, dueDate }) => debt === stored.id && !dates.has(dueDate)),
      ...seen,
    ];
    return agreementStanding(stored.agreement, {
      debt: stored.id,
      today,
      brokenOn: brokenOn === null ? null : toCivilDate(brokenOn),
      owed: owedOf(state),
      dues,
    });
  });
}
