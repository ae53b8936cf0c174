import type { Case } from '../case/case.ts';
import { type CivilDate, type DayNumber, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { sumOf } from '../debt/state.ts';
import type { Fen } from '../money/fen.ts';
import { cashToday } from './cash-today.ts';
import { debtToday } from './debt-today.ts';
import { type Replay, replayDebt } from './replay-debt.ts';
import type { StoredCase, StoredDebt } from './stored-case.ts';

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
  const day = toDayNumber(today);
  const replays = stored.debts.map((debt) => ({ debt, replay: replayOf(stored, debt, day) }));
  return {
    case: {
      format: 'regain/case@1',
      asOf: today,
      cash: { onHand: cashToday(stored, day), buffer: stored.cash.buffer },
      incomes: stored.incomes,
      expenses: stored.expenses,
      debts: replays.map(({ debt, replay }) => debtToday(debt, replay, day)),
      scores: stored.scores,
      restriction: stored.restriction,
      plan: stored.plan,
      records: {},
    },
    cashEstimated: stored.cash.asOf < today,
    unconfirmed: replays.flatMap(({ debt, replay }) =>
      replay.state.late
        .filter((item) => item.overdueOn === Infinity && item.dueDay <= day)
        .map((item) => ({ debt: debt.id, dueDate: toCivilDate(item.dueDay), amount: sumOf(item) as Fen })),
    ),
  };
}

function replayOf(stored: StoredCase, debt: StoredDebt, today: DayNumber): Replay {
  const payments = stored.payments
    .filter((payment) => payment.debt === debt.id && !payment.inBalance)
    .map((payment) => ({ day: toDayNumber(payment.date), amount: payment.amount as number }));
  const notPaid = new Set(
    stored.dueAnswers
      .filter((answer) => answer.debt === debt.id)
      .map((answer) => toDayNumber(answer.dueDate)),
  );
  return replayDebt(debt, { payments, notPaid }, today);
}
