import type { DebtDraft } from './debt-draft.ts';

/** A value with the parts left out that nobody filled in: the contract's parser says which of them are needed. */
type Loose = Record<string, unknown>;

/**
 * The debt a draft describes, in the contract's terms. It may be incomplete or wrong: the contract's own parser,
 * the one the program uses too, finds the faults, and their paths lead back to the fields.
 */
export function debtFromDraft(draft: DebtDraft): Loose {
  return compact({
    id: draft.id,
    name: draft.name.trim(),
    product: draft.product,
    platform: draft.platform.trim() || null,
    onCreditReport: draft.onCreditReport,
    kind: draft.kind,
    balance: draft.balance,
    limit: draft.kind === 'revolving' ? draft.limit : null,
    overdue: overdueOf(draft),
    unconfirmed: draft.kept.unconfirmed,
    settledUntil: draft.kept.settledUntil,
    charged: chargedOf(draft),
    agreement: draft.kept.agreement,
    ...(draft.kind !== 'informal' && lenderTerms(draft)),
    ...ofKind(draft),
  });
}

function overdueOf(draft: DebtDraft): Loose | null {
  if (!draft.isOverdue) return null;
  return compact({
    principal: draft.overduePrincipal,
    interest: draft.overdueInterest ?? 0,
    fees: draft.overdueFees ?? 0,
    since: draft.overdueSince,
  });
}

function chargedOf({ chargedInterest, chargedFees }: DebtDraft): Loose | null {
  return chargedInterest || chargedFees ? { interest: chargedInterest ?? 0, fees: chargedFees ?? 0 } : null;
}

function lenderTerms(draft: DebtDraft): Loose {
  return {
    penaltyRate: draft.penaltyRate,
    graceDays: draft.graceDays,
    lateFee: draft.hasLateFee
      ? compact({ share: draft.lateFeeShare, floor: draft.lateFeeFloor ?? 0, cap: draft.lateFeeCap })
      : null,
  };
}

function ofKind(draft: DebtDraft): Loose {
  const bearing = {
    rate: draft.rate,
    rateFrom: draft.rateFrom.length > 0 ? draft.rateFrom.map(compact) : null,
  };
  const early = { prepay: draft.prepay, prepayFee: draft.prepayFee };
  switch (draft.kind) {
    case 'revolving':
      return { ...bearing, ...revolving(draft) };
    case 'instalment':
      return { ...early, ...instalment(draft, bearing) };
    case 'fee-instalment':
      return {
        ...early,
        originalPrincipal: draft.originalPrincipal,
        periods: draft.periods,
        remainingPeriods: draft.remainingPeriods,
        totalFeeRate: draft.totalFeeRate,
        dueDay: draft.dueDay,
        remainingFees: draft.remainingFees,
      };
    case 'simple':
      return {
        ...bearing,
        ...early,
        minimum: compact({ amount: draft.minimumAmount }),
        dueDay: draft.dueDay,
      };
    case 'informal':
      return { dueDate: draft.dueDate };
  }
}

function revolving(draft: DebtDraft): Loose {
  return {
    accrues: draft.accrues,
    statement: compact({
      statementDay: draft.statementDay,
      dueDay: draft.dueDay,
      billed: draft.billed,
      carried: draft.carried,
      minimumDue: draft.minimumDue,
    }),
    minimum: compact({ share: draft.minimumShare, floor: draft.minimumFloor ?? 0 }),
  };
}

/** Whether the rate is left out and solved from the instalment the lender shows. */
export function knowsOnlyInstalment({ kind, method, known }: DebtDraft): boolean {
  return kind === 'instalment' && method === 'equal-payment' && known === 'instalment';
}

function instalment(draft: DebtDraft, bearing: Loose): Loose {
  return {
    ...(!knowsOnlyInstalment(draft) && bearing),
    method: draft.method,
    instalment: draft.method === 'equal-payment' ? draft.instalment : null,
    remainingPeriods: draft.remainingPeriods,
    dueDay: draft.dueDay,
  };
}

function compact(value: Loose): Loose {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));
}
