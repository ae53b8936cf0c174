export default {
  title: 'If income is unsteady',
  steady:
    'The plan counts on every income arriving in full. If one goes up and down or is missing at times, say so with the income to see the range of each date.',
  toBudget: 'Say so under Budget',
  running: 'Working through {count} cases',
  stopped: 'Stopped before the end.',
  failed: 'This cannot be worked out at the moment. Everything entered is kept.',
  again: 'Work it out again',
  caption: 'The range of each date',
  chance: {
    never: 'In none of {count} cases is a payment missed.',
    some: 'In about {percent} of {count} cases at least one payment cannot be made.',
    always: 'In every one of {count} cases at least one payment cannot be made.',
  },
  column: { what: 'Date', planned: 'Plan', p10: 'Smooth (10%)', p50: 'Middle (50%)', p90: 'Rough (90%)' },
  note: '{count} ways the incomes may turn out, from what was said of them, paid in the order of the plan. The percentage says how many cases are there by that day. An estimate, not a forecast.',
};
