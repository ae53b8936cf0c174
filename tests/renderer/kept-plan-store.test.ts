import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Transport } from '../../src/contract/commands.ts';
import type { Workspace } from '../../src/contract/workspace.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import { type KeptPlan, keptPlanOf } from '../../src/domain/progress/kept-plan.ts';
import { useKeptPlan } from '../../src/renderer/src/stores/kept-plan.ts';
import { useWorkspace } from '../../src/renderer/src/stores/workspace.ts';
import { provideTransport } from '../../src/renderer/src/transport/transport.ts';
import { caseWith, simple } from '../support/case-builder.ts';

const CASE = caseWith({
  debts: [simple('loan', { balance: 100_000 })],
  cash: { onHand: 500_000 },
  plan: { strategy: 'avalanche' },
});
const TODAY = CASE.asOf;
const EARLIER = civilDate('2026-10-01');

function keptOf(input: Case): KeptPlan {
  const minimums = planCase({ ...input, plan: { ...input.plan, strategy: 'minimums' } });
  return keptPlanOf(input, planCase(input), minimums.summary);
}

/** A transport over one workspace; what is sent beside reading it is written down. */
function serving(parts: Partial<Workspace>) {
  const workspace = { today: TODAY, case: CASE, keptPlan: null, interestSinceKept: null, ...parts };
  const sent: [string, unknown][] = [];
  const send = vi.fn((command: string, args: unknown) => {
    if (command === 'workspace.read') return Promise.resolve({ ok: true, value: workspace });
    sent.push([command, args]);
    return Promise.resolve({ ok: true, value: { number: 7 } });
  });
  provideTransport({ send } as unknown as Transport);
  return sent;
}
const paid = (interest: number, unknown = 0) => ({ interest: fen(interest), fees: fen(0), unknown });

beforeEach(() => setActivePinia(createPinia()));

test('the first plan is kept by itself, and is the yardstick at once', async () => {
  const sent = serving({});
  const following = useKeptPlan();
  await useWorkspace().load();
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent).toEqual([['plans.keep', { plan: JSON.parse(JSON.stringify(keptOf(CASE))) as unknown }]]);
  await vi.waitFor(() => expect(following.kept?.number).toBe(7));
  // On its own day there is nothing to compare.
  expect(following.standing).toBeNull();
});

test('nothing is kept while there is no debt, nor when the kept plan is that of today already', async () => {
  const none = serving({ case: caseWith({ debts: [] }) });
  useKeptPlan();
  await useWorkspace().load();
  setActivePinia(createPinia());
  const same = serving({ keptPlan: { ...keptOf(CASE), number: 1 } });
  const following = useKeptPlan();
  await useWorkspace().load();
  expect(await following.takeUp()).toBeNull();
  expect([none, same]).toEqual([[], []]);
});

test('an earlier plan stays the yardstick until another one is taken up', async () => {
  const before = { ...CASE, asOf: EARLIER };
  const sent = serving({ keptPlan: { ...keptOf(before), number: 1 }, interestSinceKept: paid(0) });
  const following = useKeptPlan();
  await useWorkspace().load();
  expect(following.standing).toMatchObject({ compared: 1, added: [], gone: [] });
  // Nothing was paid, and the plan would have paid it off at once.
  expect(following.standing?.owed.amount).toBe(-100_000);
  expect(sent).toEqual([]);
  expect(await following.takeUp()).toEqual({ ok: true, value: { number: 7 } });
  expect(sent.map(([command]) => command)).toEqual(['plans.keep']);
  expect(following.kept).toMatchObject({ keptOn: TODAY, number: 7 });
});

test('what was avoided is known only where every part of it is', async () => {
  const kept = { ...keptOf({ ...CASE, asOf: EARLIER }), number: 1 };
  const avoided = async (parts: Partial<Workspace>) => {
    setActivePinia(createPinia());
    serving(parts);
    const following = useKeptPlan();
    await useWorkspace().load();
    return following.avoided;
  };
  const known = await avoided({ keptPlan: kept, interestSinceKept: paid(0) });
  expect(known).not.toBeNull();
  expect(await avoided({ keptPlan: kept, interestSinceKept: paid(250) })).toBe((known ?? 0) - 250);
  expect(await avoided({ keptPlan: kept, interestSinceKept: paid(0, 1) })).toBeNull();
  expect(await avoided({ keptPlan: { ...kept, minimumsCost: null }, interestSinceKept: paid(0) })).toBeNull();
  expect(await avoided({ keptPlan: kept, interestSinceKept: null })).toBeNull();
});
