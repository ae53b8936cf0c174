import type { Extra, PlanSettings, StrategyId } from '../../domain/case/case.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import { all, one, type ReadableDB, run, type WritableDB } from './db.ts';
import { present } from './present.ts';

interface PlanSettingsRow {
  readonly strategy: StrategyId;
  readonly horizon_months: number;
  readonly ratio_target: string;
  readonly monthly_budget: Fen | null;
  readonly budget_day: number | null;
}

interface ExtraRow {
  readonly happens_on: CivilDate;
  readonly amount: Fen;
  readonly name: string | null;
}

/** What holds until the user chooses: docs/plan-model.md, section 4 and 5. */
const UNTIL_CHOSEN: PlanSettingsRow = {
  strategy: 'fastest-unlock',
  horizon_months: 120,
  ratio_target: '0.5',
  monthly_budget: null,
  budget_day: null,
};

/** The settings of the plan; removed debts are not in its order. */
export function readPlanSettings(db: ReadableDB): PlanSettings {
  const row =
    one<PlanSettingsRow>(
      db,
      'SELECT strategy, horizon_months, ratio_target, monthly_budget, budget_day FROM plan_settings WHERE id = 1',
    ) ?? UNTIL_CHOSEN;
  const order = all<{ debt: string }>(
    db,
    `SELECT plan_order.debt FROM plan_order JOIN debts ON debts.id = plan_order.debt
     WHERE debts.removed_at IS NULL ORDER BY plan_order.position`,
  );
  const extras = all<ExtraRow>(db, 'SELECT happens_on, amount, name FROM plan_extras ORDER BY position');
  return {
    strategy: row.strategy,
    order: order.map(({ debt }) => debt),
    extras: extras.map(extraFromRow),
    horizonMonths: row.horizon_months,
    ratioTarget: row.ratio_target,
    ...present({ monthlyBudget: row.monthly_budget, budgetDay: row.budget_day }),
  };
}

function extraFromRow(row: ExtraRow): Extra {
  return { on: row.happens_on, amount: row.amount, ...present({ name: row.name }) };
}

/** Saves all settings of the plan. */
export function savePlanSettings(db: WritableDB, plan: PlanSettings): void {
  run(
    db,
    `INSERT INTO plan_settings (id, strategy, horizon_months, ratio_target, monthly_budget, budget_day)
     VALUES (1, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET strategy = excluded.strategy, horizon_months = excluded.horizon_months,
       ratio_target = excluded.ratio_target, monthly_budget = excluded.monthly_budget, budget_day = excluded.budget_day`,
    [plan.strategy, plan.horizonMonths, plan.ratioTarget, plan.monthlyBudget ?? null, plan.budgetDay ?? null],
  );
  run(db, 'DELETE FROM plan_order');
  plan.order.forEach((debt, position) => {
    run(db, 'INSERT INTO plan_order (position, debt) VALUES (?, ?)', [position, debt]);
  });
  run(db, 'DELETE FROM plan_extras');
  plan.extras.forEach((extra, position) => {
    run(db, 'INSERT INTO plan_extras (position, happens_on, amount, name) VALUES (?, ?, ?, ?)', [
      position,
      extra.on,
      extra.amount,
      extra.name ?? null,
    ]);
  });
}
