import { describe, expect, test } from 'vitest';
import { fen } from '../../src/domain/money/fen.ts';
import { suppose } from '../../src/domain/whatif/whatif.ts';
import { testApp, type TestApp } from '../support/store-app.ts';
import { BARE_DEBTS, FULL_DEBTS, TODAY, WHAT_IFS } from '../support/store-entries.ts';

const [SIDE_JOB, ONE_LOAN, AHEAD] = WHAT_IFS;

async function withDebts(): Promise<TestApp> {
  const app = testApp();
  for (const debt of [...FULL_DEBTS, ...BARE_DEBTS]) await app.run('debts.add', { debt, balanceAsOf: TODAY });
  return app;
}

async function withWhatIfs(): Promise<TestApp> {
  const app = await withDebts();
  for (const whatIf of WHAT_IFS) await app.run('whatIfs.save', { whatIf });
  return app;
}

const shown = async (app: TestApp) => (await app.read()).whatIfs;

describe('what-ifs', () => {
  test('of every kind are kept and shown in the order of creation', async () => {
    const app = await withDebts();
    for (const whatIf of WHAT_IFS.toReversed())
      expect(await app.run('whatIfs.save', { whatIf })).toEqual({ id: whatIf.id });
    expect(await shown(app)).toEqual(WHAT_IFS.toReversed());
  });

  test('that are kept can be supposed of the case that comes with them', async () => {
    const { case: today, whatIfs } = await (await withWhatIfs()).read();
    const joined = suppose(today, whatIfs[1].parts.slice(0, 1)).debts.map(({ id }) => id);
    expect(joined).toEqual(['loan', 'split', 'friend', 'mortgage', 'family', 'consolidation']);
  });

  test('saved again under the same id are replaced in their place', async () => {
    const app = await withWhatIfs();
    const changed = { ...SIDE_JOB, name: '接两份', parts: [...AHEAD.parts, ...SIDE_JOB.parts.slice(1)] };
    await app.run('whatIfs.save', { whatIf: changed });
    expect(await shown(app)).toEqual([changed, ...WHAT_IFS.slice(1)]);
  });

  test('are removed and brought back', async () => {
    const app = await withWhatIfs();
    expect(await app.run('whatIfs.remove', { id: ONE_LOAN.id })).toEqual({ id: ONE_LOAN.id });
    expect(await shown(app)).toEqual(WHAT_IFS.filter((whatIf) => whatIf !== ONE_LOAN));
    expect(await app.fail('whatIfs.remove', { id: ONE_LOAN.id })).toEqual({ code: 'entry/not-found' });
    expect(await app.fail('whatIfs.save', { whatIf: ONE_LOAN })).toEqual({ code: 'entry/exists' });
    expect(await app.run('whatIfs.restore', { id: ONE_LOAN.id })).toEqual({ id: ONE_LOAN.id });
    expect(await app.fail('whatIfs.restore', { id: ONE_LOAN.id })).toEqual({ code: 'entry/not-found' });
    expect(await shown(app)).toEqual(WHAT_IFS);
  });

  test('about debts that are not there are refused, each with its path', async () => {
    const app = await withDebts();
    await app.run('debts.remove', { id: 'card' });
    const loan = { name: '整合', rate: { annual: '0.1' }, periods: 12, dueDay: 1, fee: 0 };
    const agreement = { debt: 'nobody', months: 12, instalment: 100, interest: 'kept' };
    const parts = [
      { kind: 'extra-monthly', amount: 100 },
      { kind: 'consolidation', debts: ['store', 'card', 'store'], loan },
      { kind: 'prepayment', debt: '', amount: 100 },
      { kind: 'negotiation', agreed: [{ ...agreement, debt: 'loan' }, agreement] },
    ];
    const whatIf = { ...SIDE_JOB, parts };
    expect((await app.fail('whatIfs.save', { whatIf })).faults?.map(({ path }) => path)).toEqual([
      'whatIf.parts[2].debt',
    ]);
    parts[2].debt = 'friend ';
    expect(await app.fail('whatIfs.save', { whatIf })).toEqual({
      code: 'input/invalid',
      faults: [
        { path: 'whatIf.parts[1].debts[1]', code: 'unknown-reference' },
        { path: 'whatIf.parts[1].debts[2]', code: 'duplicate-id' },
        { path: 'whatIf.parts[2].debt', code: 'unknown-reference' },
        { path: 'whatIf.parts[3].agreed[1].debt', code: 'unknown-reference' },
      ],
    });
    expect(await shown(app)).toEqual([]);
  });

  test('that were refused leave the one of that id as it was', async () => {
    const app = await withWhatIfs();
    const parts = [{ kind: 'prepayment', debt: 'nobody', amount: fen(1) }];
    await app.fail('whatIfs.save', { whatIf: { ...SIDE_JOB, parts } });
    expect(await shown(app)).toEqual(WHAT_IFS);
  });

  test('keep the parts about a debt that is removed later, also when they are removed and brought back', async () => {
    const app = await withWhatIfs();
    await app.run('debts.remove', { id: 'loan' });
    expect(await shown(app)).toEqual(WHAT_IFS);
    await app.run('whatIfs.remove', { id: AHEAD.id });
    await app.run('whatIfs.restore', { id: AHEAD.id });
    expect(await shown(app)).toEqual(WHAT_IFS);
    expect((await app.fail('whatIfs.save', { whatIf: AHEAD })).faults).toEqual([
      { path: 'whatIf.parts[0].debt', code: 'unknown-reference' },
    ]);
  });

  test('change no figure of the day', async () => {
    const app = await withDebts();
    const { snapshots, case: today } = await app.read();
    for (const whatIf of WHAT_IFS) await app.run('whatIfs.save', { whatIf });
    expect(await app.read()).toMatchObject({ snapshots, case: today });
  });

  test.each<[string, object, string]>([
    ['no name', { ...SIDE_JOB, name: '' }, 'whatIf.name'],
    ['no parts', { ...SIDE_JOB, parts: [] }, 'whatIf.parts'],
    ['more than twenty parts', { ...SIDE_JOB, parts: Array(21).fill(SIDE_JOB.parts[0]) }, 'whatIf.parts'],
    ['a kind that there is not', { ...SIDE_JOB, parts: [{ kind: 'luck' }] }, 'whatIf.parts[0].kind'],
    [
      'an income that falls by more than all of it',
      { ...SIDE_JOB, parts: [{ kind: 'income-change', share: '-1.01', from: TODAY }] },
      'whatIf.parts[0].share',
    ],
  ])('with %s are refused', async (_what, whatIf, path) => {
    const error = await (await withDebts()).fail('whatIfs.save', { whatIf });
    expect([error.code, error.faults?.map((fault) => fault.path)]).toEqual(['input/invalid', [path]]);
  });
});
