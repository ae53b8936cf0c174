import type { CivilDate } from '../dates/civil-date.ts';
import { type Fen, fen } from '../money/fen.ts';
import type { Plan } from './plan-result.ts';

/** What a due date requires of a debt by the plan, paid or not. */
export interface PlannedDue {
  readonly debt: string;
  readonly date: CivilDate;
  readonly required: Fen;
  /** The part of it that the plan cannot pay. */
  readonly short: Fen;
}

/** Every required payment of the plan in date order, together with what is short of it. Fen. */
export function plannedDues(plan: Plan): PlannedDue[] {
  const dues = new Map<string, PlannedDue>();
  const add = (debt: string, date: CivilDate, sums: { required: Fen; short: Fen }): void => {
    const key = `${date}/${debt}`;
    const before = dues.get(key);
    dues.set(key, {
      debt,
      date,
      required: fen((before?.required ?? 0) + sums.required),
      short: fen((before?.short ?? 0) + sums.short),
    });
  };
  for (const { kind, debt, date, amount } of plan.payments) {
    if (kind === 'required') add(debt, date, { required: amount, short: fen(0) });
  }
  for (const { kind, ref, date, amount } of plan.shortfalls) {
    if (kind === 'debt') add(ref, date, { required: amount, short: amount });
  }
  return [...dues.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
