import type { Case, Rate } from '../../../../../domain/case/case.ts';
import { type Fen, fen } from '../../../../../domain/money/fen.ts';
import { suppose } from '../../../../../domain/whatif/whatif.ts';
import type { Consolidation } from './what-if-draft.ts';

/** What the form of a joint loan holds while it is filled in. */
export interface ConsolidationEntry {
  debts: string[];
  rate: Rate | null;
  periods: number | null;
  dueDay: number | null;
  fee: Fen | null;
}

/** Codes of `faults.*` by field; empty when the loan can be supposed. */
export type ConsolidationFaults = Partial<Record<keyof ConsolidationEntry, string>>;

export function entryOf(consolidation: Consolidation | null): ConsolidationEntry {
  if (consolidation === null) return { debts: [], rate: null, periods: 36, dueDay: 20, fee: fen(0) };
  const { debts, loan } = consolidation;
  return { debts: [...debts], rate: loan.rate, periods: loan.periods, dueDay: loan.dueDay, fee: loan.fee };
}

/** The joint loan of an entry, or what is missing in it. An empty fee is none. */
export function readEntry(
  entry: ConsolidationEntry,
  name: string,
): { ok: true; value: Consolidation } | { ok: false; faults: ConsolidationFaults } {
  const { debts, rate, periods, dueDay, fee } = entry;
  if (debts.length === 0 || rate === null || periods === null || dueDay === null) {
    const missing = (absent: boolean, field: keyof ConsolidationEntry) =>
      absent ? { [field]: 'missing' } : {};
    return {
      ok: false,
      faults: {
        ...missing(debts.length === 0, 'debts'),
        ...missing(rate === null, 'rate'),
        ...missing(periods === null, 'periods'),
        ...missing(dueDay === null, 'dueDay'),
      },
    };
  }
  const loan = { name, rate: { ...rate }, periods, dueDay, fee: fee ?? fen(0) };
  return { ok: true, value: { debts: [...debts], loan } };
}

/** The principal of the new loan: what is owed on the chosen debts today, and its fee. */
export function principalOf(input: Case, { debts, fee }: ConsolidationEntry): Fen {
  if (debts.length === 0) return fen(0);
  const loan = { name: '-', rate: { annual: '0' }, periods: 1, dueDay: 1, fee: fee ?? fen(0) };
  const supposed = suppose(input, [{ kind: 'consolidation', debts, loan }]);
  return supposed.debts.at(-1)?.balance ?? fen(0);
}
