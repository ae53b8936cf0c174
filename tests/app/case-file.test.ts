import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import type { KeptPlan } from '../../src/domain/progress/kept-plan.ts';
import { NO_REMINDERS } from '../../src/domain/reminders/reminders-now.ts';
import { all, run } from '../../src/main/store/db.ts';
import { insertDebt } from '../../src/main/store/debts.ts';
import { MIGRATIONS } from '../../src/main/store/migrations.ts';
import { testApp, type TestApp } from '../support/store-app.ts';
import {
  BARE_DEBTS,
  EXPENSES,
  FULL_DEBTS,
  INCOMES,
  RECOVERY,
  TODAY,
  WHAT_IFS,
} from '../support/store-entries.ts';
import { copyLabels, copyOf, testStore } from '../support/store-folder.ts';
import { ROWS } from '../support/store-rows.ts';

/** A workspace with some of everything, lived in for some days. */
async function livedIn(): Promise<TestApp> {
  const app = testApp({ today: addDays(TODAY, -6) });
  for (const debt of [...FULL_DEBTS, ...BARE_DEBTS])
    await app.run('debts.add', { debt, balanceAsOf: app.today });
  for (const income of INCOMES) await app.run('incomes.add', { income });
  for (const expense of EXPENSES) await app.run('expenses.add', { expense });
  await app.run('cash.set', { cash: { onHand: fen(520_000), buffer: fen(50_000) } });
  await app.run('scores.set', { score: { date: app.today, zhima: 572 } });
  await app.run('restriction.set', {
    restriction: { since: app.today, platform: 'alipay', causes: ['overdue_unpaid'] },
  });
  await app.run('settings.set', { locale: 'en', theme: 'dark' });
  app.today = TODAY;
  await app.run('payments.record', {
    debt: 'huabei',
    date: addDays(TODAY, -2),
    amount: fen(60_000),
    note: '部分还款',
  });
  await app.run('payments.record', { debt: 'card', date: TODAY, amount: fen(10_000) });
  await app.run('payments.record', { debt: 'friend', date: TODAY, amount: fen(1_000) });
  await app.run('statements.book', { debt: 'friend', date: TODAY, balance: fen(299_000), note: '对过' });
  await app.run('dues.answer', { debt: 'loan', dueDate: addDays(TODAY, -3), answer: 'not-paid' });
  await app.run('plans.keep', { plan: KEPT });
  for (const whatIf of WHAT_IFS) await app.run('whatIfs.save', { whatIf });
  await app.run('whatIfs.remove', { id: 'ahead' });
  await noteEverything(app);
  for (const id of ['friend', 'store', 'family']) await app.run('debts.remove', { id });
  const plan = {
    strategy: 'custom' as const,
    order: ['loan'],
    extras: [{ on: TODAY, amount: -1, name: '搬家' }],
  };
  await app.run('plan.set', { plan: { ...plan, horizonMonths: 60, ratioTarget: '0.45' } });
  return app;
}

/** Notes something of every kind about the restriction. */
async function noteEverything(app: TestApp): Promise<void> {
  const { diagnosis, ticks, facts, reviews, log, activity, creditReports } = RECOVERY;
  await app.run('diagnosis.set', { answers: diagnosis!.answers });
  for (const tick of ticks) await app.run('conditions.tick', tick);
  await app.run('conditions.note', { notes: facts.map(({ fact, value }) => ({ fact, value })) });
  for (const review of reviews) await app.run('conditions.review', review);
  for (const entry of log) await app.run('log.add', { entry });
  await app.run('log.add', { entry: { ...log[0], id: 'mistaken' } });
  await app.run('log.remove', { id: 'mistaken' });
  for (const { month, days } of activity) await app.run('activity.set', { month, days });
  for (const report of creditReports) await app.run('creditReports.set', { report });
}

