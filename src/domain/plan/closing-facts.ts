import type { DayNumber } from '../dates/civil-date.ts';
import { feeInstalmentRank } from '../debt/fee-instalment-rate.ts';
import { type RateSchedule, rateOn } from '../debt/rate-schedule.ts';
import type { DebtTerms } from '../debt/state.ts';
import { decimalText } from '../money/decimal.ts';
import type { Prepared } from './prepared.ts';

/** Rate of a schedule on a day as a whole number to compare by. */
export const rankOn = (rates: RateSchedule, day: DayNumber): number => rateOn(rates, day).rank;

/** The rate that a debt is ranked by on a day; a fee instalment by its true IRR. */
export function costRank({ debt, rates, agreed }: DebtTerms, day: DayNumber): number {
  return debt.kind === 'fee-instalment' && agreed === null ? feeInstalmentRank(debt) : rankOn(rates, day);
}

/** A rank as a rate per year, a decimal string. */
export const rateOfRank = (rank: number): string => decimalText(Math.floor(Math.max(0, rank) / 72 + 0.5));

/** What a debt would ask for on its first due date after a day if nothing extra were ever paid, fen; 0 after its last one. */
export function nextRequired(prepared: Prepared, debt: number, day: DayNumber): number {
  const { days, dueIndex, requiredAtFirst } = prepared;
  const next = dueIndex[debt].findIndex((index) => days[index] > day);
  return next === -1 ? 0 : requiredAtFirst[debt][next];
}
