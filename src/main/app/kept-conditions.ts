import type { Case } from '../../domain/case/case.ts';
import { addDays, type CivilDate, toDayNumber } from '../../domain/dates/civil-date.ts';
import { dailyCases } from '../../domain/position/daily-cases.ts';
import type { StoredCase } from '../../domain/position/stored-case.ts';
import type { ConditionId } from '../../domain/recovery/condition.ts';
import { conditionStates } from '../../domain/recovery/conditions.ts';
import { recordsUpTo } from '../../domain/recovery/recovery-records.ts';
import type { WritableDB } from '../store/db.ts';
import { readDueOutcomes } from '../store/due-outcomes.ts';
import { readHistory } from '../store/history.ts';
import { type KeptConditions, readKeptConditions, saveKeptConditions } from '../store/kept-conditions.ts';
import { readRecoveryRecords } from '../store/recovery-records.ts';
import { readKeptFigures } from '../store/snapshots.ts';

/** Six months and the present one: as far back as a rule looks beside the day of the restriction. */
const DAYS_LOOKED_BACK = 7 * 31;

/** Figures tell these; where not every debt of a past day can be computed again, what was kept of them stays. */
const BY_DEBTS: ReadonlySet<ConditionId> = new Set(['overdue_unpaid', 'multi_lending']);

/** Keeps the states of the conditions with the figures of the days of some cases, which are in order. */
export function keepConditions(db: WritableDB, cases: readonly Case[]): void {
  const judge = judgeOf(db, cases);
  for (const input of cases) saveKeptConditions(db, input.asOf, judge(input));
}

/**
 * Judges the conditions of past days anew. Incomes are known as of today only, so what was kept of the income stays; so
 * does what debts tell on days of which not every debt can be computed again.
 */
export function correctConditions(
  db: WritableDB,
  stored: StoredCase,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): void {
  if (from > to) return;
  const cases = dailyCases(stored, { from: toDayNumber(from), to: toDayNumber(to) });
  const judge = judgeOf(db, cases);
  const kept = readKeptConditions(db, { from, to });
  for (const figures of readKeptFigures(db, { from, to })) {
    const input = cases[toDayNumber(figures.date) - toDayNumber(from)];
    const there = new Set(input.debts.map(({ id }) => id));
    const whole = figures.debts.every(({ debt }) => there.has(debt));
    const before = new Map((kept.get(figures.date) ?? []).map(({ id, status }) => [id, status]));
    const stays = (id: ConditionId) => id === 'income_capacity' || (!whole && BY_DEBTS.has(id));
    const again = judge(input).map(({ id, status }) => ({
      id,
      status: stays(id) ? (before.get(id) ?? status) : status,
    }));
    if (again.some(({ id, status }) => before.get(id) !== status))
      saveKeptConditions(db, figures.date, again);
  }
}

/** Tells the states of the conditions on the day of a case; what is stored is read once for all of them. */
function judgeOf(db: WritableDB, cases: readonly Case[]): (input: Case) => KeptConditions {
  const [first, last] = [cases[0], cases.at(-1)];
  if (first === undefined || last === undefined) return () => [];
  const records = readRecoveryRecords(db);
  const dues = readDueOutcomes(db);
  const days = { from: addDays(first.asOf, -DAYS_LOOKED_BACK), to: last.asOf };
  const history = readHistory(db, first.restriction?.since ?? null, days);
  return (input) =>
    conditionStates({
      case: input,
      records: recordsUpTo(records, input.asOf),
      history: history.filter(({ date }) => date <= input.asOf),
      dues: dues.filter(({ dueDate }) => dueDate <= input.asOf),
    }).map(({ id, status }) => ({ id, status }));
}
