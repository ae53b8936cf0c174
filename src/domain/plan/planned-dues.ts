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
  eachDue(plan, add);
  return [...dues.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The first due date of each debt by the plan, paid or not, by the debt's id: what `plannedDues` tells first of it. */
export function firstDues(plan: Plan): ReadonlyMap<string, PlannedDue> {
  const first = new Map<string, PlannedDue>();
  const add = (debt: string, date: CivilDate, sums: { required: Fen; short: Fen }): void => {
    const before = first.get(debt);
    if (before === undefined || date < before.date) first.set(debt, { debt, date, ...sums });
    else if (date === before.date)
      first.set(debt, {
        debt,
        date,
        required: fen(before.required + sums.required),
        short: fen(before.short + sums.short),
      });
  };
  eachDue(plan, add);
  return first;
}

/** What the plan pays of what is required, and what is missing for it. */
function eachDue(
  plan: Plan,
  tell: (debt: string, date: CivilDate, sums: { required: Fen; short: Fen }) => void,
): void {
  for (const { kind, debt, date, amount } of plan.payments)
    if (kind === 'required') tell(debt, date, { required: amount, short: fen(0) });
  for (const { kind, ref, date, amount } of plan.shortfalls)
    if (kind === 'debt') tell(ref, date, { required: amount, short: amount });
}
