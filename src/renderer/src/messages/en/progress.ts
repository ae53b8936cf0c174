export default {
  title: 'Progress',
  sub: 'As of {date}',
  toDebts: 'Add a debt',
  toBudget: 'Enter an income',
  toLimits: 'Enter limits',
  toScores: 'Enter a score',
  range: { title: 'Range', quarter: '3 months each way', year: '1 year each way', all: 'All' },
  lead: {
    empty: 'No record yet. It begins on the day the first debt is added.',
    first: 'Today is the first record. From tomorrow on, the change since today is told here.',
    sinceRestriction: 'Restricted for {days} days. Against the record of {date}, ',
    sinceRecord: 'Against the record of {date}, ',
    comma: ', ',
    stop: '.',
    owed: { down: 'owed is ↓ down by {amount}', up: 'owed is ↑ up by {amount}', same: 'owed is unchanged' },
    overdue: {
      down: 'overdue is ↓ down by {amount}',
      up: 'overdue is ↑ up by {amount}',
      same: 'overdue is unchanged',
    },
    score: {
      down: 'the score is ↓ down by {amount}',
      up: 'the score is ↑ up by {amount}',
      same: 'the score is unchanged',
    },
  },
};
