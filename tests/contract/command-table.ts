import type { CommandName } from '../../src/contract/commands.ts';
import type { ErrorCode } from '../../src/contract/errors.ts';

/** The day on which the table is played. */
export const TODAY = '2026-11-23';

export interface Step {
  readonly command: CommandName;
  readonly args: unknown;
  /** `ok`, or the code the command must answer. */
  readonly answer: 'ok' | ErrorCode;
  /** For `input/invalid`: paths that must be named. */
  readonly paths?: readonly string[];
}

const debt = {
  id: 'store',
  name: '小贷',
  kind: 'simple',
  balance: 160_000,
  rate: { annual: '0.059', dayCount: 365 },
  minimum: { amount: 8000 },
  dueDay: 28,
};
const income = {
  id: 'salary',
  name: '工资',
  kind: 'salary',
  amount: 980_000,
  every: { unit: 'month', day: 15 },
  from: '2026-12-15',
};
const expense = {
  id: 'rent',
  name: '房租',
  amount: 220_000,
  every: { unit: 'month', day: 1 },
  from: '2026-12-01',
};
const agreement = {
  since: TODAY,
  reference: '协商 2026-118',
  instalments: [
    { date: '2026-12-28', amount: 70_000 },
    { date: '2027-01-28', amount: 70_000 },
  ],
  interest: 'waived',
};
const whatIf = {
  id: 'side-job',
  name: '周末兼职',
  parts: [
    { kind: 'extra-monthly', amount: 80_000 },
    { kind: 'prepayment', debt: 'store', amount: 8000 },
  ],
};
const call = {
  id: 'call',
  kind: 'support-call',
  date: '2026-10-22',
  channel: '95188',
  followUpOn: '2026-10-29',
};
const plan = { strategy: 'avalanche', order: [], extras: [], horizonMonths: 120, ratioTarget: '0.5' };

const calendar = {
  months: 6,
  titles: 'named',
  contents: ['dues', 'zhima'],
  alarmDays: [1],
  alarmAt: '09:00',
  notes: [],
};
const reminders = {
  on: true,
  daysBefore: [3, 0],
  at: '09:00',
  overdue: true,
  zhima: true,
  followUps: true,
  quietFrom: '22:00',
  quietTo: '08:00',
  shows: 'named',
};
const account = { debt: 'store', tail: '', monthly: 5000, periods: 12, firstOn: '2026-12-28' };
const letter = {
  lender: '小贷公司',
  name: '张三',
  phone: '',
  accounts: [account],
  alsoAsked: [],
  reason: '',
  hardshipSince: null,
  detail: 'totals',
  asks: [],
  attachments: [],
  otherAttachments: '',
  date: null,
};
const kept = {
  keptOn: TODAY,
  strategy: 'avalanche',
  overdueClearedOn: TODAY,
  ratioTargetOn: null,
  debtFreeOn: '2028-11-28',
  cost: 12_000,
  minimumsCost: null,
  paths: [
    {
      debt: 'store',
      name: '小贷',
      opening: { owed: 160_000, overdue: 0 },
      points: [
        { date: TODAY, owed: 160_000, overdue: 0 },
        { date: '2028-11-28', owed: 0, overdue: 0 },
      ],
    },
  ],
};

/** A bill of Alipay with a repayment of a debt that is not told. */
const bill = Buffer.from(
  `交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
2026-11-20 10:00:00,信用借还,小贷公司,/,小贷还款,不计收支,80.00,余额,还款成功,2026112001,,,
`,
).toString('base64');
/** A case file with the debt of the table and a score. */
const MERGED = JSON.stringify({
  format: 'regain/case@1',
  asOf: TODAY,
  cash: { onHand: 0, buffer: 0 },
  debts: [debt],
  scores: [{ date: '2026-11-07', zhima: 580 }],
});
const nothing = { payments: [], answers: [], incomes: [], months: [] };

const ok = (command: CommandName, args: unknown): Step => ({ command, args, answer: 'ok' });
const no = (command: CommandName, args: unknown, answer: ErrorCode): Step => ({ command, args, answer });
const invalid = (command: CommandName, args: unknown, ...paths: string[]): Step => ({
  command,
  args,
  answer: 'input/invalid',
  paths,
});

