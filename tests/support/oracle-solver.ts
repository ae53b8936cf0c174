import loadHighs from 'highs';
import { type OracleCase, type OracleDebt, monthlyRate } from './oracle-cases.ts';

const highs = await loadHighs();

/**
 * The month-by-month problem as an exact mixed-integer model, in yuan: what each debt is paid (p), what is left (b), and
 * whether a payment covers all that is owed (s, a yes or no). A payment is at least the minimum, or all that is owed.
 * Money not spent in one month may be spent later.
 */
class Model {
  readonly rows: string[] = [];
  readonly bounds: string[] = [];
  readonly binaries: string[] = [];
  objective = '';
  readonly months: number;
  readonly problem: OracleCase;

  constructor(problem: OracleCase, months: number) {
    this.problem = problem;
    this.months = months;
    problem.debts.forEach((debt, d) => this.addDebt(debt, d));
    for (let month = 1; month <= months; month += 1) {
      const paid = this.sum((d) => Array.from({ length: month }, (_, i) => `p_${d}_${i + 1}`));
      this.rows.push(`${paid} <= ${yuan(problem.budget * month)}`);
    }
  }

  /** `+ x + y …` over the debts. */
  sum(names: (debt: number) => readonly string[]): string {
    return this.problem.debts.flatMap((_, d) => names(d).map((name) => `+ ${name}`)).join(' ');
  }

  private addDebt(debt: OracleDebt, d: number): void {
    const minimum = yuan(debt.minimum);
    const mostOwed = owedAtMost(debt, this.months);
    for (let month = 1; month <= this.months; month += 1) {
      const growth = 1 + monthlyRate(debt, month);
      const most = mostOwed[month - 1];
      const [p, b, s] = ['p', 'b', 's'].map((name) => `${name}_${d}_${month}`);
      const before = month === 1 ? '' : `- ${growth} b_${d}_${month - 1}`;
      const opening = month === 1 ? yuan(debt.balance) * growth : 0;
      this.rows.push(`${b} ${before} + ${p} = ${opening}`);
      this.rows.push(`${p} + ${minimum} ${s} >= ${minimum}`);
      this.rows.push(`${p} ${before} - ${most} ${s} >= ${opening - most}`);
      if (month > 1) this.rows.push(`${s} - s_${d}_${month - 1} >= 0`);
      this.binaries.push(s);
    }
  }

  solve(): number | null {
    const lines = [
      'Minimize',
      ` goal: ${this.objective}`,
      'Subject To',
      ...this.rows.map((row, i) => ` r${i}: ${row}`),
      'Bounds',
      ...this.bounds,
      'Binaries',
      ` ${this.binaries.join(' ')}`,
      'End',
      '',
    ];
    const solution = highs.solve(lines.join('\n'), EXACT);
    if (solution.Status === 'Infeasible') return null;
    if (solution.Status !== 'Optimal') throw new Error(`the solver ended with ${solution.Status}`);
    return solution.ObjectiveValue;
  }
}

/** What is owed before each month's payment if only minimums were paid, in yuan: no plan owes more. */
function owedAtMost(debt: OracleDebt, months: number): number[] {
  let balance = debt.balance;
  return Array.from({ length: months }, (_, i) => {
    const owed = balance * (1 + monthlyRate(debt, i + 1));
    balance = Math.max(0, owed - debt.minimum);
    return yuan(Math.ceil(owed));
  });
}

/** No gap is left between the best plan found and the best that could exist, and hardly any slack in a yes or no. */
const EXACT = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-6,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
} as const;

const yuan = (amount: number) => amount / 100;

/** The least interest, in fen and fractions of it, with which every debt can be closed within so many months. */
export function leastInterest(problem: OracleCase, months: number): number {
  const model = new Model(problem, months);
  const all = Array.from({ length: months }, (_, i) => i + 1);
  model.objective = model.sum((d) => all.map((month) => `p_${d}_${month}`));
  problem.debts.forEach((_, d) => model.rows.push(`b_${d}_${months} <= 0`));
  const paid = model.solve();
  if (paid === null) throw new Error(`no plan closes case ${problem.seed} within ${months} months`);
  return paid * 100 - problem.debts.reduce((sum, debt) => sum + debt.balance, 0);
}

/**
 * By how much (fen, and fractions of it) the payments required in a month exceed `limit` in the plan that is best for
 * exactly that; 0 or less when some plan meets the limit. What is required of a debt is its minimum, or all that is owed
 * when that is less; it never rises again, so a limit met in one month stays met.
 */
export function leastExcess(problem: OracleCase, month: number, limit: number): number {
  const model = new Model(problem, month);
  problem.debts.forEach((debt, d) => {
    const growth = 1 + monthlyRate(debt, month);
    const most = owedAtMost(debt, month)[month - 1];
    const minimum = yuan(debt.minimum);
    const before = month === 1 ? '' : `- ${growth} b_${d}_${month - 1}`;
    const opening = month === 1 ? yuan(debt.balance) * growth : 0;
    model.rows.push(`q_${d} + ${minimum} s_${d}_${month} >= ${minimum}`);
    model.rows.push(`q_${d} ${before} - ${most} s_${d}_${month} >= ${opening - most}`);
  });
  model.rows.push(`excess ${model.sum((d) => [`q_${d}`]).replaceAll('+', '-')} >= ${-yuan(limit)}`);
  model.bounds.push(' excess free');
  model.objective = 'excess';
  return model.solve()! * 100;
}
