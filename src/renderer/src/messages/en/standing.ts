/** Where today stands against the plan that is followed. */
export default {
  title: 'Against the plan',
  keptOn: 'Measured against the plan of {date} · {strategy}',
  even: 'As planned.',
  ahead: {
    days: '{days} day ahead of the plan, with {amount} less owed. | {days} days ahead of the plan, with {amount} less owed.',
    amount: '{amount} less owed than planned.',
  },
  behind: {
    days: '{amount} behind the plan, which is {days} day. | {amount} behind the plan, which is {days} days.',
    amount: '{amount} behind the plan.',
  },
  overdue: 'The overdue part: {gap}',
  added: 'Added since and not compared: {names}.',
  gone: 'No longer entered and not compared: {names}.',
  today:
    "Today's plan is kept. From tomorrow on, this says whether you are ahead or behind, and by how much.",
  takeUp: 'Measure against the present plan',
  takenUp: "Measured against today's plan from now on.",
  same: 'The present plan is the one measured against.',
  avoided: {
    saved: 'Compared with paying only minimums, {amount} of interest and fees is saved so far.',
    dearer: 'Compared with paying only minimums, interest and fees are {amount} higher so far.',
  },
  note: 'Planning again does not change what is measured against, until a new plan is taken up.',
};
