import type { Debt, Income } from '../../src/domain/case/case.ts';
import { type CivilDate, civilDate, daysBetween } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import { aheadOrBehind } from '../../src/domain/progress/ahead-or-behind.ts';
import { keptPlanOf } from '../../src/domain/progress/kept-plan.ts';
import { figuresOf } from '../../src/domain/position/figures.ts';
import type { ConditionStatus } from '../../src/domain/recovery/condition.ts';
import { conditionStates } from '../../src/domain/recovery/conditions.ts';
import type { TestApp } from './store-app.ts';

export const date = civilDate;

/** Bills on the 1st, due on the 10th; 0.05 % a day on what is carried and on what is overdue. */
export const HUABEI: Debt = {
  id: 'huabei',
  name: '花呗',
  kind: 'revolving',
  product: 'huabei',
  platform: 'alipay',
  onCreditReport: true,
  balance: fen(600_000),
  limit: fen(1_000_000),
  overdue: { principal: fen(100_000), interest: fen(700), fees: fen(0), since: date('2026-01-11') },
  rate: { daily: '0.0005' },
  penaltyRate: { daily: '0.0005' },
  accrues: 'after-due',
  statement: { statementDay: 1, dueDay: 10 },
  minimum: { share: '0.1', floor: fen(0) },
};

/** Twelve equal parts of 2,000.00 and 1 % a month of what is left, on the 20th; 0.06 % a day on what is overdue. */
export const LOAN: Debt = {
  id: 'loan',
  name: '消费贷',
  kind: 'instalment',
  method: 'equal-principal',
  onCreditReport: true,
  balance: fen(2_400_000),
  rate: { annual: '0.12' },
  penaltyRate: { daily: '0.0006' },
  remainingPeriods: 12,
  dueDay: 20,
};

/** Wages on the 15th. */
export function wage(id: string, amount: number, from: string, until?: string): Income {
  const every = { unit: 'month', day: 15 } as const;
  const span = { from: date(from), ...(until === undefined ? {} : { until: date(until) }) };
  return { id, name: '工资', kind: 'salary', amount: fen(amount), every, ...span };
}

/** A person's app, moved from day to day. */
export class Life {
  readonly app: TestApp;

  constructor(app: TestApp) {
    this.app = app;
  }

  on(day: string): CivilDate {
    this.app.today = date(day);
    return this.app.today;
  }

  /** Pays on a day and records it then. */
  pay(debt: string, day: string, amount: number): Promise<{ readonly id: string }> {
    return this.app.run('payments.record', { debt, date: this.on(day), amount });
  }

  async score(day: string, zhima: number): Promise<void> {
    await this.app.run('scores.set', { score: { date: this.on(day), zhima } });
  }

  /** Takes up the plan of the day, as the page does. */
  async keepPlan(): Promise<void> {
    const { case: input } = await this.app.read();
    const minimums = planCase(input, { strategy: 'minimums' }).summary;
    await this.app.run('plans.keep', { plan: keptPlanOf(input, planCase(input), minimums) });
  }

  /** What the pages show on a day. */
  async look(day: string): Promise<Seen> {
    const today = this.on(day);
    const { case: input, recovery, snapshots, dueOutcomes, unconfirmed, keptPlan } = await this.app.read();
    const figures = figuresOf(input);
    const view = { case: input, records: recovery, history: snapshots, dues: dueOutcomes };
    const states = new Map(conditionStates(view).map((state) => [state.id, state]));
    const gap = keptPlan === null ? null : aheadOrBehind(keptPlan, figures.debts, today);
    return {
      overdue: figures.overdue,
      daysPastDue: input.debts.map(({ overdue }) => (overdue ? daysBetween(overdue.since, today) : 0)),
      ratio: figures.ratio,
      status: (['overdue_unpaid', 'income_capacity', 'zhima_below_600', 'account_attack'] as const).map(
        (id) => states.get(id)!.status,
      ),
      asked: unconfirmed.map(({ debt, dueDate, amount }) => `${debt} ${dueDate} ${amount}`),
      results: dueOutcomes.map(({ result }) => result),
      ahead: gap === null ? null : [gap.owed.amount, gap.owed.days],
      progress: states.get('overdue_unpaid')!.progress,
    };
  }
}

/** Money in fen; days past due of Huabei and of the loan; the four chosen conditions in their order. */
export interface Seen {
  readonly overdue: number;
  readonly daysPastDue: readonly number[];
  readonly ratio: string | null;
  readonly status: readonly ConditionStatus[];
  readonly asked: readonly string[];
  readonly results: readonly string[];
  readonly ahead: readonly (number | null)[] | null;
  readonly progress: string | null;
}