const KEPT: KeptPlan = {
  keptOn: TODAY,
  strategy: 'avalanche',
  overdueClearedOn: addDays(TODAY, 30),
  ratioTargetOn: null,
  debtFreeOn: addDays(TODAY, 60),
  cost: fen(1_234),
  minimumsCost: null,
  paths: [
    {
      debt: 'friend',
      name: '朋友',
      opening: { owed: fen(300_000), overdue: fen(0) },
      points: [
        { date: TODAY, owed: fen(299_000), overdue: fen(0) },
        { date: addDays(TODAY, 60), owed: fen(0), overdue: fen(0) },
      ],
    },
  ],
};

const exported = async (app: TestApp) => (await app.run('case.export', {})).text;

let file: Promise<string> | undefined;

/** A case file with some of its content changed. */
async function edited(change: (file: Record<string, never>) => void): Promise<string> {
  file ??= livedIn().then(exported);
  const content = JSON.parse(await file) as Record<string, never>;
  change(content);
  return JSON.stringify(content);
}

describe('export', () => {
  test('is named by its day and holds the case of today', async () => {
    const app = await livedIn();
    const { fileName, text } = await app.run('case.export', {});
    expect(fileName).toBe(`regain-${TODAY}.json`);
    const { case: today } = await app.read();
    expect(JSON.parse(text)).toMatchObject({ ...today, records: {} });
  });

  test('carries payments, answers, what became of due dates, snapshots, settings, what-ifs and the removed debts they name', async () => {
    const app = await livedIn();
    const { stored, snapshots, settings, recovery, dueOutcomes } = await app.read();
    expect(dueOutcomes.map(({ debt, result }) => [debt, result])).toEqual([
      ['huabei', 'late'],
      ['huabei', 'not-paid'],
    ]);
    const { records } = JSON.parse(await exported(app)) as { records: Record<string, unknown> };
    expect(records).toEqual({
      payments: stored.payments.map(({ inBalance: _inBalance, inCash: _inCash, ...payment }) => payment),
      dueAnswers: stored.dueAnswers,
      statementChecks: stored.checks.map(
        ({ inBalance: _inBalance, followedBy: _followedBy, ...check }) => check,
      ),
      brokenAgreements: [],
      dueOutcomes,
      billImports: [],
      reminders: NO_REMINDERS,
      keptPlans: [KEPT],
      snapshots: snapshots.map(({ debts, conditions: _conditions, ...figures }) => ({
        ...figures,
        incomeAhead: expect.any(Number) as unknown,
        debts: debts.map((part) => ({ ...part, principal: expect.any(Number) as unknown })),
      })),
      keptConditions: snapshots.map(({ date, conditions }) => ({ date, conditions })),
      settings,
      whatIfs: WHAT_IFS.filter(({ id }) => id !== 'ahead'),
      recovery,
      // One was paid to, the other is to be joined; the third says nothing any more.
      removedDebts: [FULL_DEBTS[3], FULL_DEBTS[4]].map((debt) => ({
        debt,
        balanceAsOf: addDays(TODAY, -6),
        removedAt: TODAY,
      })),
    });
  });
});

