import type { Case } from '../case/case.ts';
import { type CivilDate, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { sumOf } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';
import { cashToday } from './cash-today.ts';
import { recordsByDebt } from './debt-records.ts';
import { debtToday } from './debt-today.ts';
import { replayDebt } from './replay-debt.ts';
import type { Replay } from './replay.ts';
import type { StoredCase } from './stored-case.ts';

export interface Position {
  readonly case: Case;
  /** Whether cash on hand is computed forward from an older entry. */
  readonly cashEstimated: boolean;
  readonly unconfirmed: readonly {
    readonly debt: string;
    readonly dueDate: CivilDate;
    readonly amount: Fen;
  }[];
}

/** Brings what was entered to `today`: accruals, statements, recorded payments, due dates not yet answered for. Pure. */
export function positionOn(today: CivilDate, stored: StoredCase): Position {
  return positionOf(today, stored, replayDebts(today, stored));
}

/** Every debt as entered, brought to the end of `today`. */
export function replayDebts(today: CivilDate, stored: StoredCase): Replay[] {
  const recordsOf = recordsByDebt(stored);
  return stored.debts.map((debt) => replayDebt(debt, recordsOf(debt.id), toDayNumber(today)));
}

/** The position that replayed debts give. */
export function positionOf(today: CivilDate, stored: StoredCase, replays: readonly Replay[]): Position {
  const day = toDayNumber(today);
  return {
    case: {
      format: 'regain/case@1',
      asOf: today,
      cash: { onHand: cashToday(stored, day), buffer: stored.cash.buffer },
      incomes: stored.incomes,
      expenses: stored.expenses,
      debts: replays.map((replay) => debtToday(replay, day)),
      scores: stored.scores,
      restriction: stored.restriction,
      plan: stored.plan,
      records: {},
    },
    cashEstimated: stored.cash.asOf < today,
    unconfirmed: replays.flatMap((replay) =>
      replay.state.late
        .filter((item) => item.overdueOn === Infinity && item.dueDay < day)
        .map((item) => ({
          debt: replay.stored.id,
          dueDate: toCivilDate(item.dueDay),
          amount: sumOf(item) as Fen,
        })),
    ),
  };
}
