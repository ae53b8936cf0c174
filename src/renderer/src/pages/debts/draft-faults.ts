import { z } from 'zod';
import { commandArguments } from '../../../../contract/commands.ts';
import { type Fault, faultsOf } from '../../../../contract/faults.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import type { DebtDraft } from './debt-draft.ts';
import { debtFromDraft, knowsOnlyInstalment } from './debt-from-draft.ts';

// The page's content policy forbids code made at run time, which zod would otherwise try.
z.config({ jitless: true });

type DebtArguments = z.input<(typeof commandArguments)['debts.add']>;

export type DraftReading =
  | { readonly ok: true; readonly value: DebtArguments }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads a draft with the contract's own parser. Faults have the paths of the command: `debt.balance`, `balanceAsOf`. */
export function readDraft(draft: DebtDraft, today: CivilDate): DraftReading {
  const value = { debt: debtFromDraft(draft), ...(draft.balanceAsOf && { balanceAsOf: draft.balanceAsOf }) };
  const parsed = commandArguments['debts.add'].safeParse(value);
  const found = parsed.success ? [] : faultsOf(parsed.error).map((fault) => askedFor(fault, value));
  const faults = [...withInstalmentAsked(draft, found), ...dateFaults(draft, today)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: value as unknown as DebtArguments };
}

function dateFaults({ balanceAsOf }: DebtDraft, today: CivilDate): Fault[] {
  return balanceAsOf && balanceAsOf > today ? [{ path: 'balanceAsOf', code: 'date-in-future' }] : [];
}

/** Whoever said to know the instalment is asked for that one, not for the rate that the parser misses. */
function withInstalmentAsked(draft: DebtDraft, faults: readonly Fault[]): readonly Fault[] {
  if (!knowsOnlyInstalment(draft) || draft.instalment !== null) return faults;
  const others = faults.filter(({ path }) => path !== 'debt.rate' && path !== 'debt.instalment');
  return [...others, { path: 'debt.instalment', code: 'missing' }];
}

/** A field left empty is asked for, whatever its parser calls the gap. */
function askedFor(fault: Fault, value: unknown): Fault {
  const found = valueAt(value, fault.path);
  return found === undefined || found === '' ? { path: fault.path, code: 'missing' } : fault;
}

function valueAt(value: unknown, path: string): unknown {
  let part: unknown = value;
  for (const key of path.split(/[.[\]]+/).filter(Boolean)) {
    if (typeof part !== 'object' || part === null) return undefined;
    part = (part as Record<string, unknown>)[key];
  }
  return part;
}
