import { describe, expect, test } from 'vitest';
import { commandArguments } from '../../src/contract/commands.ts';
import { createDispatch } from '../../src/main/app/dispatch.ts';
import type { AppContext, Handlers } from '../../src/main/app/context.ts';
import { all, type Connection, run } from '../../src/main/store/db.ts';
import { testApp } from '../support/store-app.ts';
import { BARE_DEBTS, INCOMES, TODAY } from '../support/store-entries.ts';

/** What the entries are worked on with; what is about the data file itself is answered before them. */
const COMMANDS = Object.keys(commandArguments).filter((name) => !/^(?:data|backups)\./.test(name));

describe('dispatch', () => {
  test('every command about the entries has a handler', async () => {
    const app = testApp();
    for (const command of COMMANDS) {
      const answer = await app.send(command, null);
      expect(answer, command).toMatchObject({ ok: false, error: { code: 'input/invalid' } });
    }
  });

  test.each([
    '',
    'nothing',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'workspace.read ',
    'WORKSPACE.READ',
  ])('%j is no command', async (name) => {
    expect(await testApp().send(name, {})).toEqual({ ok: false, error: { code: 'command/unknown' } });
  });

  test.each([undefined, null, 1, 'x', [], true])(
    'arguments that are %j are refused by every command',
    async (args) => {
      const app = testApp();
      for (const command of COMMANDS) {
        expect(await app.send(command, args), command).toMatchObject({
          ok: false,
          error: { code: 'input/invalid' },
        });
      }
    },
  );

  test('each fault is listed with its path', async () => {
    const debt = { ...BARE_DEBTS[0], name: '', statement: { statementDay: 32, dueDay: 25 } };
    const error = await testApp().fail('debts.add', { debt, balanceAsOf: '2026-02-30' });
    expect(error.code).toBe('input/invalid');
    expect(error.faults?.map((fault) => [fault.path, fault.code])).toEqual([
      ['debt.name', 'too-short'],
      ['debt.statement.statementDay', 'too-large'],
      ['balanceAsOf', 'not-a-date'],
    ]);
  });

  test('a failure of ours is told as such, and its log line holds nothing of the user', async () => {
    const app = testApp();
    app.store.change((db) => run(db, 'DROP TABLE incomes'));
    const error = await app.fail('incomes.add', { income: { ...INCOMES[0], name: '很私密' } });
    expect(error).toEqual({ code: 'internal' });
    const line = app.lines.find((text) => text.startsWith('failed command: incomes.add'));
    expect(line).toMatch(/SqliteError SQLITE_ERROR at /);
    expect(app.lines.join('\n')).not.toContain('很私密');
  });

  test('a full disk is told as such and changes nothing', async () => {
    const app = testApp();
    await app.run('debts.add', { debt: BARE_DEBTS[0], balanceAsOf: TODAY });
    const before = await app.read();
    app.store.read((db) => (db as unknown as Connection).pragma('max_page_count = 1'));
    const extras = Array.from({ length: 500 }, () => ({
      on: TODAY,
      amount: 1,
      name: '很长的名字'.repeat(12),
    }));
    expect(await app.fail('plan.set', { plan: { ...before.stored.plan, extras } })).toEqual({
      code: 'store/full',
    });
    expect((await app.read()).stored).toEqual(before.stored);
  });

  test('a change that fails midway leaves nothing behind', async () => {
    const app = testApp();
    await app.run('debts.add', { debt: BARE_DEBTS[0], balanceAsOf: TODAY });
    const tables = () =>
      ['plan_settings', 'plan_order', 'plan_extras', 'snapshots'].map((table) =>
        app.store.read((db) => all(db, `SELECT * FROM ${table}`)),
      );
    const before = tables();
    app.store.change((db) =>
      run(
        db,
        "CREATE TEMP TRIGGER interrupted BEFORE INSERT ON plan_extras BEGIN SELECT raise(ABORT, 'interrupted'); END",
      ),
    );
    const plan = {
      strategy: 'custom' as const,
      order: ['card'],
      extras: [{ on: '2027-01-01', amount: 1 }],
      horizonMonths: 12,
      ratioTarget: '0.5',
    };
    expect((await app.fail('plan.set', { plan })).code).toBe('internal');
    expect(tables()).toEqual(before);
  });

  test('a slow command is logged by its name only', async () => {
    const lines: string[] = [];
    const slow = () => {
      const until = performance.now() + 20;
      while (performance.now() < until);
      return { ok: true, value: null };
    };
    const context = { log: (line: string) => lines.push(line) } as unknown as AppContext;
    const dispatch = createDispatch(context, { 'scores.remove': slow } as unknown as Handlers);
    await dispatch('scores.remove', { date: TODAY });
    expect(lines).toEqual([expect.stringMatching(/^slow command: scores\.remove, \d+ ms$/)]);
  });
});