describe('import', () => {
  test('of an export into an empty workspace gives the same workspace, and the same export again', async () => {
    const from = await livedIn();
    const to = testApp();
    const text = await exported(from);
    expect(await to.run('case.import', { text })).toEqual({ debts: 5, incomes: 4, expenses: 2, payments: 3 });
    const [before, after] = [await from.read(), await to.read()];
    expect(after.case).toEqual(before.case);
    expect(after.snapshots).toEqual(before.snapshots);
    expect(after.settings).toEqual(before.settings);
    expect(after.whatIfs).toEqual(before.whatIfs);
    expect(after.whatIfs).toHaveLength(3);
    expect(after.recovery).toEqual(before.recovery);
    expect(after.recovery).toEqual({
      ...RECOVERY,
      diagnosis: { ...RECOVERY.diagnosis, on: TODAY },
      facts: RECOVERY.facts.map((fact) => ({ ...fact, notedOn: TODAY })),
      activity: RECOVERY.activity.map((month) => ({ ...month, notedOn: TODAY })),
    });
    expect(after.stored.dueAnswers).toEqual(before.stored.dueAnswers);
    expect(after.dueOutcomes).toEqual(before.dueOutcomes);
    expect(after.keptPlan).toEqual({ ...KEPT, number: 1 });
    expect(after.interestSinceKept).toEqual({ interest: 0, fees: 0, unknown: 0 });
    expect(after.stored.payments).toEqual(
      // What was paid is in the balances of the file; a removed debt keeps the balance that was typed.
      before.stored.payments.map((payment) => ({
        ...payment,
        inBalance: payment.debt !== 'friend',
        inCash: true,
      })),
    );
    expect(JSON.parse(await exported(to))).toEqual(JSON.parse(text));
  });

  test('replaces everything that was there', async () => {
    const app = await livedIn();
    const text = await exported(testApp());
    expect(await app.run('case.import', { text })).toEqual({
      debts: 0,
      incomes: 0,
      expenses: 0,
      payments: 0,
    });
    const { stored, snapshots, whatIfs } = await app.read();
    expect(stored).toEqual((await testApp().read()).stored);
    expect(whatIfs).toEqual([]);
    expect(await app.fail('whatIfs.restore', { id: 'ahead' })).toEqual({ code: 'entry/not-found' });
    expect(snapshots).toEqual([]);
    expect(await app.fail('debts.restore', { id: 'friend' })).toEqual({ code: 'entry/not-found' });
  });

  test.each(readdirSync('examples').filter((file) => file.endsWith('.json')))(
    'of the example %s shows its case',
    async (file) => {
      const text = readFileSync(join('examples', file), 'utf8');
      const input = JSON.parse(text) as { asOf: typeof TODAY; debts: { id: string; balance: number }[] };
      const app = testApp({ today: input.asOf });
      await app.run('case.import', { text });
      const { case: shown, snapshots } = await app.read();
      expect(shown.debts.map(({ id, balance }) => ({ id, balance }))).toEqual(
        input.debts.map(({ id, balance }) => ({ id, balance })),
      );
      expect(snapshots).toHaveLength(1);
    },
  );

  test('of an older case fills the days since it', async () => {
    const text = await exported(await livedIn());
    const app = testApp({ today: addDays(TODAY, 2) });
    await app.run('case.import', { text });
    const { snapshots, cashEstimated } = await app.read();
    expect(snapshots.slice(-3).map(({ date }) => date)).toEqual([
      TODAY,
      addDays(TODAY, 1),
      addDays(TODAY, 2),
    ]);
    expect(cashEstimated).toBe(true);
  });

  test('keeps records of other programs and exports them again', async () => {
    const app = testApp();
    const text = await edited((file) =>
      Object.assign(file['records'], { 'other-app': { log: ['电话'] }, empty: null }),
    );
    await app.run('case.import', { text });
    const { records } = JSON.parse(await exported(app)) as { records: unknown };
    expect(records).toMatchObject({ 'other-app': { log: ['电话'] }, empty: null });
  });

  test.each<[string, (file: Record<string, never>) => void, [path: string, code: string]]>([
    ['a debt without a kind', (file) => delete file['debts'][0]['kind'], ['debts[0].kind', 'missing']],
    ['a day ahead', (file) => Object.assign(file, { asOf: addDays(TODAY, 1) }), ['asOf', 'date-in-future']],
    [
      'an order that names a debt twice',
      (file) => Object.assign(file['plan'], { order: ['loan', 'loan'] }),
      ['plan.order[1]', 'duplicate-id'],
    ],
    [
      'an income that ends early',
      (file) => Object.assign(file['incomes'][0], { until: '2020-01-01' }),
      ['incomes[0].until', 'date-before'],
    ],
    [
      'a payment of nothing',
      (file) => Object.assign(file['records']['payments'][0], { amount: 0 }),
      ['records.payments[0].amount', 'too-small'],
    ],
    [
      'a payment to nobody',
      (file) => Object.assign(file['records']['payments'][1], { debt: 'nobody' }),
      ['records.payments[1].debt', 'unknown-reference'],
    ],
    [
      'a payment whose split is another sum',
      (file) => Object.assign(file['records']['payments'][0]['split'], { excess: 7 }),
      ['records.payments[0]', 'invalid'],
    ],
    [
      'a payment ahead',
      (file) => Object.assign(file['records']['payments'][0], { date: addDays(TODAY, 1) }),
      ['records.payments[0].date', 'date-in-future'],
    ],
    [
      'a doubled payment',
      (file) => Object.assign(file['records']['payments'][1], { id: file['records']['payments'][0]['id'] }),
      ['records.payments[1]', 'duplicate-id'],
    ],
    [
      'an answer about nobody',
      (file) => Object.assign(file['records']['dueAnswers'][0], { debt: 'nobody' }),
      ['records.dueAnswers[0].debt', 'unknown-reference'],
    ],
    [
      'an outcome that says two things',
      (file) => Object.assign(file['records']['dueOutcomes'][0], { result: 'not-paid' }),
      ['records.dueOutcomes[0]', 'invalid'],
    ],
    [
      'an outcome of tomorrow',
      (file) => Object.assign(file['records']['dueOutcomes'][0], { settledOn: addDays(TODAY, 1) }),
      ['records.dueOutcomes[0].settledOn', 'date-in-future'],
    ],
    [
      'an outcome that is still ahead',
      (file) => Object.assign(file['records']['dueOutcomes'][1], { dueDate: addDays(TODAY, 1) }),
      ['records.dueOutcomes[1].dueDate', 'date-in-future'],
    ],
    [
      'two outcomes of a due date',
      (file) =>
        Object.assign(file['records']['dueOutcomes'][1], {
          dueDate: file['records']['dueOutcomes'][0]['dueDate'],
        }),
      ['records.dueOutcomes[1]', 'duplicate-id'],
    ],
    [
      'arrears under an agreement that are more than the balance',
      (file) =>
        Object.assign(file['debts'][1]['agreement'], {
          covered: { principal: 1e11, interest: 0, fees: 0, since: TODAY },
        }),
      ['debts[1].agreement.covered.principal', 'overdue-above-balance'],
    ],
    [
      'arrears under an agreement that begin tomorrow',
      (file) =>
        Object.assign(file['debts'][1]['agreement'], {
          covered: { principal: 0, interest: 0, fees: 0, since: addDays(TODAY, 1) },
        }),
      ['debts[1].agreement.covered.since', 'date-in-future'],
    ],
    [
      'a what-if about nobody',
      (file) => Object.assign(file['records']['whatIfs'][1]['parts'][0]['debts'], ['nobody']),
      ['records.whatIfs[1].parts[0].debts[0]', 'unknown-reference'],
    ],
    [
      'a what-if that joins a debt twice',
      (file) => Object.assign(file['records']['whatIfs'][1]['parts'][0]['debts'], ['card']),
      ['records.whatIfs[1].parts[0].debts[1]', 'duplicate-id'],
    ],
    [
      'a doubled what-if',
      (file) => Object.assign(file['records']['whatIfs'][1], { id: file['records']['whatIfs'][0]['id'] }),
      ['records.whatIfs[1]', 'duplicate-id'],
    ],
    [
      'a what-if without parts',
      (file) => Object.assign(file['records']['whatIfs'][0], { parts: [] }),
      ['records.whatIfs[0].parts', 'too-short'],
    ],
    [
      'a snapshot ahead',
      (file) => Object.assign(file['records']['snapshots'][6], { date: addDays(TODAY, 1) }),
      ['records.snapshots[6].date', 'date-in-future'],
    ],
    [
      'a snapshot with more overdue than owed',
      (file) => Object.assign(file['records']['snapshots'][0], { overdue: 1e12 }),
      ['records.snapshots[0]', 'invalid'],
    ],
    [
      'states of conditions on a day without a snapshot',
      (file) => Object.assign(file['records']['keptConditions'][1], { date: '2020-01-01' }),
      ['records.keptConditions[1].date', 'unknown-reference'],
    ],
    [
      'two snapshots of a day',
      (file) =>
        Object.assign(file['records']['snapshots'][1], { date: file['records']['snapshots'][0]['date'] }),
      ['records.snapshots[1]', 'duplicate-id'],
    ],
    [
      'two entries of the log with one id',
      (file) => Object.assign(file['records']['recovery']['log'][1], { id: 'phone' }),
      ['records.recovery.log[1]', 'duplicate-id'],
    ],
    [
      'a step that was done later',
      (file) => Object.assign(file['records']['recovery']['ticks'][0], { doneOn: '2026-11-24' }),
      ['records.recovery.ticks[0].doneOn', 'date-in-future'],
    ],
    [
      'a kept plan of tomorrow',
      (file) => {
        const plan = file['records']['keptPlans'][0];
        Object.assign(plan['paths'][0]['points'][0], { date: addDays(TODAY, 1) });
        Object.assign(plan, { keptOn: addDays(TODAY, 1) });
      },
      ['records.keptPlans[0].keptOn', 'date-in-future'],
    ],
    [
      'kept plans out of order',
      (file) => {
        const [plan] = file['records']['keptPlans'] as unknown as Record<string, never>[];
        const earlier = { ...plan, keptOn: addDays(TODAY, -1), paths: [] };
        Object.assign(file['records'], { keptPlans: [plan, earlier] });
      },
      ['records.keptPlans[1].keptOn', 'date-before'],
    ],
    [
      'a kept plan whose path begins on another day',
      (file) => Object.assign(file['records']['keptPlans'][0], { keptOn: addDays(TODAY, -1) }),
      ['records.keptPlans[0]', 'invalid'],
    ],
    [
      'a kept plan whose points are out of order',
      (file) =>
        Object.assign(file['records']['keptPlans'][0]['paths'][0]['points'][1], { date: addDays(TODAY, -9) }),
      ['records.keptPlans[0].paths[0]', 'invalid'],
    ],
    [
      'a removed debt that is there',
      (file) => Object.assign(file['records']['removedDebts'][0]['debt'], { id: 'loan' }),
      ['records.removedDebts[0]', 'duplicate-id'],
    ],
    [
      'an unknown theme',
      (file) => Object.assign(file['records']['settings'], { theme: 'pink' }),
      ['records.settings.theme', 'not-one-of'],
    ],
  ])('refuses %s and changes nothing', async (_what, change, [path, code]) => {
    const app = testApp();
    await app.run('debts.add', { debt: BARE_DEBTS[0], balanceAsOf: TODAY });
    const before = await exported(app);
    const error = await app.fail('case.import', { text: await edited(change) });
    expect(error.code).toBe('input/invalid');
    expect(error.faults).toContainEqual(expect.objectContaining({ path, code }));
    expect(await exported(app)).toBe(before);
    expect((await app.read()).importUndoable).toBe(false);
    expect(readdirSync(dirname(app.dataFile))).not.toContain('backups');
  });

  test('that fails midway leaves everything as it was, and no copy', async () => {
    const app = await livedIn();
    const before = await exported(app);
    app.store.change((db) =>
      run(
        db,
        "CREATE TEMP TRIGGER interrupted BEFORE INSERT ON scores BEGIN SELECT raise(ABORT, 'interrupted'); END",
      ),
    );
    expect(await app.fail('case.import', { text: before })).toEqual({ code: 'internal' });
    expect(await exported(app)).toBe(before);
    expect(readdirSync(join(dirname(app.dataFile), 'backups'))).toEqual([]);
  });
});

