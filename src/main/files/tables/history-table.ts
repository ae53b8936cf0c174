import type { Snapshot } from '../../../contract/workspace.ts';
import type { FileLanguage } from '../language.ts';
import type { Table } from './table.ts';
import { TABLE_WORDS } from './table-words.ts';

/** The figures kept day by day, and what was owed on each debt. */
export function historyTable(snapshots: readonly Snapshot[], language: FileLanguage): Table {
  const words = TABLE_WORDS[language];
  const debts = debtsOf(snapshots);
  return {
    name: words.sheet.history,
    columns: [
      { head: words.date, kind: 'date' },
      { head: words.owed, kind: 'money' },
      { head: words.overdue, kind: 'money' },
      { head: words.principal, kind: 'money' },
      { head: words.ratio, kind: 'share' },
      { head: words.ratioReported, kind: 'share' },
      { head: words.utilisation, kind: 'share' },
      { head: words.zhima, kind: 'count' },
      ...[...debts.values()].map((name) => ({ head: words.owedOn(name), kind: 'money' as const })),
    ],
    rows: [...snapshots]
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map((one) => [
        one.date,
        one.owed,
        one.overdue,
        one.principal,
        one.ratio,
        one.ratioReported,
        one.utilisation,
        one.zhima,
        ...[...debts.keys()].map((id) => one.debts.find(({ debt }) => debt === id)?.owed ?? null),
      ]),
  };
}

/** Every debt that was ever recorded, by id, with its latest name. */
function debtsOf(snapshots: readonly Snapshot[]): Map<string, string> {
  return new Map(snapshots.flatMap((one) => one.debts.map(({ debt, name }) => [debt, name] as const)));
}
