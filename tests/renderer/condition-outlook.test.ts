import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Transport } from '../../src/contract/commands.ts';
import type { Snapshot, Workspace } from '../../src/contract/workspace.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import { CONDITIONS } from '../../src/domain/recovery/condition.ts';
import { NO_RECORDS } from '../../src/domain/recovery/recovery-records.ts';
import { historyOf, outlookOf } from '../../src/renderer/src/stores/condition-outlook.ts';
import { useConditions } from '../../src/renderer/src/stores/conditions.ts';
import { useWorkspace } from '../../src/renderer/src/stores/workspace.ts';
import { provideTransport } from '../../src/renderer/src/transport/transport.ts';
import { caseWith, monthly, revolving } from '../support/case-builder.ts';

const input = caseWith({
  debts: [
    revolving('huabei', {
      balance: 200_000,
      platform: 'alipay',
      overdue: { principal: 50_000, interest: 0, fees: 0, since: '2026-10-14' },
    }),
  ],
  cash: { onHand: 40_000 },
  incomes: [monthly('salary', 900_000, 15, '2026-12-15')],
  restriction: { since: '2026-10-20', platform: 'alipay', causes: ['overdue_unpaid', 'cash_out'] },
});
const snapshots = [
  {
    date: '2026-10-20',
    ratio: '0.9000',
    income: 980_000,
    debts: [{ debt: 'huabei', name: '花呗', owed: 1, overdue: 200_000 }],
  },
] as unknown as readonly Snapshot[];
const workspace = { case: input, recovery: NO_RECORDS, snapshots, dueOutcomes: [] };

describe('the outlook of a workspace', () => {
  test('holds every condition with the day the plan tells of it', () => {
    const plan = planCase(input);
    const outlook = outlookOf(workspace, plan);
    expect(outlook.states.map(({ id }) => id)).toEqual([...CONDITIONS]);
    expect(outlook.projections.get('overdue_unpaid')).toBe(plan.summary.platformOverdueClearedOn);
    expect(outlook.readiness).toMatchObject({
      counted: ['overdue_unpaid', 'cash_out'],
      projected: [{ id: 'overdue_unpaid', on: plan.summary.platformOverdueClearedOn }],
      notProjected: ['cash_out'],
    });
  });

  test('without a plan projects nothing by it', () => {
    expect(outlookOf(workspace, null).projections.get('overdue_unpaid')).toBeNull();
  });

  test('counts progress from the days that were kept', () => {
    const overdue = (days: typeof snapshots) =>
      outlookOf({ ...workspace, snapshots: days }, null).states[0]?.progress;
    expect(overdue(snapshots)).toBe('0.7500');
    expect(overdue([])).toBeNull();
  });
});

test('a kept day tells its ratio, its income and what was overdue', () => {
  expect(historyOf(snapshots)).toEqual([
    { date: '2026-10-20', ratio: '0.9000', income: 980_000, debts: [{ debt: 'huabei', overdue: 200_000 }] },
  ]);
});

describe('the store', () => {
  beforeEach(() => setActivePinia(createPinia()));

  test('follows the workspace, and a fault of a rule is reported and leaves the page standing', async () => {
    const broken = {
      ...input,
      get scores(): never {
        throw new Error('a bug');
      },
    };
    const answers = [workspace, { ...workspace, case: broken }];
    const send = async () => ({
      ok: true,
      value: { today: '2026-11-23', ...answers.shift() } as unknown as Workspace,
    });
    provideTransport({ send } as unknown as Transport);
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const store = useConditions();
    expect(store.outlook).toBeNull();
    await useWorkspace().load();
    expect(store.outlook?.states).toHaveLength(CONDITIONS.length);
    await useWorkspace().load();
    expect(store.outlook).toBeNull();
    expect(report).toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});
