export default {
  title: 'Negotiation letter',
  sub: 'Only what you type and what the plan computes',
  print: 'Print',
  save: 'Save as DOCX',
  choose: 'Choose a debt to write about first.',
  empty: 'There is no debt to negotiate.',
  blank: 'To fill in: {what}',
  form: { 'art-70': 'credit card, article 70', plain: 'plain form' },
  language: { title: 'Language of the letter', 'zh-CN': 'Chinese, to send', en: 'English, to read' },
  accounts: {
    title: 'Which debts',
    text: 'One letter goes to one lender; several debts there can be in it. Credit cards and other debts need letters of their own.',
    searching: 'Looking for instalments that fit.',
    beside:
      'Another lender is asked at the same time, for the instalments that fit | {count} other lenders are asked at the same time, for the instalments that fit',
  },
  offer: {
    periods: 'Periods (months)',
    monthly: 'Each instalment',
    firstOn: 'First payment',
    tail: 'Last four digits of the card',
    account: 'Last four digits of the account',
    tailHint: 'Only the last four are written.',
    even: 'Over {periods} periods: {waived} each without further interest, {kept} each with it.',
  },
  person: {
    title: 'Applicant and cause',
    text: 'This goes into the letter only.',
    lender: "To whom (the lender's name)",
    name: 'Name',
    nameHint: 'Written as "Z*"; sign with the full name.',
    phone: 'Telephone',
    phoneHint: 'Written as "186****1402".',
    reason: 'Cause of the hardship',
    reasonHint: 'As it is. It is written word for word, and no other cause is added.',
    since: 'When it began',
    date: 'Date of the letter',
  },
  wishes: {
    title: 'What is asked, and attachments',
    asks: 'The lender is asked to',
    attachments: 'Attached',
    attachmentsHint: 'Tick only what you really have.',
    others: 'Other attachments',
    othersHint: 'One a line.',
  },
  ask: {
    'stop-interest': 'charge no further interest meanwhile',
    'waive-interest': 'waive interest and penalty charged so far',
    'waive-fees': 'waive late charges and other fees',
    'no-annual-fee': 'charge no annual fee meanwhile',
    'stop-collection': 'stop collection while it is kept',
  },
  attachment: {
    'income-proof': 'Proof of income',
    'bank-statements': 'Bank statements',
    'unemployment-proof': 'Proof of unemployment or of leaving a job',
    'medical-proof': 'Medical papers and bills',
    'family-proof': "Proof of the family's hardship",
    'credit-report': 'Credit report',
  },
  detail: { title: 'Household and other debts', totals: 'Sums only', itemised: 'One by one' },
  beside: {
    title: 'Before it is sent',
    blanks: 'Still blank in the letter: {blanks}.',
    kept: 'What is typed here is kept until the window is closed.',
  },
  caution: {
    'plan-fits': 'The plan fits as it is; the lender may ask why an agreement is needed.',
    'offer-above-means':
      'The letter offers {offered} a month, and by income and expenses {left} is left for these debts. An agreement that cannot be kept ends soon.',
  },
  warning: {
    agents:
      'No agent is needed. Paid "anti-collection", "rights agents" and "credit repair" are often fraud: hand over no ID card, SIM card or codes.',
    forged: 'Forge no proof. Forged papers are refused, and can lead to a blacklist or to legal trouble.',
    channels:
      "The lender's own service first (Huabei, Jiebei: 95188). If that fails, 12378 (financial regulator) or 12363 (PBOC).",
    rules:
      'Article 70 is for credit cards only, and the bank "may" agree, it need not. At most 5 years; ask that an oral agreement is recorded.',
    credit: 'An agreement does not remove overdue records that are there.',
  },
} as const;
