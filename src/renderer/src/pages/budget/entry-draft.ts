import type { Expense, Income, Recurrence } from '../../../../domain/case/case.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import type { Fen } from '../../../../domain/money/fen.ts';
import { MOST_SPREAD, readVaries, variesDraftOf } from './varies-draft.ts';

export const REPEATS = ['month', 'week', 'year', 'once'] as const;
export type Repeat = (typeof REPEATS)[number];

/** Kinds of income the form offers; an imported case may hold others, which are kept. */
export const INCOME_KINDS = [
  'salary',
  'side',
  'business',
  'bonus',
  'rent',
  'benefit',
  'family',
  'one-off',
  'other',
] as const;

/** An income or expense while it is filled in; changing how often it comes loses nothing. */
export interface EntryDraft {
  readonly id: string;
  name: string;
  kind: string;
  amount: Fen | null;
  repeat: Repeat;
  day: number | null;
  weekday: number;
  month: number;
  from: CivilDate | null;
  until: CivilDate | null;
  on: CivilDate | null;
  /** Said to be not the same each time; what is said of it stays in the draft when that is taken back. */
  unsteady: boolean;
  spread: string | null;
  missingOneIn: number | null;
  /** As it was before: what is not touched stays exact. */
  readonly varies: Income['varies'];
}

/** An expense is an income without a kind: the form reads both as this. */
export type Entry = Expense & Partial<Pick<Income, 'kind' | 'varies'>>;

export type DraftFaults = Partial<
  Record<'name' | 'amount' | 'day' | 'from' | 'until' | 'on' | 'spread', string>
>;
export type DraftReading =
  { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly faults: DraftFaults };

export function newDraft(id: string, today: CivilDate): EntryDraft {
  return {
    id,
    name: '',
    kind: 'salary',
    amount: null,
    repeat: 'month',
    day: null,
    weekday: 1,
    month: Number(today.slice(5, 7)),
    from: today,
    until: null,
    on: null,
    ...variesDraftOf(undefined),
    varies: undefined,
  };
}

export function draftOf(entry: Entry, today: CivilDate): EntryDraft {
  const every = entry.every;
  return {
    ...newDraft(entry.id, today),
    name: entry.name,
    kind: entry.kind ?? 'other',
    amount: entry.amount,
    repeat: every?.unit ?? 'once',
    day: every && 'day' in every ? every.day : null,
    ...(every?.unit === 'week' && { weekday: every.weekday }),
    ...(every?.unit === 'year' && { month: every.month }),
    from: entry.from ?? today,
    until: entry.until ?? null,
    on: entry.on ?? null,
    ...variesDraftOf(entry.varies),
    varies: entry.varies,
  };
}

/** The entry of a draft, or what keeps it from being one: a message key by field. */
export function readDraft(draft: EntryDraft): DraftReading {
  const faults = faultsIn(draft);
  const every = recurrenceOf(draft);
  if (Object.keys(faults).length > 0 || draft.amount === null) return { ok: false, faults };
  const once = draft.repeat === 'once';
  const varies = readVaries(draft, draft.varies);
  return {
    ok: true,
    entry: {
      id: draft.id,
      name: draft.name.trim(),
      kind: draft.kind,
      amount: draft.amount,
      ...(once && draft.on !== null && { on: draft.on }),
      ...(!once && every && draft.from !== null && { every, from: draft.from }),
      ...(!once && draft.until !== null && { until: draft.until }),
      ...(varies && { varies }),
    },
  };
}

function faultsIn(draft: EntryDraft): DraftFaults {
  const once = draft.repeat === 'once';
  return {
    ...(draft.name.trim() === '' && { name: 'faults.missing' }),
    ...(draft.amount === null && { amount: 'faults.missing' }),
    ...((draft.repeat === 'month' || draft.repeat === 'year') &&
      draft.day === null && { day: 'faults.missing' }),
    ...(once && draft.on === null && { on: 'faults.missing' }),
    ...(!once && draft.from === null && { from: 'faults.missing' }),
    ...(!once &&
      draft.from !== null &&
      draft.until !== null &&
      draft.until < draft.from && { until: 'budget.fault.untilBeforeFrom' }),
    ...(draft.unsteady && Number(draft.spread) > MOST_SPREAD && { spread: 'budget.fault.spread' }),
  };
}

function recurrenceOf({ repeat, day, weekday, month }: EntryDraft): Recurrence | null {
  if (repeat === 'week') return { unit: 'week', weekday };
  if (day === null || repeat === 'once') return null;
  return repeat === 'month' ? { unit: 'month', day } : { unit: 'year', month, day };
}
