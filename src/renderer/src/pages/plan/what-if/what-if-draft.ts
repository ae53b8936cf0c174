import type { Case } from '../../../../../domain/case/case.ts';
import type { CivilDate } from '../../../../../domain/dates/civil-date.ts';
import { type Fen, fen } from '../../../../../domain/money/fen.ts';
import type { NegotiatedInstalment } from '../../../../../domain/plan/plan-result.ts';
import { firstOfNextMonth } from '../../../../../domain/remedies/relief.ts';
import type { WhatIf } from '../../../../../domain/whatif/whatif.ts';
import { percentOfShare, shareOfPercent } from './income-share.ts';

export type Consolidation = Omit<Extract<WhatIf, { kind: 'consolidation' }>, 'kind'>;

/** What the panel's controls hold; never changed in place. Null where a field is empty or cannot be read. */
export interface WhatIfDraft {
  readonly extraMonthly: Fen | null;
  readonly lumpSum: Fen | null;
  readonly lumpSumOn: CivilDate | null;
  /** Whole percent, from -100. */
  readonly incomePercent: number | null;
  readonly incomeFrom: CivilDate | null;
  readonly dearMonth: Fen | null;
  readonly dearMonthOn: CivilDate | null;
  readonly prepaid: string | null;
  readonly prepayment: Fen | null;
  readonly consolidation: Consolidation | null;
  readonly agreed: readonly NegotiatedInstalment[];
}

/** A draft that supposes nothing; its dates stand at the 1st of next month. */
export function emptyDraft(input: Case): WhatIfDraft {
  const nextMonth = firstOfNextMonth(input);
  return {
    extraMonthly: fen(0),
    lumpSum: fen(0),
    lumpSumOn: nextMonth,
    incomePercent: 0,
    incomeFrom: nextMonth,
    dearMonth: fen(0),
    dearMonthOn: nextMonth,
    prepaid: null,
    prepayment: fen(0),
    consolidation: null,
    agreed: [],
  };
}

/**
 * The suppositions of a draft, those of a debt that is gone left out. The income changes first, so that what is supposed
 * to come on top of it does not change with it; debts are repaid before they are joined.
 */
export function partsOf(draft: WhatIfDraft, input: Case): WhatIf[] {
  const exists = (id: string) => input.debts.some((debt) => debt.id === id);
  const parts: WhatIf[] = [];
  if (draft.incomePercent !== null && draft.incomePercent !== 0 && draft.incomeFrom !== null)
    parts.push({
      kind: 'income-change',
      share: shareOfPercent(draft.incomePercent),
      from: draft.incomeFrom,
    });
  if (isSum(draft.extraMonthly)) parts.push({ kind: 'extra-monthly', amount: draft.extraMonthly });
  if (isSum(draft.lumpSum) && draft.lumpSumOn !== null)
    parts.push({ kind: 'lump-sum', amount: draft.lumpSum, on: draft.lumpSumOn });
  if (isSum(draft.dearMonth) && draft.dearMonthOn !== null)
    parts.push({ kind: 'dear-month', amount: draft.dearMonth, on: draft.dearMonthOn });
  if (draft.prepaid !== null && exists(draft.prepaid) && isSum(draft.prepayment))
    parts.push({ kind: 'prepayment', debt: draft.prepaid, amount: draft.prepayment });
  const joined = draft.consolidation?.debts.filter(exists) ?? [];
  if (draft.consolidation !== null && joined.length > 0)
    parts.push({ kind: 'consolidation', debts: joined, loan: draft.consolidation.loan });
  const agreed = draft.agreed.filter(({ debt }) => exists(debt));
  if (agreed.length > 0) parts.push({ kind: 'negotiation', agreed });
  return parts;
}

const isSum = (amount: Fen | null): amount is Fen => amount !== null && amount > 0;

/** A draft that holds these suppositions; null where the panel has no place for all of them. */
export function draftOf(parts: readonly WhatIf[], input: Case): WhatIfDraft | null {
  const draft = parts.reduce((before, part) => ({ ...before, ...placeOf(part) }), emptyDraft(input));
  return new Set(parts.map(({ kind }) => kind)).size === parts.length &&
    partsOf(draft, input).length === parts.length
    ? draft
    : null;
}

function placeOf(part: WhatIf): Partial<WhatIfDraft> {
  switch (part.kind) {
    case 'extra-monthly':
      return { extraMonthly: part.amount };
    case 'lump-sum':
      return { lumpSum: part.amount, lumpSumOn: part.on };
    case 'income-change':
      return { incomePercent: percentOfShare(part.share), incomeFrom: part.from };
    case 'dear-month':
      return { dearMonth: part.amount, dearMonthOn: part.on };
    case 'prepayment':
      return { prepaid: part.debt, prepayment: part.amount };
    case 'consolidation':
      return { consolidation: { debts: part.debts, loan: part.loan } };
    case 'negotiation':
      return { agreed: part.agreed };
  }
}