/** Stands for the id that the last `payments.record` answered. */
export const RECORDED = '{recorded}';
/** Stands for the id that the last `bills.save` answered. */
export const IMPORTED = '{imported}';
/** Stands for the payment that the last `dues.settle` recorded. */
export const SETTLED = '{settled}';
/** Stands for the id of the statement that was booked last. */
export const BOOKED = '{booked}';

/** Stands for the copy that the last `backups.keep` kept. */
export const KEPT_COPY = '{kept-copy}';
/** Stands for the file that the last `backups.seal` wrote. */
export const SEALED = '{sealed}';
const PASSWORD = '一把足够长的钥匙';

const settled = { debt: 'store', dueDate: '2026-10-28', paid: 8000, on: '2026-10-28', rest: 'unknown' };

/** Every command with arguments that are right, wrong in shape, and wrong in matter; in an order that can be played. */
export const STEPS: readonly Step[] = [
  ok('workspace.read', {}),
  invalid('workspace.read', null, ''),
  invalid('workspace.read', 'all', ''),

  ok('sample.load', { locale: 'zh-CN' }),
  invalid('sample.load', { locale: 'fr' }, 'locale'),
  no('sample.load', { locale: 'en' }, 'sample/not-empty'),
  ok('sample.remove', {}),
  invalid('sample.remove', [], ''),

  ok('debts.add', { debt, balanceAsOf: TODAY }),
  no('debts.add', { debt, balanceAsOf: TODAY }, 'entry/exists'),
  invalid('debts.add', { debt: { ...debt, id: 'b', balance: -1 }, balanceAsOf: TODAY }, 'debt.balance'),
  invalid('debts.add', { debt: { ...debt, id: 'b', balance: 1.5 }, balanceAsOf: TODAY }, 'debt.balance'),
  invalid('debts.add', { debt: { ...debt, id: 'b', balance: '160000' }, balanceAsOf: TODAY }, 'debt.balance'),
  invalid('debts.add', { debt: { ...debt, id: 'b', kind: 'gift' }, balanceAsOf: TODAY }, 'debt.kind'),
  invalid('debts.add', { debt: { ...debt, id: 'b' }, balanceAsOf: '2026-11-31' }, 'balanceAsOf'),
  invalid('debts.add', { debt: { ...debt, id: 'b' }, balanceAsOf: '2026-11-24' }, 'balanceAsOf'),
  invalid('debts.add', {}, 'debt', 'balanceAsOf'),
  ok('debts.update', { debt: { ...debt, balance: 150_000 }, balanceAsOf: TODAY }),
  no('debts.update', { debt: { ...debt, id: 'nobody' }, balanceAsOf: TODAY }, 'entry/not-found'),
  invalid('debts.update', { debt: { ...debt, dueDay: 32 }, balanceAsOf: TODAY }, 'debt.dueDay'),
  ok('debts.remove', { id: 'store' }),
  no('debts.remove', { id: 'nobody' }, 'entry/not-found'),
  invalid('debts.remove', { id: '' }, 'id'),
  ok('debts.restore', { id: 'store' }),
  no('debts.restore', { id: 'nobody' }, 'entry/not-found'),
  invalid('debts.restore', {}, 'id'),

  ok('incomes.add', { income }),
  no('incomes.add', { income }, 'entry/exists'),
  invalid('incomes.add', { income: { ...income, id: 'b', on: '2027-02-05' } }, 'income'),
  ok('incomes.update', { income: { ...income, amount: 990_000 } }),
  no('incomes.update', { income: { ...income, id: 'nobody' } }, 'entry/not-found'),
  invalid('incomes.update', { income: { ...income, name: 'line\nbreak' } }, 'income.name'),
  ok('incomes.remove', { id: 'salary' }),
  invalid('incomes.remove', { id: 7 }, 'id'),
  ok('incomes.restore', { id: 'salary' }),
  no('incomes.restore', { id: 'nobody' }, 'entry/not-found'),

  ok('expenses.add', { expense }),
  invalid('expenses.add', { expense: { ...expense, id: 'b', every: undefined } }, 'expense'),
  ok('expenses.update', { expense: { ...expense, amount: 230_000 } }),
  no('expenses.update', { expense: { ...expense, id: 'nobody' } }, 'entry/not-found'),
  ok('expenses.remove', { id: 'rent' }),
  no('expenses.remove', { id: 'nobody' }, 'entry/not-found'),
  ok('expenses.restore', { id: 'rent' }),
  invalid('expenses.restore', { id: null }, 'id'),

  ok('cash.set', { cash: { onHand: 520_000, buffer: 50_000 } }),
  invalid('cash.set', { cash: { onHand: -1, buffer: 0 } }, 'cash.onHand'),
  ok('scores.set', { score: { date: '2026-11-07', zhima: 572 } }),
  invalid('scores.set', { score: { date: '2026-11-07', zhima: 1000 } }, 'score.zhima'),
  ok('scores.remove', { date: '2026-11-07' }),
  invalid('scores.remove', { date: 'today' }, 'date'),
  ok('restriction.set', {
    restriction: { since: '2026-10-20', platform: 'alipay', causes: ['overdue_unpaid'] },
  }),
  invalid('restriction.set', { restriction: { since: 20_261_020 } }, 'restriction.since'),
  ok('restriction.set', { restriction: null }),
  ok('diagnosis.set', { answers: ['said-overdue', 'missed-payment'] }),
  ok('diagnosis.set', { answers: null }),
  invalid('diagnosis.set', { answers: ['luck'] }, 'answers[0]'),
  ok('conditions.tick', { condition: 'account_attack', step: 'password', doneOn: '2026-11-20' }),
  ok('conditions.tick', { condition: 'account_attack', step: 'password', doneOn: null }),
  invalid('conditions.tick', { condition: 'account_attack', step: 'luck', doneOn: null }, 'step'),
  invalid('conditions.tick', { condition: 'luck', step: 'password', doneOn: null }, 'condition'),
  invalid(
    'conditions.tick',
    { condition: 'account_attack', step: 'password', doneOn: '2026-11-24' },
    'doneOn',
  ),
  ok('conditions.note', { notes: [{ fact: 'identity-expires', value: '2031-05-01' }] }),
  ok('conditions.note', { notes: [{ fact: 'identity-expires', value: null }] }),
  invalid('conditions.note', { notes: [{ fact: 'cash-out-last', value: '2026-11-24' }] }, 'notes[0].value'),
  invalid('conditions.note', { notes: [{ fact: 'luck', value: null }] }, 'notes[0].fact'),
  ok('conditions.review', { condition: 'cash_out', on: '2027-01-01' }),
  ok('conditions.review', { condition: 'cash_out', on: null }),
  invalid('conditions.review', { condition: 'cash_out', on: '2026-11-22' }, 'on'),
  ok('activity.set', { month: '2026-10', days: 9 }),
  ok('activity.set', { month: '2026-10', days: null }),
  invalid('activity.set', { month: '2026-12', days: 9 }, 'month'),
  invalid('activity.set', { month: '2026-13', days: 32 }, 'month', 'days'),
  ok('creditReports.set', { report: { date: '2026-11-02', lenders: 4, enquiries: 3, badRecord: 'none' } }),
  invalid(
    'creditReports.set',
    { report: { date: '2026-11-02', lenders: 4, enquiries: 3, badRecord: 'settled' } },
    'report.settledOn',
  ),
  invalid(
    'creditReports.set',
    { report: { date: '2026-11-02', lenders: 4, enquiries: 3, badRecord: 'open', settledOn: '2026-11-01' } },
    'report.settledOn',
  ),
  invalid(
    'creditReports.set',
    { report: { date: '2026-11-24', lenders: -1, enquiries: 3, badRecord: 'none' } },
    'report.lenders',
  ),
  ok('creditReports.remove', { date: '2026-11-02' }),
  no('creditReports.remove', { date: '2026-11-02' }, 'entry/not-found'),
  ok('log.add', { entry: call }),
  no('log.add', { entry: call }, 'entry/exists'),
  invalid(
    'log.add',
    { entry: { ...call, id: 'b', date: '2026-11-24', followUpOn: undefined } },
    'entry.date',
  ),
  invalid('log.add', { entry: { ...call, id: 'b', followUpOn: '2026-10-21' } }, 'entry.followUpOn'),
  invalid('log.add', { entry: { ...call, id: 'b', note: '身份证 110101199003077475' } }, 'entry.note'),
  ok('log.update', { entry: { ...call, agent: '工号 1' } }),
  no('log.update', { entry: { ...call, id: 'nobody' } }, 'entry/not-found'),
  no(
    'log.update',
    { entry: { id: 'call', date: '2026-10-22', kind: 'proof-document', document: 'other' } },
    'entry/not-found',
  ),
  ok('log.remove', { id: 'call' }),
  no('log.remove', { id: 'call' }, 'entry/not-found'),
  ok('log.restore', { id: 'call' }),
  no('log.restore', { id: 'call' }, 'entry/not-found'),
  ok('plan.set', { plan }),
  invalid('plan.set', { plan: { ...plan, strategy: 'luck' } }, 'plan.strategy'),

  ok('payments.record', { debt: 'store', date: TODAY, amount: 8000 }),
  invalid('payments.record', { debt: 'nobody', date: TODAY, amount: 8000 }, 'debt'),
  invalid('payments.record', { debt: 'store', date: TODAY, amount: 0 }, 'amount'),
  ok('payments.update', { id: RECORDED, date: TODAY, amount: 9000, note: '多还一点' }),
  no('payments.update', { id: 'nobody', date: TODAY, amount: 9000 }, 'entry/not-found'),
  ok('payments.remove', { id: RECORDED }),
  no('payments.remove', { id: 'nobody' }, 'entry/not-found'),
  ok('payments.restore', { id: RECORDED }),
  invalid('payments.restore', { id: 'x'.repeat(65) }, 'id'),
  ok('payments.history', { before: TODAY, limit: 50 }),
  invalid('payments.history', { before: 'today', limit: 0 }, 'before', 'limit'),
  invalid('payments.history', { before: TODAY, limit: 501 }, 'limit'),

  ok('dues.answer', { debt: 'store', dueDate: '2026-10-28', answer: 'not-paid' }),
  ok('dues.answer', { debt: 'store', dueDate: '2026-10-28', answer: null }),
  invalid('dues.answer', { debt: 'store', dueDate: '2026-10-28', answer: 'paid' }, 'answer'),
  invalid('dues.settle', { ...settled, paid: 0, on: 'today' }, 'paid', 'on'),
  invalid('dues.settle', { ...settled, rest: 'perhaps' }, 'rest'),
  invalid('dues.settle', { ...settled, debt: 'nobody' }, 'debt'),
  // The balance was typed after that day, and nothing was kept of it.
  invalid('dues.settle', settled, 'dueDate'),
  ok('debts.update', { debt: { ...debt, balance: 150_000 }, balanceAsOf: '2026-10-20' }),
  ok('dues.settle', settled),
  ok('dues.unsettle', { paymentId: SETTLED, dueDate: '2026-10-28', answer: null }),
  no('dues.unsettle', { paymentId: SETTLED, dueDate: '2026-10-28', answer: null }, 'entry/not-found'),
  invalid('dues.unsettle', { paymentId: '', dueDate: 'x', answer: 'paid' }, 'paymentId', 'dueDate', 'answer'),
  ok('debts.update', { debt: { ...debt, balance: 150_000 }, balanceAsOf: TODAY }),

  ok('statements.book', { debt: 'store', date: TODAY, balance: 140_000, overdue: 0, note: '客服' }),
  ok('statements.remove', { id: BOOKED }),
  no('statements.remove', { id: BOOKED }, 'entry/not-found'),
  ok('statements.restore', { id: BOOKED }),
  no('statements.restore', { id: BOOKED }, 'entry/not-found'),
  invalid('statements.remove', { id: '' }, 'id'),
  invalid('statements.restore', {}, 'id'),
  invalid('statements.book', { debt: 'store', date: TODAY, balance: -1, overdue: 0.5 }, 'balance', 'overdue'),
  invalid('statements.book', { debt: 'store', date: '2026-11-24', balance: 1 }, 'date'),
  invalid('statements.book', { debt: 'store', date: '2026-11-22', balance: 1 }, 'date'),
  invalid('statements.book', { debt: 'nobody', date: TODAY, balance: 1 }, 'debt'),
  invalid('statements.book', { debt: 'store', date: TODAY, balance: 1, nextDue: 1 }, 'nextDue'),

  ok('agreements.record', { debt: 'store', agreement }),
  invalid('agreements.record', { debt: 'nobody', agreement }, 'debt'),
  invalid(
    'agreements.record',
    { debt: 'store', agreement: { ...agreement, since: '2026-11-24' } },
    'agreement.since',
  ),
  invalid(
    'agreements.record',
    {
      debt: 'store',
      agreement: { ...agreement, instalments: [agreement.instalments[1], agreement.instalments[0]] },
    },
    'agreement.instalments[1].date',
  ),
  invalid(
    'agreements.record',
    { debt: 'store', agreement: { ...agreement, interest: 'some' } },
    'agreement.interest',
  ),
  invalid('statements.book', { debt: 'store', date: TODAY, balance: 1, overdue: 1 }, 'overdue'),
  ok('agreements.break', { debt: 'store', on: TODAY }),
  ok('agreements.break', { debt: 'store', on: null }),
  invalid('agreements.break', { debt: 'store', on: '2026-11-24' }, 'on'),
  invalid('agreements.break', { debt: 'store', on: '2026-10-01' }, 'on'),
  no('agreements.break', { debt: 'nobody', on: TODAY }, 'entry/not-found'),
  ok('agreements.remove', { debt: 'store' }),
  no('agreements.remove', { debt: 'store' }, 'entry/not-found'),
  invalid('agreements.remove', {}, 'debt'),

  ok('plans.keep', { plan: kept }),
  invalid('plans.keep', { plan: { ...kept, keptOn: '2026-11-22' } }, 'plan'),
  invalid('plans.keep', { plan: { ...kept, strategy: 'luck', cost: -1 } }, 'plan.strategy', 'plan.cost'),
  invalid(
    'plans.keep',
    { plan: { ...kept, paths: [{ ...kept.paths[0], debt: 'nobody' }] } },
    'plan.paths[0].debt',
  ),
  invalid(
    'plans.keep',
    { plan: { ...kept, paths: [{ ...kept.paths[0], points: [{ date: TODAY, owed: 1, overdue: 2 }] }] } },
    'plan.paths[0].points[0]',
  ),
  ok('plans.discard', { number: 1 }),
  no('plans.discard', { number: 1 }, 'entry/not-found'),
  invalid('plans.discard', { number: 0 }, 'number'),

  ok('whatIfs.save', { whatIf }),
  ok('whatIfs.save', { whatIf: { ...whatIf, name: '晚上兼职' } }),
  invalid('whatIfs.save', { whatIf: { ...whatIf, parts: [] } }, 'whatIf.parts'),
  invalid(
    'whatIfs.save',
    { whatIf: { ...whatIf, parts: [{ kind: 'prepayment', debt: 'nobody', amount: 1 }] } },
    'whatIf.parts[0].debt',
  ),
  invalid('whatIfs.save', { whatIf: { ...whatIf, parts: [{ kind: 'luck' }] } }, 'whatIf.parts[0].kind'),
  ok('whatIfs.remove', { id: 'side-job' }),
  no('whatIfs.remove', { id: 'side-job' }, 'entry/not-found'),
  no('whatIfs.save', { whatIf }, 'entry/exists'),
  ok('whatIfs.restore', { id: 'side-job' }),
  no('whatIfs.restore', { id: 'nobody' }, 'entry/not-found'),

  ok('settings.set', { locale: 'en', theme: 'dark' }),
  invalid('settings.set', { theme: 'pink' }, 'theme'),

  ok('reminders.set', { reminders }),
  invalid(
    'reminders.set',
    { reminders: { ...reminders, at: '24:00', daysBefore: [15] } },
    'reminders.at',
    'reminders.daysBefore[0]',
  ),
  ok('reminders.take', { locale: 'en' }),
  invalid('reminders.take', { locale: 'fr' }, 'locale'),

  ok('case.export', {}),
  invalid('case.export', 3, ''),
  no('case.undoImport', {}, 'import/nothing-to-undo'),
  ok('case.import', {
    text: JSON.stringify({
      format: 'regain/case@1',
      asOf: TODAY,
      cash: { onHand: 0, buffer: 0 },
      incomes: [income],
      expenses: [],
      debts: [debt],
      scores: [],
      restriction: null,
      plan,
      records: {},
    }),
  }),
  { command: 'case.import', args: { text: '{}' }, answer: 'input/invalid' },
  { command: 'case.import', args: { text: 'not JSON' }, answer: 'input/invalid' },
  invalid('case.import', {}, 'text'),
  ok('case.undoImport', {}),
  ok('case.merge', { text: MERGED, take: ['debt store'] }),
  { command: 'case.merge', args: { text: '{}', take: [] }, answer: 'input/invalid' },
  invalid('case.merge', { text: 3 }, 'text', 'take'),
  ok('case.undoImport', {}),

  ok('files.export', { what: 'debts-csv', locale: 'zh-CN' }),
  ok('files.export', { what: 'tables-xlsx', locale: 'en' }),
  ok('files.export', { what: 'calendar-ics', locale: 'zh-CN', calendar }),
  ok('files.export', { what: 'letter-docx', locale: 'zh-CN', letter }),
  invalid('files.export', { what: 'debts-pdf', locale: 'en' }, 'what'),
  invalid('files.export', { what: 'debts-csv', locale: 'fr' }, 'locale'),
  invalid('files.export', { what: 'calendar-ics', locale: 'en' }, 'calendar'),
  invalid(
    'files.export',
    { what: 'calendar-ics', locale: 'en', calendar: { ...calendar, alarmAt: '24:00' } },
    'calendar.alarmAt',
  ),
  invalid(
    'files.export',
    { what: 'letter-docx', locale: 'en', letter: { ...letter, name: 'a\nb' } },
    'letter.name',
  ),
  invalid(
    'files.export',
    { what: 'letter-docx', locale: 'en', letter: { ...letter, accounts: [{ ...account, debt: 'nobody' }] } },
    'letter.accounts',
  ),

  ok('bills.read', { reading: 'r1', base64: bill }),
  ok('bills.read', { reading: 'r2', base64: '' }),
  invalid('bills.read', { reading: '', base64: 3 }, 'reading', 'base64'),
  invalid(
    'bills.read',
    { reading: 'r2', base64: bill, mapping: { at: '日期', account: '', sums: { by: 'luck' } } },
    'mapping.sums.by',
  ),
  ok('bills.progress', { reading: 'nobody' }),
  invalid('bills.progress', {}, 'reading'),
  ok('bills.preview', { readings: ['r1'] }),
  no('bills.preview', { readings: ['r2'] }, 'import/reading-gone'),
  invalid('bills.preview', { readings: [] }, 'readings'),
  no('bills.save', { readings: ['nobody'], ...nothing }, 'import/reading-gone'),
  invalid('bills.save', { readings: ['r1'], ...nothing, months: ['November'] }, 'months[0]'),
  invalid(
    'bills.save',
    { readings: ['r1'], ...nothing, payments: [{ line: 2, debt: 'nobody' }], months: ['2026-10'] },
    'payments[0].line',
    'payments[0].debt',
    'months[0]',
  ),
  ok('bills.save', { readings: ['r1'], ...nothing, payments: [{ line: 1, debt: 'store' }] }),
  no('bills.save', { readings: ['r1'], ...nothing }, 'import/reading-gone'),
  ok('bills.drop', { reading: 'r2' }),
  invalid('bills.drop', { reading: null }, 'reading'),
  ok('imports.remove', { id: IMPORTED }),
  no('imports.remove', { id: 'nobody' }, 'entry/not-found'),
  invalid('imports.remove', { id: '' }, 'id'),
  ok('imports.restore', { id: IMPORTED }),
  no('imports.restore', { id: 'nobody' }, 'entry/not-found'),
  invalid('imports.restore', {}, 'id'),
  ok('data.state', {}),
  invalid('data.state', null, ''),
  ok('data.salvage', {}),
  invalid('data.salvage', 'all', ''),
  ok('backups.keep', {}),
  invalid('backups.keep', 7, ''),
  ok('backups.restore', { name: KEPT_COPY }),
  no('backups.restore', { name: '2026-11-23-999-daily.db' }, 'backup/not-found'),
  invalid('backups.restore', { name: '../regain.db' }, 'name'),
  ok('backups.seal', { password: PASSWORD }),
  invalid('backups.seal', { password: '1234567' }, 'password'),
  ok('backups.unseal', { password: PASSWORD, base64: SEALED }),
  no('backups.unseal', { password: 'another password', base64: SEALED }, 'backup/wrong-password'),
  no('backups.unseal', { password: PASSWORD, base64: 'bm9uZQ==' }, 'backup/none'),
  invalid('backups.unseal', { password: '', base64: 7 }, 'password', 'base64'),
  ok('workspace.read', {}),

  invalid('data.erase', {}, 'confirmed'),
  invalid('data.erase', { confirmed: false }, 'confirmed'),
  ok('data.erase', { confirmed: true }),
  no('workspace.read', {}, 'store/erased'),
  no('backups.restore', { name: KEPT_COPY }, 'store/erased'),
];

/** Names that are no commands, some of which every object has. */
export const NO_COMMANDS = [
  '',
  'workspace',
  'workspace.reads',
  'Workspace.Read',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '../workspace.read',
];
