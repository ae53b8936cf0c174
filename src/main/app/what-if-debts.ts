import { type Fault, pathText } from '../../contract/faults.ts';
import type { NamedWhatIf, WhatIf } from '../../domain/whatif/whatif.ts';

/** A debt that a what-if names, and where. */
interface NamedDebt {
  readonly path: readonly PropertyKey[];
  readonly debt: string;
}

/** Ids of the debts that a what-if names. */
export function debtsOfWhatIf({ parts }: NamedWhatIf): string[] {
  return parts.flatMap((part) => debtsOfPart(part).map(({ debt }) => debt));
}

/** Debts that a what-if names but that do not exist, and those that one part names twice. */
export function whatIfDebtFaults(
  path: string,
  { parts }: NamedWhatIf,
  exists: (debt: string) => boolean,
): Fault[] {
  return parts.flatMap((part, index) => {
    const named = debtsOfPart(part);
    return named.flatMap(({ path: inPart, debt }, place): Fault[] => {
      const at = `${path}.${pathText(['parts', index, ...inPart])}`;
      if (named.findIndex((other) => other.debt === debt) < place)
        return [{ path: at, code: 'duplicate-id' }];
      return exists(debt) ? [] : [{ path: at, code: 'unknown-reference' }];
    });
  });
}

function debtsOfPart(part: WhatIf): NamedDebt[] {
  switch (part.kind) {
    case 'consolidation':
      return part.debts.map((debt, index) => ({ path: ['debts', index], debt }));
    case 'prepayment':
      return [{ path: ['debt'], debt: part.debt }];
    case 'negotiation':
      return part.agreed.map(({ debt }, index) => ({ path: ['agreed', index, 'debt'], debt }));
    case 'extra-monthly':
    case 'lump-sum':
    case 'income-change':
    case 'dear-month':
      return [];
  }
}
