import { expect } from 'vitest';
import { SECURITY_STEPS } from '../../src/domain/recovery/account-attack.ts';
import { date, HUABEI, type Life, LOAN, wage } from './life.ts';

/** The day the year begins. */
export const FIRST_DAY = date('2026-01-25');

/**
 * A year from the restriction to recovery, replayed through the commands. Every expectation is worked out by hand from the
 * conventions (docs/plan-model.md, docs/following-the-plan.md); the comments say how. Money in fen.
 */
export async function liveAYear(life: Life): Promise<void> {
  const { app } = life;
  await app.run('debts.add', { debt: HUABEI, balanceAsOf: app.today });
  await app.run('debts.add', { debt: LOAN, balanceAsOf: app.today });
  await app.run('incomes.add', { income: wage('job', 500_000, '2026-01-15') });
  const rent = { id: 'rent', name: '房租', amount: 150_000, every: { unit: 'month', day: 1 } as const };
  await app.run('expenses.add', { expense: { ...rent, from: date('2026-02-01') } });
  await app.run('cash.set', { cash: { onHand: 200_000, buffer: 0 } });
  await app.run('scores.set', { score: { date: date('2026-01-07'), zhima: 560 } });
  const causes = ['overdue_unpaid', 'income_capacity', 'zhima_below_600', 'account_attack'];
  const restriction = { since: date('2026-01-20'), platform: 'alipay', causes };
  await app.run('restriction.set', { restriction });
  const plan = { order: [], extras: [], horizonMonths: 36, ratioTarget: '0.5' };
  await app.run('plan.set', { plan: { strategy: 'avalanche', ...plan } });
  await life.keepPlan();

  // 1. The day of entry. February requires 10 % of 5,000.00 billed and 2,000.00 + 1 % of 24,000.00: 2,740.00 of 5,000.00.
  expect(await life.look('2026-01-25')).toMatchObject({
    overdue: 100_700,
    daysPastDue: [14, 0],
    ratio: '0.5480',
    status: ['unmet', 'unmet', 'unmet', 'unknown'],
    ahead: [0, 0],
  });
  // 2. Six days of penalty: 1,000.00 x 0.0005 x 6 = 3.00.
  expect(await life.look('2026-01-31')).toMatchObject({
    overdue: 101_000,
    daysPastDue: [20, 0],
    ahead: [0, 0],
  });

  await life.pay('huabei', '2026-02-05', 60_000);
  // 3. Eleven days are 5.50: interest 12.50 goes first, 587.50 of principal after it. The plan pays ten days later.
  expect(await life.look('2026-02-05')).toMatchObject({
    overdue: 41_250,
    daysPastDue: [25, 0],
    status: ['under-way', 'under-way', 'unmet', 'unknown'],
    ahead: [60_000, 10],
  });
  // 4. The due date of the 10th is asked about and nothing more: no penalty beyond 412.50 x 0.0005 x 6 = 1.2375.
  expect(await life.look('2026-02-11')).toMatchObject({
    overdue: 41_374,
    asked: ['huabei 2026-02-10 50000'],
    results: ['unconfirmed'],
    status: ['under-way', 'under-way', 'unmet', 'unknown'],
  });
  const onTheTenth = { debt: 'huabei', dueDate: date('2026-02-10'), paid: 50_000, on: date('2026-02-10') };
  life.on('2026-02-12');
  await app.run('dues.settle', { ...onTheTenth, rest: 'unknown' });
  // 5. The money went to the oldest part (412.50 + 1.03), as much of the due part took its place: 413.53, and two days of
  // 0.206765. The score of 7 January is 36 days old and says nothing any more.
  expect(await life.look('2026-02-12')).toMatchObject({
    overdue: 41_394,
    asked: [],
    results: ['on-time'],
    status: ['under-way', 'under-way', 'unknown', 'unknown'],
  });
  await life.pay('huabei', '2026-02-16', 41_477);
  // 6. 413.53 and six days (1.24): nothing is overdue.
  expect(await life.look('2026-02-16')).toMatchObject({
    overdue: 0,
    daysPastDue: [0, 0],
    progress: '1.0000',
    status: ['met', 'under-way', 'unknown', 'unknown'],
  });
  // 7. The loan's due date is asked about; it is not the platform's.
  expect(await life.look('2026-02-21')).toMatchObject({
    overdue: 0,
    asked: ['loan 2026-02-20 224000'],
    status: ['met', 'under-way', 'unknown', 'unknown'],
  });
  life.on('2026-02-22');
  const inPart = { debt: 'loan', dueDate: date('2026-02-20'), paid: 124_000, on: date('2026-02-20') };
  await app.run('dues.settle', { ...inPart, rest: 'unpaid' });
  // 8. 1,000.00 are overdue from the 21st: two days of 0.60.
  expect(await life.look('2026-02-22')).toMatchObject({
    overdue: 100_120,
    daysPastDue: [0, 1],
    results: ['on-time', 'partly'],
    status: ['met', 'under-way', 'unknown', 'unknown'],
  });
  await life.pay('loan', '2026-03-02', 100_600);
  // 9. Ten days of 0.60. March: 10 % of 4,500.00 + 28 days of 2.25, and 2,220.00; the month ahead is April: 10 % of
  // 4,500.00 less 450.00, + 31 days of 2.025 (62.78), and 2,200.00, if nothing extra is paid: 2,667.78 of 5,000.00.
  expect(await life.look('2026-03-02')).toMatchObject({
    overdue: 0,
    ratio: '0.5336',
    results: ['on-time', 'late'],
    status: ['met', 'under-way', 'unknown', 'unknown'],
  });
  await life.score('2026-03-07', 575);
  // 10. 15 of the 40 points from 560 to 600.
  expect((await life.look('2026-03-07')).status).toEqual(['met', 'under-way', 'under-way', 'unknown']);
  // 450.00 + 63.00.
  await life.pay('huabei', '2026-03-10', 51_300);
  life.on('2026-03-12');
  for (const step of SECURITY_STEPS)
    await app.run('conditions.tick', { condition: 'account_attack', step, doneOn: app.today });
  // 11. The four items of the check-list.
  expect((await life.look('2026-03-12')).status).toEqual(['met', 'under-way', 'under-way', 'met']);

  await life.pay('loan', '2026-03-20', 222_000);
  await life.pay('huabei', '2026-04-10', 46_778);
  await life.pay('loan', '2026-04-20', 220_000);
  // 12. May: 364.50 + 30 days of 1.8225 (54.68), and 2,180.00. The score is 44 days old.
  expect(await life.look('2026-04-20')).toMatchObject({
    overdue: 0,
    ratio: '0.5198',
    asked: [],
    results: ['on-time', 'late', 'on-time', 'on-time', 'on-time', 'on-time'],
    status: ['met', 'under-way', 'unknown', 'met'],
  });
  await life.pay('huabei', '2026-05-10', 41_918);
  await life.pay('loan', '2026-05-20', 218_000);
  life.on('2026-06-01');
  await app.run('incomes.update', { income: wage('job', 500_000, '2026-01-15', '2026-05-31') });
  await app.run('incomes.add', { income: wage('raise', 600_000, '2026-06-15') });
  // 13. A raise. July: 295.25 + 30 days of 1.476225 (44.29), and 2,140.00, of 6,000.00.
  expect(await life.look('2026-06-01')).toMatchObject({
    ratio: '0.4133',
    status: ['met', 'met', 'unknown', 'met'],
  });
  await life.pay('huabei', '2026-06-10', 37_890);
  await life.pay('loan', '2026-06-20', 216_000);
  await life.score('2026-07-07', 598);
  // 14. August: 265.72 + 31 days of 1.3286 (41.19), and 2,120.00.
  expect(await life.look('2026-07-07')).toMatchObject({
    ratio: '0.4045',
    status: ['met', 'met', 'under-way', 'met'],
  });
  await life.pay('huabei', '2026-07-10', 33_954);
  await life.pay('loan', '2026-07-20', 214_000);
  await life.score('2026-08-07', 600);
  // 15. 600 exactly: all four are met.
  expect((await life.look('2026-08-07')).status).toEqual(['met', 'met', 'met', 'met']);
  // 16. A due date that nobody has answered for: what was met is not known for the moment.
  expect(await life.look('2026-08-11')).toMatchObject({
    overdue: 0,
    asked: ['huabei 2026-08-10 30691'],
    status: ['unknown', 'met', 'met', 'met'],
  });
  const august = { debt: 'huabei', dueDate: date('2026-08-10'), paid: 30_691, on: date('2026-08-10') };
  await app.run('dues.settle', { ...august, rest: 'unknown' });
  await life.pay('loan', '2026-08-20', 212_000);
  life.on('2026-09-05');
  await app.run('incomes.update', { income: wage('raise', 600_000, '2026-06-15', '2026-08-31') });
  // 17. The job is lost: with payments due and no income the ratio cannot be computed and is never met.
  expect(await life.look('2026-09-05')).toMatchObject({
    overdue: 0,
    ratio: null,
    status: ['met', 'unmet', 'met', 'met'],
  });
  life.on('2026-09-12');
  await app.run('dues.answer', { debt: 'huabei', dueDate: date('2026-09-10'), answer: 'not-paid' });
  // 18. 239.15 + 31 days of 1.19574 (37.07) are overdue since the 11th: two days of 0.119575. A quarter of what it was
  // when the restriction began.
  expect(await life.look('2026-09-12')).toMatchObject({
    overdue: 27_646,
    daysPastDue: [1, 0],
    progress: '0.7255',
    status: ['under-way', 'unmet', 'unknown', 'met'],
  });
  life.on('2026-09-21');
  await app.run('dues.answer', { debt: 'loan', dueDate: date('2026-09-20'), answer: 'not-paid' });
  // 19. 276.22 + 11 days (1.32), and 2,100.00 + one day of 1.20.
  expect(await life.look('2026-09-21')).toMatchObject({ overdue: 27_754 + 210_120, daysPastDue: [10, 0] });
  // 20. 20 days (2.39) and 10 days (12.00).
  expect(await life.look('2026-09-30')).toMatchObject({ overdue: 27_861 + 211_200, daysPastDue: [19, 9] });
  life.on('2026-10-11');
  await app.run('dues.answer', { debt: 'huabei', dueDate: date('2026-10-10'), answer: 'not-paid' });
  // 21. 30 days until the due date (3.59), then 215.23 + 32.28 more and one day of 0.22719; the loan 21 days.
  expect(await life.look('2026-10-11')).toMatchObject({
    overdue: 27_622 + 359 + 24_751 + 23 + 212_520,
    daysPastDue: [30, 20],
    results: [...Array<string>(14).fill('on-time').with(1, 'late'), 'not-paid', 'not-paid', 'not-paid'],
  });
  life.on('2026-10-16');
  await app.run('incomes.add', { income: wage('new', 450_000, '2026-10-15') });
  // Six days of 0.22719.
  await life.pay('huabei', '2026-10-16', 27_622 + 359 + 24_751 + 136);
  // 22. A new job, and the platform is paid. November: 193.71 + 30.03, and 2,060.00, of 4,500.00; three months are under
  // one half, but the income of three months fell by more than a tenth.
  expect(await life.look('2026-10-16')).toMatchObject({
    overdue: 213_120,
    daysPastDue: [0, 25],
    ratio: '0.5075',
    status: ['met', 'under-way', 'unknown', 'met'],
  });
  await life.pay('loan', '2026-10-20', 208_000);
  // Thirty days were 36.00. The day's payment went to interest first and left 2,136.00, all of it principal: 13 days of
  // 1.2816 are 16.66.
  const { id } = await life.pay('loan', '2026-11-02', 251_266);
  life.on('2026-11-05');
  const typed = (await app.read()).snapshots.at(-1)!.owed;
  await app.run('payments.update', { id, date: date('2026-11-02'), amount: 215_266 });
  // 23. 2,512.66 was a slip for 2,152.66: the days since are told again.
  expect(await life.look('2026-11-05')).toMatchObject({ overdue: 0, daysPastDue: [0, 0] });
  const corrected = (await app.read()).snapshots.slice(-3).map(({ owed }) => owed);
  // 360.00 too much had been taken for a part of November's instalment, with its interest of 60.00 posted for it.
  expect(corrected.at(-1)).toBe(typed + 36_000 - 6_000);
  // From day to day only Huabei bears interest: 1,937.10 x 0.0005.
  expect(corrected[1] - corrected[0]).toBe(97);

  await life.score('2026-11-07', 612);
  await life.pay('huabei', '2026-11-10', 22_374);
  await life.pay('loan', '2026-11-20', 206_000);
  await life.pay('huabei', '2026-12-10', 20_049);
  await life.pay('loan', '2026-12-20', 204_000);
  await life.score('2027-01-07', 623);
  await life.pay('huabei', '2027-01-10', 18_123);
  await life.pay('loan', '2027-01-20', 202_000);
  // 24. The loan is gone. February: 141.21 + 31 days of 0.70607 (21.89) of 4,500.00; the income rises again.
  expect(await life.look('2027-01-25')).toMatchObject({
    overdue: 0,
    ratio: '0.0362',
    asked: [],
    status: ['met', 'met', 'met', 'met'],
  });
  const { snapshots, dueOutcomes } = await app.read();
  expect(snapshots).toHaveLength(366);
  expect(dueOutcomes.slice(-5).map(({ result }) => result)).toEqual(Array(5).fill('on-time'));
}
