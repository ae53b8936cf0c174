import type { Evidence, EvidenceValue } from '../../../../domain/recovery/condition.ts';
import { formatMonth } from '../../format/dates.ts';
import type { Locale } from '../../format/missing.ts';
import { formatMoney } from '../../format/money.ts';
import { formatRatio } from '../../format/ratio.ts';
import type { Words } from './condition-words.ts';

interface Speech {
  readonly words: Words;
  readonly locale: Locale;
}

/** A fact as a sentence, its figures written as everywhere else. */
export function evidenceSentence({ key, values }: Evidence, { words, locale }: Speech): string {
  const named = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, figureText(name, value, { words, locale })]),
  );
  return words(`evidence.${isNothing(key, values) ? 'overdue.nothing' : key}`, named, pluralOf(values));
}

function figureText(name: string, value: EvidenceValue, { words, locale }: Speech): string | number {
  if ('money' in value) return formatMoney(value.money);
  if ('ratio' in value) return formatRatio(value.ratio);
  if ('count' in value) return value.count;
  if ('date' in value) return value.date;
  if (name === 'band') return words(`charts.zhima.bands.${value.text}`, {});
  return name === 'month' ? formatMonth(value.text, locale) : value.text;
}

function isNothing(key: Evidence['key'], { amount }: Evidence['values']): boolean {
  return key === 'overdue.amount' && amount !== undefined && 'money' in amount && amount.money === 0;
}

/** The figure that a sentence is bent by: how many of something there are. */
function pluralOf(values: Evidence['values']): number {
  for (const name of ['count', 'days', 'points']) {
    const value = values[name];
    if (value !== undefined && 'count' in value) return value.count;
  }
  return 1;
}
