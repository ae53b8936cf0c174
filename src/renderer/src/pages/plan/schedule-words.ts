import type { Words } from '../../charts/picture.ts';
import type { PaymentRow, ScheduleRow } from './schedule.ts';

/** What a row is called, in words; what has no name of its own is called by its kind. */
export function rowName(row: ScheduleRow, words: Words): string {
  if (row.name !== null) return row.name;
  return words(row.kind === 'income' ? 'plan.schedule.named.monthlyBudget' : 'plan.schedule.named.extra');
}

/** What happens in a row, in words: `花呗 最低还款 + 额外还款（结清）`. */
export function rowWords(row: ScheduleRow, words: Words): string {
  const name = rowName(row, words);
  if (row.kind === 'income') return words('plan.schedule.arrives', { name });
  return row.kind === 'payment' ? `${name} ${purposeWords(row, words)}` : name;
}

function purposeWords({ parts, closes }: PaymentRow, words: Words): string {
  const purposes = parts.map((part) =>
    words(`plan.schedule.part.${part.kind}`, { number: part.number ?? 0 }),
  );
  return `${purposes.join(' + ')}${closes ? words('plan.schedule.closes') : ''}`;
}

/** Whether a row pays what is overdue. */
export function paysOverdue(row: ScheduleRow): boolean {
  return (
    row.kind === 'payment' && row.parts.some(({ kind }) => kind === 'overdue' || kind === 'clears-overdue')
  );
}
