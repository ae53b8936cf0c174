export default {
  kind: {
    revolving: 'Revolving credit',
    instalment: 'Instalment loan',
    'fee-instalment': 'Instalment plan with a fee',
    simple: 'By balance and rate',
    informal: 'Family or friends',
  },
  kindHint: {
    revolving: 'Has a statement day, a due day and a minimum payment: Huabei, Baitiao, a credit card.',
    instalment: 'Principal and interest by period: Jiebei, Weilidai, a consumer loan, a mortgage.',
    'fee-instalment': 'Even principal and a fixed fee per period: a bill instalment, a deferral.',
    simple: 'Only the balance, the rate and the monthly minimum are known.',
    informal: 'No interest; paid in full on the agreed date, if there is one.',
  },
  method: {
    'equal-payment': 'Equal instalments',
    'equal-principal': 'Equal principal',
    'interest-only': 'Interest first, principal at the end',
  },
  accrues: {
    'after-due': 'Interest after the due date',
    daily: 'Interest by the day',
  },
  remainingFees: {
    waived: 'Waived',
    due: 'Still charged',
  },
  prepay: {
    allowed: 'Can be repaid early',
    forbidden: 'Cannot be repaid early',
  },
  source: 'Source: {source}',
  otherFigure: 'Another source: {value} ({source})',
  usualRange: 'Usually {min} to {max}',
  confidence: {
    A: 'Primary text',
    B: 'Several sources',
    C: 'Single or conflicting source',
    D: 'Not confirmed',
  },
  editable: 'A default you can change',
  typed: 'Enter it from your contract or app',
} as const;
