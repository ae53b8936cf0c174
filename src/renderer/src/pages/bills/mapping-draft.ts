import type { ColumnMapping, SumColumns } from '../../../../contract/bills.ts';

/** A mapping as it is being chosen; an empty text is no column. */
export interface MappingDraft {
  at: string;
  time: string;
  by: SumColumns['by'];
  income: string;
  expense: string;
  amount: string;
  direction: string;
  expenseIs: 'negative' | 'positive';
  counterparty: string;
  text: string;
  orderId: string;
  status: string;
  account: string;
}

/** A draft from what was proposed or remembered. */
export function draftFrom(proposed: ColumnMapping | null): MappingDraft {
  const { sums, ...fields } = proposed ?? {
    sums: { by: 'sign', amount: '', expenseIs: 'negative' } as const,
  };
  return {
    at: '',
    time: '',
    income: '',
    expense: '',
    amount: '',
    direction: '',
    expenseIs: 'negative',
    counterparty: '',
    text: '',
    orderId: '',
    status: '',
    account: '',
    ...fields,
    ...sums,
  };
}

/** Columns that still have to be chosen. */
export function missingColumns(draft: MappingDraft): readonly (keyof MappingDraft)[] {
  const sums = {
    'two-columns': ['income', 'expense'],
    sign: ['amount'],
    words: ['amount', 'direction'],
  } as const;
  return (['at', ...sums[draft.by]] as const).filter((field) => draft[field] === '');
}

/** The mapping of a draft in which nothing is missing. */
export function mappingOf(draft: MappingDraft): ColumnMapping {
  const optional = (['time', 'counterparty', 'text', 'orderId', 'status'] as const).filter(
    (field) => draft[field] !== '',
  );
  return {
    at: draft.at,
    sums: sumsOf(draft),
    account: draft.account.trim(),
    ...Object.fromEntries(optional.map((field) => [field, draft[field]])),
  };
}

function sumsOf({ by, income, expense, amount, direction, expenseIs }: MappingDraft): SumColumns {
  switch (by) {
    case 'two-columns':
      return { by, income, expense };
    case 'sign':
      return { by, amount, expenseIs };
    case 'words':
      return { by, amount, direction };
  }
}
