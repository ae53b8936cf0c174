/** One sentence for each fact that a rule gives as evidence; the keys are those of the domain. */
export default {
  overdue: {
    amount: '{amount} overdue',
    nothing: 'Nothing is overdue',
    days: 'The oldest part is {days} day overdue | The oldest part is {days} days overdue',
    unanswered: '{count} passed due date is not confirmed | {count} passed due dates are not confirmed',
    grace:
      '{count} due payment not paid, within its grace days | {count} due payments not paid, within their grace days',
    agreement: 'A repayment agreement is being kept',
    streak: '{count} due date in a row paid on time | {count} due dates in a row paid on time',
  },
  verified: 'Identity was verified',
  login: {
    last: 'Last login from a new device or an unusual place',
    quiet:
      '{days} day without a new device or an unusual place | {days} days without a new device or an unusual place',
  },
  ratio: {
    now: 'Debt ratio of the next 3 months: {ratio}',
    noIncome: 'Payments are due and there is no regular income, so there is no ratio',
    reported: 'Over debts on the credit report alone: {ratio}',
    heaviest: 'Closing {name} lowers it most, to {ratio}',
  },
  income: {
    falling: 'Income of 3 months is {fall} below the 3 months before',
    rising: 'Income of 3 months is above the 3 months before',
    steady: 'Income of 3 months is close to the 3 months before',
  },
  utilisation: '{ratio} of the limits is used',
  lenders: '{count} lender with a balance (reported) | {count} lenders with a balance (reported)',
  activity: { month: '{month}: {days} active day | {month}: {days} active days' },
  profile: { changes: '{count} change in {days} days | {count} changes in {days} days' },
  identity: {
    unknown: 'The expiry of the identity document is not entered',
    current: 'Identity document valid until {date}',
    expired: 'Identity document expired {date}',
  },
  maintenance: {
    waiting: 'Day {days} of the restriction: it may be maintenance, wait first',
    tooLong: 'Restricted for {days} days: it does not look like maintenance',
    restored: 'The service works again',
  },
  zhima: {
    score: '{score}, {band}',
    up: '↑ {points} point above the last one | ↑ {points} points above the last one',
    down: '↓ {points} point below the last one | ↓ {points} points below the last one',
    stale: 'The score is {days} days old; please update it',
  },
  cashOut: {
    days: '{days} day since the last one | {days} days since the last one',
    none: 'Your statement: never',
  },
  security: { items: '{done} of {all} items done' },
  support: {
    calls: 'Contacted once | Contacted {count} times',
    followUp: 'Follow-up promised for {date}',
    followUpPassed: 'The follow-up of {date} has passed',
  },
  documents: { ready: '{done} of {all} usual documents ready' },
  report: {
    lenders: '{count} lender with a balance on the report | {count} lenders with a balance on the report',
    enquiries: '{count} hard enquiry in 3 months | {count} hard enquiries in 3 months',
    stale: 'The report is over half a year old; please get a new one',
    bad: {
      none: 'No bad record on the report',
      open: 'A bad record on the report, not settled',
      settled: 'A bad record on the report, settled',
    },
    deletedOn: 'Five years after it was settled: {date}',
  },
};
