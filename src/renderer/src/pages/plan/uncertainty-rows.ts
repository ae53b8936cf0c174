import type { Case } from '../../../../domain/case/case.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import type { Plan } from '../../../../domain/plan/plan-result.ts';
import type { Spread, Uncertainty } from '../../../../domain/uncertainty/paths.ts';

/** One of the dates that matter: as planned, and by when a tenth, half and nine tenths of the paths are there. */
export interface DateRow extends Spread {
  readonly id: 'overdue' | 'ratio' | 'free';
  readonly planned: CivilDate | null;
}

/** The dates of a case; the overdue one only where something is overdue. */
export function dateRows(input: Case, plan: Plan, uncertainty: Uncertainty): DateRow[] {
  const { summary } = plan;
  const rows: DateRow[] = [
    { id: 'overdue', planned: summary.overdueClearedOn, ...uncertainty.overdueClearedOn },
    { id: 'ratio', planned: summary.ratioTargetOn, ...uncertainty.ratioTargetOn },
    { id: 'free', planned: summary.debtFreeOn, ...uncertainty.debtFreeOn },
  ];
  const overdue = input.debts.some((debt) => debt.overdue !== undefined);
  return overdue ? rows : rows.filter(({ id }) => id !== 'overdue');
}

/** How likely a missed payment is: in words where it never or always happens, else in percent that says neither. */
export function chanceWords(chance: number): {
  readonly key: 'never' | 'always' | 'some';
  readonly percent: string;
} {
  const fine = chance < 0.1 || chance > 0.9;
  const percent = Math.min(99.9, Math.max(0.1, chance * 100));
  return {
    key: chance === 0 ? 'never' : chance === 1 ? 'always' : 'some',
    percent: `${percent.toFixed(fine ? 1 : 0)}%`,
  };
}