describe('taking an import back', () => {
  test('brings every row back as it was, removed entries too', async () => {
    const app = await livedIn();
    const rows = () =>
      ROWS.map(([table]) => [table, app.store.read((db) => all(db, `SELECT * FROM ${table}`))] as const);
    const before = rows();
    await app.run('case.import', { text: await exported(testApp()) });
    expect((await app.read()).importUndoable).toBe(true);
    expect(await app.run('case.undoImport', {})).toBeNull();
    expect(rows()).toEqual(before);
    expect((await app.read()).importUndoable).toBe(false);
    expect(await app.fail('case.undoImport', {})).toEqual({ code: 'import/nothing-to-undo' });
    await app.run('debts.restore', { id: 'friend' });
    await app.run('whatIfs.restore', { id: 'ahead' });
    expect((await app.read()).whatIfs).toEqual(WHAT_IFS);
  });

  test('is possible after a restart, and keeps a copy of what it replaces', async () => {
    const app = await livedIn();
    const before = await exported(app);
    await app.run('case.import', { text: await exported(testApp()) });
    const restarted = testApp({ store: app.store, dataFile: app.dataFile });
    await restarted.run('case.undoImport', {});
    expect(await exported(restarted)).toBe(before);
    expect(copyLabels(app.dataFile)).toEqual(['before-undo']);
  });

  test('twice in a row works each time', async () => {
    const app = await livedIn();
    const before = await exported(app);
    for (let time = 0; time < 2; time += 1) {
      await app.run('case.import', { text: await exported(testApp()) });
      await app.run('case.undoImport', {});
      expect(await exported(app)).toBe(before);
    }
  });

  test('on a later day fills the days between', async () => {
    const app = await livedIn();
    await app.run('case.import', { text: await exported(testApp()) });
    app.today = addDays(TODAY, 2);
    await app.run('case.undoImport', {});
    expect((await app.read()).snapshots.slice(-3).map(({ date }) => date)).toEqual([
      TODAY,
      addDays(TODAY, 1),
      addDays(TODAY, 2),
    ]);
  });

  test('with nothing imported, or the copy gone, has nothing to take back', async () => {
    const app = await livedIn();
    expect(await app.fail('case.undoImport', {})).toEqual({ code: 'import/nothing-to-undo' });
    await app.run('case.import', { text: await exported(app) });
    app.store.deleteCopy(copyOf(app.dataFile, 'before-import'));
    expect((await app.read()).importUndoable).toBe(false);
    expect(await app.fail('case.undoImport', {})).toEqual({ code: 'import/nothing-to-undo' });
  });

  test('works with a copy that an earlier version kept', async () => {
    const first = testStore(undefined, MIGRATIONS.slice(0, 1));
    first.change((db) => insertDebt(db, { ...BARE_DEBTS[0], balanceAsOf: TODAY }));
    const earlier = readFileSync(first.copyPath(first.keepCopy('before-import')));
    const app = await livedIn();
    await app.run('case.import', { text: await exported(app) });
    writeFileSync(app.store.copyPath(copyOf(app.dataFile, 'before-import')), earlier);
    await app.run('case.undoImport', {});
    const { stored, whatIfs } = await app.read();
    expect(stored.debts).toEqual([{ ...BARE_DEBTS[0], balanceAsOf: TODAY }]);
    expect(whatIfs).toEqual([]);
    expect(copyLabels(app.dataFile)).toEqual(['before-undo']);
  });

  test('the copy has the shape of the version that wrote it', async () => {
    const app = await livedIn();
    await app.run('case.import', { text: await exported(app) });
    const header = readFileSync(app.store.copyPath(copyOf(app.dataFile, 'before-import')));
    expect(header.readUInt32BE(60)).toBe(MIGRATIONS.length);
  });
});
