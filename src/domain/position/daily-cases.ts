import type { Case } from '../case/case.ts';
import { type DayNumber, toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { recordsByDebt } from './debt-records.ts';
import { positionOf } from './position.ts';
import { walkTo } from './replay-debt.ts';
import { openReplay, standingOn } from './replay.ts';
import type { StoredCase } from './stored-case.ts';

/**
 * The case of each day from one to another, with the debts whose balance was entered for the day or before it. The same
 * as the position of each day, but every debt is replayed only once.
 */
export function dailyCases(
  stored: StoredCase,
  days: { readonly from: DayNumber; readonly to: DayNumber },
): Case[] {
  const recordsOf = recordsByDebt(stored);
  const entered = stored.debts.map((debt) => toDayNumber(debt.balanceAsOf));
  const replays = stored.debts.map((debt) => openReplay(debt, recordsOf(debt.id), days.to));
  const cases: Case[] = [];
  for (let day = days.from; day <= days.to; day += 1) {
    const standing = replays
      .filter((_, index) => entered[index] <= day)
      .map((replay) => {
        walkTo(replay, day);
        return standingOn(replay, day);
      });
    const date = toCivilDate(day);
    const known = { ...stored, scores: stored.scores.filter((score) => score.date <= date) };
    cases.push(positionOf(date, known, standing).case);
  }
  return cases;
}
