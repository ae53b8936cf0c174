import type { FaultLanguage } from '../../contract/fault-texts.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Comparison } from '../../domain/plan/compare.ts';
import type { Plan, Summary } from '../../domain/plan/plan-result.ts';
import { type PlanWords, PLAN_WORDS } from './plan-words.ts';
import { remedyLines } from './remedy-text.ts';
import { yuan } from '../../domain/money/yuan.ts';

/** The plan for a reader: what it comes to, what is short and would make it fit, and the schedule by date. */
export function planText(input: Case, plan: Plan, language: FaultLanguage): string {
  const words = PLAN_WORDS[language];
  const names = new Map(
    [...input.debts, ...input.incomes, ...input.expenses].map((entry) => [entry.id, entry.name]),
  );
  const lines = [
    `${words.planAsOf} ${plan.asOf} · ${words.strategies[plan.strategy]} · ${plan.convention}`,
    verdict(plan, words),
    ...summaryLines(plan.summary, words),
    words.convention,
    '',
    ...shortfallLines(plan, names, words),
    ...remedyLines(input, plan, language),
    `${words.date}\t${words.debt}\t${words.kind}\t${words.amount}\t${words.balanceAfter}`,
    ...plan.payments.map((payment) =>
      [
        payment.date,
        names.get(payment.debt),
        words.kinds[payment.kind],
        yuan(payment.amount),
        yuan(payment.balanceAfter),
      ].join('\t'),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Strategies side by side, and the habit that they are measured against. */
export function comparisonText({ plans, proportional }: Comparison, language: FaultLanguage): string {
  const words = PLAN_WORDS[language];
  const head = [
    words.strategy,
    words.overdueCleared,
    words.ratioTarget,
    words.debtFree,
    words.interestAndFees,
    words.missed,
  ];
  const compared = [
    ...plans.map(({ strategy, summary }) => ({ name: words.strategies[strategy], summary })),
    { name: words.habit, summary: proportional },
  ];
  const rows = compared.map(({ name, summary }) => [
    name,
    summary.overdueClearedOn ?? '--',
    summary.ratioTargetOn ?? '--',
    summary.debtFreeOn ?? '--',
    yuan(summary.totalInterest + summary.totalFees),
    String(summary.missed),
  ]);
  return `${[head, ...rows].map((row) => row.join('\t')).join('\n')}\n${words.convention}\n`;
}

function verdict({ summary, shortfalls }: Plan, words: PlanWords): string {
  if (summary.feasible) return words.fits;
  return shortfalls.length > 0 ? words.doesNotFit : words.grows;
}

function summaryLines(summary: Summary, words: PlanWords): string[] {
  return [
    `${words.overdueCleared}: ${summary.overdueClearedOn ?? '--'}`,
    `${words.ratioTarget}: ${summary.ratioTargetOn ?? '--'}`,
    `${words.debtFree}: ${summary.debtFreeOn ?? '--'}`,
    `${words.spendable}: ${yuan(summary.spendable)}`,
    `${words.totalPaid}: ${yuan(summary.totalPaid)} (${words.interest} ${yuan(summary.totalInterest)}, ${words.fees} ${yuan(summary.totalFees)})`,
  ];
}

function shortfallLines(plan: Plan, names: ReadonlyMap<string, string>, words: PlanWords): string[] {
  const growing = plan.negativeAmortisation.map(
    (debt) => `${names.get(debt)}: ${words.negativeAmortisation}`,
  );
  const short = plan.shortfalls.map(
    ({ date, ref, amount }) => `${date}\t${names.get(ref) ?? ref}\t${words.short} ${yuan(amount)}`,
  );
  const lines = [...growing, ...(short.length === 0 ? [] : [words.shortfalls, ...short])];
  return lines.length === 0 ? [] : [...lines, ''];
}
