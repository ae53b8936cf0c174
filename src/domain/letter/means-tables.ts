import { yuan } from '../money/yuan.ts';
import { owedParts } from '../position/owed-parts.ts';
import type { LetterContext } from './letter.ts';
import { type LetterBlock, type LetterRow, text, textOrBlank } from './letter-document.ts';
import { meansFor, otherDebts, requiredNextMonth } from './means.ts';

/** Income, needed living cost and other debts, and what they leave. */
export function meansTable(context: LetterContext): LetterBlock[] {
  const { words, entry } = context;
  const means = meansFor(context.case, entry);
  const itemised = entry.detail === 'itemised';
  const row = (name: string, amount: number | null, total = false): LetterRow => ({
    total,
    cells: [
      [text(name)],
      [textOrBlank(amount === null ? null : yuan(amount), { wanted: words.wanted.income })],
    ],
  });
  const listed = (items: typeof means.incomes) =>
    itemised ? items.map(({ name, amount }) => row(name, amount)) : [];
  const asked = entry.alsoAsked.length > 0;
  const household =
    means.budget === null
      ? [
          ...listed(means.incomes),
          row(words.means.income, means.income, itemised),
          ...listed(means.expenses),
          row(words.means.essentials, means.essentials, itemised),
        ]
      : [row(words.means.budget, means.budget)];
  return [
    {
      kind: 'table',
      columns: [
        { head: words.means.item, align: 'left', width: 0.7 },
        { head: words.means.amount, align: 'right', width: 0.3 },
      ],
      rows: [
        ...household,
        row(asked ? words.means.othersAsked : words.means.others, means.others),
        ...(means.left === null ? [] : [row(words.means.left, means.left, true)]),
      ],
    },
    { kind: 'note', line: [text(words.means.basis(means.month))] },
  ];
}

/** The debts a letter is not about, one by one or as sums. */
export function othersBlocks(context: LetterContext): LetterBlock[] {
  const { words, entry } = context;
  const { asOf } = context.case;
  const others = otherDebts(context.case, entry)
    .map((debt) => ({ debt, parts: owedParts(debt, asOf) }))
    .filter(({ parts }) => parts.total > 0);
  if (others.length === 0) return [{ kind: 'paragraph', line: [text(words.others.none)] }];
  if (entry.detail === 'totals') {
    const owed = others.reduce((sum, { parts }) => sum + parts.total, 0);
    const next = meansFor(context.case, entry).others;
    const figures = { count: others.length, owed: yuan(owed), next: yuan(next) };
    const told = entry.alsoAsked.length > 0 ? words.others.sumAsked(figures) : words.others.sum(figures);
    return [{ kind: 'paragraph', line: [text(told)] }];
  }
  const rows = others.map(({ debt, parts }): LetterRow => {
    const asked = entry.alsoAsked.find((one) => one.debt === debt.id);
    const next = asked
      ? words.others.asked(yuan(asked.monthly))
      : yuan(requiredNextMonth(context.case, [debt]));
    return {
      total: false,
      cells: [debt.name, yuan(parts.total), yuan(parts.overdue), next].map((cell) => [text(cell)]),
    };
  });
  return [
    {
      kind: 'table',
      columns: [
        { head: words.others.creditor, align: 'left', width: 0.34 },
        { head: words.others.owed, align: 'right', width: 0.2 },
        { head: words.others.overdue, align: 'right', width: 0.18 },
        { head: words.others.next, align: 'right', width: 0.28 },
      ],
      rows,
    },
  ];
}
