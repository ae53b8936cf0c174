import type { Case, Debt, Expense, Income } from './case.ts';

export type EntryKind = 'debt' | 'income' | 'expense';

/** An entry of a case file beside the one that is entered already, if there is one. */
export interface MergeItem {
  readonly kind: EntryKind;
  /** Its id in the file. */
  readonly id: string;
  readonly name: string;
  /** The id of the entered one that is meant; null for none. */
  readonly existing: string | null;
  readonly state: 'added' | 'same' | 'differs';
}

type Entries = Pick<Case, 'debts' | 'incomes' | 'expenses'>;
type Entry = Debt | Income | Expense;

/** How an item is named when it is chosen. */
export const itemKey = ({ kind, id }: Pick<MergeItem, 'kind' | 'id'>): string => `${kind} ${id}`;

/**
 * Every debt, income and expense of a case file, and what it is beside what is entered: the one with its id, else the only
 * one with its name. `entered` may come in several forms, for example as typed and as of today; being like one is enough.
 */
export function mergeItems(file: Entries, entered: readonly Entries[]): MergeItem[] {
  return [
    ...itemsOf(
      'debt',
      file.debts,
      entered.map((each) => each.debts),
    ),
    ...itemsOf(
      'income',
      file.incomes,
      entered.map((each) => each.incomes),
    ),
    ...itemsOf(
      'expense',
      file.expenses,
      entered.map((each) => each.expenses),
    ),
  ];
}

function itemsOf(kind: EntryKind, file: readonly Entry[], forms: readonly (readonly Entry[])[]): MergeItem[] {
  const present = forms[0] ?? [];
  const ids = new Set(present.map(({ id }) => id));
  const taken = new Set(file.map(({ id }) => id).filter((id) => ids.has(id)));
  return file.map((entry): MergeItem => {
    const existing = ids.has(entry.id) ? entry.id : namesake(entry, present, taken);
    if (existing === null) return { kind, id: entry.id, name: entry.name, existing, state: 'added' };
    taken.add(existing);
    const same = forms.some((form) => form.some((each) => each.id === existing && isLike(each, entry)));
    return { kind, id: entry.id, name: entry.name, existing, state: same ? 'same' : 'differs' };
  });
}

/** The only entry of that name that no other of the file means. */
function namesake({ name }: Entry, present: readonly Entry[], taken: ReadonlySet<string>): string | null {
  const of = present.filter((each) => each.name === name);
  return of.length === 1 && !taken.has(of[0]!.id) ? of[0]!.id : null;
}

/** Equal but for the id and the day a balance was typed. */
function isLike(a: Entry, b: Entry): boolean {
  return plain(a) === plain(b);
}

function plain(entry: Entry): string {
  const { id: _id, ...facts } = entry;
  return JSON.stringify(sorted({ ...facts, balanceAsOf: undefined }));
}

/** The same with the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
