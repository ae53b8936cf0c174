import type { StrategyId } from '../../domain/case/case.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import type { KeptPlan } from '../../domain/progress/kept-plan.ts';
import type { PathFigures, PathPoint } from '../../domain/progress/planned-path.ts';
import { all, one, type ReadableDB, run, type WritableDB } from './db.ts';

/** A kept plan with the number it has here. */
export interface NumberedPlan extends KeptPlan {
  readonly number: number;
}

interface PlanRow {
  readonly number: number;
  readonly kept_on: CivilDate;
  readonly strategy: StrategyId;
  readonly overdue_cleared_on: CivilDate | null;
  readonly ratio_target_on: CivilDate | null;
  readonly debt_free_on: CivilDate | null;
  readonly cost: Fen | null;
  readonly minimums_cost: Fen | null;
}

const COLUMNS =
  'number, kept_on, strategy, overdue_cleared_on, ratio_target_on, debt_free_on, cost, minimums_cost';

/** Every kept plan, the newest last. */
export function readKeptPlans(db: ReadableDB): NumberedPlan[] {
  return all<PlanRow>(db, `SELECT ${COLUMNS} FROM kept_plans ORDER BY number`).map((row) => planOf(db, row));
}

/** The plan that was kept last; null when there is none. */
export function readKeptPlan(db: ReadableDB): NumberedPlan | null {
  const row = one<PlanRow>(db, `SELECT ${COLUMNS} FROM kept_plans ORDER BY number DESC LIMIT 1`);
  return row === undefined ? null : planOf(db, row);
}

/** The number and day of the plan that was kept last; null when there is none. */
export function readKeptDay(db: ReadableDB): { readonly number: number; readonly keptOn: CivilDate } | null {
  const row = one<{ number: number; kept_on: CivilDate }>(
    db,
    'SELECT number, kept_on FROM kept_plans ORDER BY number DESC LIMIT 1',
  );
  return row === undefined ? null : { number: row.number, keptOn: row.kept_on };
}

function planOf(db: ReadableDB, row: PlanRow): NumberedPlan {
  const points = new Map<number, PathPoint[]>();
  const pointRows = all<PathPoint & { readonly position: number }>(
    db,
    'SELECT position, date, owed, overdue FROM kept_plan_points WHERE plan = ? ORDER BY position, date',
    [row.number],
  );
  for (const { position, date, owed, overdue } of pointRows) {
    const ofDebt = points.get(position);
    if (ofDebt === undefined) points.set(position, [{ date, owed, overdue }]);
    else ofDebt.push({ date, owed, overdue });
  }
  const debts = all<PathFigures & { position: number; debt: string; name: string }>(
    db,
    'SELECT position, debt, name, owed, overdue FROM kept_plan_debts WHERE plan = ? ORDER BY position',
    [row.number],
  );
  return {
    number: row.number,
    keptOn: row.kept_on,
    strategy: row.strategy,
    overdueClearedOn: row.overdue_cleared_on,
    ratioTargetOn: row.ratio_target_on,
    debtFreeOn: row.debt_free_on,
    cost: row.cost,
    minimumsCost: row.minimums_cost,
    paths: debts.map(({ position, debt, name, owed, overdue }) => ({
      debt,
      name,
      opening: { owed, overdue },
      points: points.get(position) ?? [],
    })),
  };
}

/** Keeps a plan as the newest; gives its number. */
export function insertKeptPlan(db: WritableDB, plan: KeptPlan): number {
  const number = (readKeptDay(db)?.number ?? 0) + 1;
  run(db, `INSERT INTO kept_plans (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, [
    number,
    plan.keptOn,
    plan.strategy,
    plan.overdueClearedOn,
    plan.ratioTargetOn,
    plan.debtFreeOn,
    plan.cost,
    plan.minimumsCost,
  ]);
  plan.paths.forEach(({ debt, name, opening, points }, position) => {
    run(
      db,
      'INSERT INTO kept_plan_debts (plan, position, debt, name, owed, overdue) VALUES (?, ?, ?, ?, ?, ?)',
      [number, position, debt, name, opening.owed, opening.overdue],
    );
    for (const { date, owed, overdue } of points) {
      run(db, 'INSERT INTO kept_plan_points (plan, position, date, owed, overdue) VALUES (?, ?, ?, ?, ?)', [
        number,
        position,
        date,
        owed,
        overdue,
      ]);
    }
  });
  return number;
}

/** Deletes a kept plan; false when there is none of that number. */
export function deleteKeptPlan(db: WritableDB, number: number): boolean {
  return run(db, 'DELETE FROM kept_plans WHERE number = ?', [number]) === 1;
}

/** Deletes all but the newest plans. */
export function forgetOldPlans(db: WritableDB, keep: number): void {
  run(
    db,
    'DELETE FROM kept_plans WHERE number NOT IN (SELECT number FROM kept_plans ORDER BY number DESC LIMIT ?)',
    [keep],
  );
}
