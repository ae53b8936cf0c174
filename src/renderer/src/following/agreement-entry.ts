import type { Arguments } from '../../../contract/commands.ts';
import type { Fault } from '../../../contract/faults.ts';
import type { Agreement } from '../../../domain/case/case.ts';
import { addDays, type CivilDate } from '../../../domain/dates/civil-date.ts';
import { evenInstalments } from '../../../domain/debt/even-instalments.ts';
import { type Fen, fen } from '../../../domain/money/fen.ts';

/** What is known of an agreement before it is entered: what the plan would need. */
export interface AgreementStart {
  readonly months: number;
  readonly instalment: Fen;
  readonly interest: Agreement['interest'];
  readonly first: CivilDate | null;
}

export interface InstalmentEntry {
  date: CivilDate | null;
  amount: Fen | null;
}

/** What the agreement form holds while it is filled in. */
export interface AgreementEntry {
  debt: string | null;
  since: CivilDate | null;
  reference: string;
  interest: Agreement['interest'];
  mode: 'even' | 'list';
  total: Fen | null;
  count: number | null;
  first: CivilDate | null;
  rows: InstalmentEntry[];
}

export const MOST_INSTALMENTS = 120;

/** A form with nothing in it but what is known. */
export function freshEntry(
  today: CivilDate,
  known: { readonly debt: string | null; readonly owed: Fen | null; readonly start: AgreementStart | null },
): AgreementEntry {
  const { debt, owed, start } = known;
  // Without further interest what is owed is all there is to share; otherwise the interest to come is in the instalments.
  const bears = start !== null && (start.interest === 'kept' || owed === null);
  const total = bears ? fen(start.months * start.instalment) : owed;
  return {
    debt,
    since: today,
    reference: '',
    interest: start?.interest ?? 'waived',
    mode: 'even',
    total,
    count: start?.months ?? null,
    first: start?.first ?? addDays(today, 30),
    rows: [],
  };
}

/** The instalments as they are entered so far: those that are whole, in their order. */
export function instalmentsOf({ mode, total, count, first, rows }: AgreementEntry): Agreement['instalments'] {
  if (mode === 'list')
    return rows.flatMap(({ date, amount }) => (date === null || amount === null ? [] : [{ date, amount }]));
  if (total === null || count === null || first === null || count < 1 || total < count) return [];
  return evenInstalments(total, count, first);
}

/** Codes of `faults.*` by field; `rows[0].date` for those of the list. */
export type AgreementFaults = Readonly<Record<string, string>>;

/** What is wrong with an agreement before it is sent. */
export function agreementFaults(entry: AgreementEntry, today: CivilDate): AgreementFaults {
  const faults: Record<string, string> = {};
  if (entry.debt === null) faults['debt'] = 'missing';
  if (entry.since === null) faults['since'] = 'missing';
  else if (entry.since > today) faults['since'] = 'date-in-future';
  return { ...faults, ...(entry.mode === 'even' ? evenFaults(entry) : listFaults(entry)) };
}

function evenFaults({ since, total, count, first }: AgreementEntry): AgreementFaults {
  const faults: Record<string, string> = {};
  if (total === null || total === 0) faults['total'] = 'missing';
  if (count === null) faults['count'] = 'missing';
  else if (total !== null && total > 0 && total < count) faults['count'] = 'too-large';
  if (first === null) faults['first'] = 'missing';
  else if (since !== null && first <= since) faults['first'] = 'date-before';
  return faults;
}

function listFaults({ since, rows }: AgreementEntry): AgreementFaults {
  const faults: Record<string, string> = {};
  let before = since;
  rows.forEach(({ date, amount }, index) => {
    if (date === null) faults[`rows[${index}].date`] = 'missing';
    else if (before !== null && date <= before) faults[`rows[${index}].date`] = 'schedule-unordered';
    if (amount === null || amount === 0) faults[`rows[${index}].amount`] = 'missing';
    before = date ?? before;
  });
  if (rows.length === 0) faults['mode'] = 'missing';
  return faults;
}

/** What the program found, by field of the form. */
export function refusedAgreement(faults: readonly Fault[], mode: AgreementEntry['mode']): AgreementFaults {
  const entries = faults.map(({ path, code }): [string, string] => {
    const field = path.replace(/^agreement\./, '').replace(/^instalments/, 'rows');
    return [field.startsWith('rows') && mode === 'even' ? 'first' : field, code];
  });
  return Object.fromEntries(entries);
}

/** What is sent. */
export function agreementToSend(entry: AgreementEntry): Arguments<'agreements.record'> | null {
  const { debt, since, reference, interest } = entry;
  const instalments = instalmentsOf(entry);
  if (debt === null || since === null || instalments.length === 0) return null;
  const named = reference.trim() === '' ? {} : { reference: reference.trim() };
  return { debt, agreement: { since, interest, instalments, ...named } };
}

/** How far the agreed total is from what is owed, in fen; negative where it is less. */
export const beyondOwed = (instalments: Agreement['instalments'], owed: Fen): number =>
  instalments.reduce((sum, { amount }) => sum + amount, 0) - owed;
