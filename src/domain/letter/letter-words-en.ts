import type { LetterWords } from './letter-words.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A reading translation; a lender is sent the Chinese one. */
export const LETTER_WORDS_EN: LetterWords = {
  title: {
    'art-70': 'Application for a personal instalment agreement (credit card)',
    plain: 'Application to renegotiate repayment',
  },
  translation: 'Reading translation. The Chinese letter is the one to send.',
  to: 'To: ',
  applicant: 'Applicant: ',
  phone: 'Telephone: ',
  colon: ': ',
  opening: {
    'art-70':
      'I hold a credit card of your bank. For the reasons below I have difficulty repaying it, and I am still willing to repay. Under article 70 of the Measures for the Supervision of Credit Card Business of Commercial Banks (CBRC order 2 of 2011) I apply to agree with your bank, as equals, on a personal instalment agreement.',
    plain:
      'I owe you the sums below. For the reasons below I have difficulty repaying them, and I am still willing to repay. I apply to agree with you, as equals, on other terms and instalments.',
  },
  short: (date) =>
    `By my present income, needed living cost and payments due, I cannot pay in full and on time from ${date} on.`,
  heading: {
    owed: 'What is owed, and what it consists of (in CNY)',
    hardship: 'Cause of the hardship',
    means: 'Income and needed living cost',
    offer: 'What I can repay (in CNY)',
    asks: {
      'art-70': 'Annual fees, interest and other fees meanwhile',
      plain: 'Interest and fees meanwhile',
    },
    promises: 'Promises',
    others: 'Other debts',
    terms: 'Other matters',
    attachments: 'Attachments',
  },
  owed: {
    asOf: (date) => `As of ${date}:`,
    account: 'Account',
    tail: (tail) => ` (ending in ${tail})`,
    tailBlank: ' ending in ',
    principal: 'Principal',
    interest: 'Interest, penalty',
    fees: 'Fees, late charges',
    total: 'In all',
    overdue: 'Overdue of it',
    since: (date) => `since ${date}`,
    sum: 'In all',
    byRecord: {
      'art-70': "By my own records; the bank's books decide.",
      plain: 'By my own records; your books decide.',
    },
  },
  hardship: { since: 'Began on: ', reason: 'Cause: ' },
  means: {
    item: 'Item',
    amount: 'A month',
    income: 'Income in all',
    budget: 'All that is there for repayment',
    essentials: 'Needed living cost in all',
    others: 'Due on other debts',
    othersAsked: 'Due on other debts (those asked for at the same time at the sum asked)',
    left: 'Left for the debts of this letter',
    basis: (month) => `Regular income and expenses of ${month}, without one-off sums.`,
  },
  offer: {
    account: 'Account',
    monthly: 'Instalment',
    periods: 'Periods',
    firstOn: 'First payment',
    each: (day) => `day ${day} of each month`,
    eachBlank: 'due day ',
    way: 'One equal instalment a month; the last one is what is then left.',
    ofPeriods: (periods) => String(periods),
  },
  asks: {
    'stop-interest': 'Charge no further interest meanwhile.',
    'waive-interest': 'Waive interest and penalty interest charged so far.',
    'waive-fees': 'Waive late charges and other fees charged so far.',
    'no-annual-fee': 'Charge no annual fee meanwhile.',
    'stop-collection': 'Stop collection while the agreement is kept.',
  },
  asksFor: { 'art-70': 'I ask the bank to consider:', plain: 'I ask you to consider:' },
  noAsks: 'Interest and fees meanwhile as agreed in the contract.',
  promises: {
    'art-70': [
      'Until all of it is repaid I apply for no credit card of any bank and borrow nothing new.',
      'I pay on the agreed days the agreed sums, and tell you beforehand if anything changes.',
      'What this letter and its attachments say is true.',
    ],
    plain: [
      'Until all of it is repaid I borrow nothing new.',
      'I pay on the agreed days the agreed sums, and tell you beforehand if anything changes.',
      'What this letter and its attachments say is true.',
    ],
  },
  others: {
    creditor: 'Debt',
    owed: 'Owed',
    overdue: 'Overdue of it',
    next: 'Due next month',
    asked: (amount) => `${amount} (asked for too)`,
    none: 'No other debts.',
    sum: ({ count, owed, next }) => `${count} more, ${owed} owed in all, ${next} due next month.`,
    sumAsked: ({ count, owed, next }) =>
      `${count} more, ${owed} owed in all; with those asked for at the same time at the sum asked, ${next} due next month.`,
  },
  terms: {
    'art-70':
      'Rights and duties of both sides, consequences of a breach and other matters are as in the agreement that both sign. Please keep a recording of an oral agreement, as article 70 says.',
    plain:
      'Rights and duties of both sides and other matters are as agreed; please confirm the agreement in writing.',
  },
  attachments: {
    'income-proof': 'Proof of income',
    'bank-statements': 'Bank statements',
    'unemployment-proof': 'Proof of unemployment or of leaving a job',
    'medical-proof': 'Medical papers and bills',
    'family-proof': "Proof of the family's hardship",
    'credit-report': 'Credit report',
  },
  noAttachments: 'None.',
  signature: 'Applicant (signature): ',
  date: 'Date: ',
  comma: ', ',
  numbered: (number, heading) => `${number}. ${heading}`,
  inWords: (date) =>
    `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`,
  wanted: {
    lender: 'name of the lender',
    name: 'name',
    phone: 'telephone',
    tail: 'last four digits of the card or account',
    hardshipSince: 'day the hardship began',
    reason: 'cause of the hardship',
    income: 'monthly income',
    monthly: 'instalment',
    periods: 'periods',
    firstOn: 'day of the first payment',
    signature: 'signature',
    date: 'date',
  },
};
