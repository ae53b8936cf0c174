export default {
  title: 'What would make it fit',
  aside: 'Each was planned again with it; one of them is enough',
  working: 'Looking for what would make it fit; the shortfalls are below meanwhile.',
  failed: 'It could not be worked out; the shortfalls are listed below.',
  timing:
    "Only the days are wrong: a year's incomes cover a year's bills. {amount} more by {by} makes it fit.",
  bridge:
    '{amount} more is needed by {by} to reach the 1st of next month. The monthly sums below begin then and need it too.',
  bridgeEnough: '{amount} more by {by} makes it fit; nothing is short afterwards.',
  income: 'At least {amount} more income every month from {from} makes it fit.',
  incomeNone: 'More monthly income alone does not make it fit.',
  budget: 'A monthly budget larger by at least {amount} makes it fit.',
  budgetNone: 'A larger monthly budget alone does not make it fit.',
  cut: 'Essential expenses lower by at least {amount} every month from {from} make it fit.',
  cutNone: 'Lower expenses alone do not make it fit.',
  negotiated:
    'It fits if all of these lenders agree to these instalments. They decide; these are only the sums that it takes.',
  agreed: {
    kept: '{name}: {months} months of {amount}, interest runs on.',
    waived: '{name}: {months} months of {amount}, no further interest.',
  },
  negotiatedBridge: 'These instalments alone are not enough: {amount} more is needed by {by}.',
  negotiatedNone: 'Negotiated instalments (up to {longest} months) alone do not make it fit.',
  label: {
    timing: 'One-off sum',
    bridge: 'Bridge',
    income: 'More income',
    budget: 'Larger budget',
    cut: 'Lower expenses',
    negotiated: 'Instalments',
  },
  letter: 'Write the letter',
  letterOf: ': {name}',
  triage:
    'Where money is scarce, the plan pays essentials first, then secured loans, the restricted platform and debts on the credit report, and the rest last.',
  numbers: {
    alipay:
      'Talk to the lender first: Huabei and Jiebei answer at 95188. If that fails, or collection breaks the rules: 12378 (financial regulator). No agent is needed.',
    other:
      "Talk to the lender's own support first. If that fails, or collection breaks the rules: 12378 (financial regulator). No agent is needed.",
  },
  debits: {
    card: 'Automatic debits',
    title: 'Automatic debits could take {amount} of the essentials (from {from}).',
    text: 'Alipay debits at 11:30–12:00 and at 19:00, and again every day while something is overdue; it can take the rent. Pay these first, or keep the money on a card that is not linked.',
  },
};
