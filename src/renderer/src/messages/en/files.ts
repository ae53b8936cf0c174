export default {
  done: '{name} saved',
  printReport: 'Print',
  case: { title: 'Everything' },
  tables: {
    title: 'Tables',
    text: 'Amounts in yuan; Excel and WPS open them as they are. The XLSX holds debts, payments, schedule, months and history, a sheet each.',
    workbook: 'All tables (XLSX)',
    csv: {
      'debts-csv': 'Debts CSV',
      'payments-csv': 'Payments CSV',
      'schedule-csv': 'Schedule CSV',
      'history-csv': 'History CSV',
    },
  },
  calendar: {
    heading: 'Calendar',
    text: 'Due dates, extra payments of the plan and the Zhima score on the 7th, for the calendar of a phone or computer, which then reminds you.',
    open: 'Export a calendar',
    save: 'Save the calendar file',
    contents: 'In the calendar',
    content: {
      dues: 'Due dates',
      planned: 'Arrears cleared and extra payments by the plan',
      zhima: 'Look up the Zhima score on the 7th',
    },
    months: 'How far ahead',
    month: '{count} months',
    titles: 'Titles show',
    titlesHint: 'Titles can be read on a locked screen. The amount is always in the details.',
    title: {
      plain: 'nothing',
      named: 'the name: Huabei payment due',
      amounts: 'name and amount: Huabei payment due ¥684.00',
    },
    alarms: 'Alarms',
    sameDay: 'the same day',
    before: '{days} day before | {days} days before',
    time: 'Time of the alarm',
    again:
      'Importing again updates what is there and adds nothing twice; what was paid off or is no longer needed does not vanish by itself. Best import it into a calendar of its own: to begin anew, delete that calendar and import again.',
  },
  papers: {
    title: 'On paper',
    text: 'The report can be printed or saved as PDF, the negotiation letter printed or saved as DOCX.',
    report: 'Repayment report',
    letter: 'Negotiation letter',
  },
} as const;
