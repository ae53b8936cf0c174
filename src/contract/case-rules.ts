import { isCivilDate } from '../domain/dates/civil-date.ts';
import { overdueSinceRules, partOf } from './debt-rules.ts';
import type { Report } from './rules.ts';

/**
 * What must hold between the entries of a case. They are looked at whether or not other fields are at fault, so that
 * one reading tells everything: nothing is taken for granted about their form.
 */
export function caseRules(input: object, report: Report): void {
  for (const list of ['debts', 'incomes', 'expenses'] as const) duplicateIds(listOf(input, list), list, report);
  const asOf = partOf(input, 'asOf');
  const debts = listOf(input, 'debts');
  debts.forEach((debt, index) => {
    if (isDate(asOf)) overdueSinceRules(debt, asOf, (path, code, allowed) => report(['debts', index, ...path], code, allowed));
  });
  const ids = new Set(debts.map((debt) => partOf(debt, 'id')));
  const ordered = new Set<string>();
  listOf(partOf(input, 'plan'), 'order').forEach((id, index) => {
    if (typeof id !== 'string') return;
    if (ordered.has(id)) report(['plan', 'order', index], 'duplicate-id', JSON.stringify(id));
    else if (!ids.has(id)) report(['plan', 'order', index], 'unknown-reference', JSON.stringify(id));
    ordered.add(id);
  });
  const budgeted = partOf(partOf(input, 'plan'), 'monthlyBudget') !== undefined;
  if (partOf(input, 'cash') === undefined && !budgeted) report(['cash'], 'missing', 'object');
}

function duplicateIds(entries: readonly unknown[], list: string, report: Report): void {
  const seen = new Set<unknown>();
  entries.forEach((entry, index) => {
    const id = partOf(entry, 'id');
    if (typeof id !== 'string') return;
    if (seen.has(id)) report([list, index, 'id'], 'duplicate-id', JSON.stringify(id));
    seen.add(id);
  });
}

const isDate = (value: unknown): value is string => typeof value === 'string' && isCivilDate(value);

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = partOf(value, key);
  return Array.isArray(list) ? list : [];
}
