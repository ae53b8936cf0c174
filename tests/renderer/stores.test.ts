import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer, Transport } from '../../src/contract/commands.ts';
import type { Workspace } from '../../src/contract/workspace.ts';
import { useNotice } from '../../src/renderer/src/components/notice.ts';
import { planWith, usePlan } from '../../src/renderer/src/stores/plan.ts';
import { useWorkspace } from '../../src/renderer/src/stores/workspace.ts';
import { provideTransport } from '../../src/renderer/src/transport/transport.ts';
import { caseWith, simple } from '../support/case-builder.ts';

const CASE = caseWith({
  debts: [simple('loan', { balance: 10_000 })],
  cash: { onHand: 50_000 },
  plan: { strategy: 'minimums' },
});
const workspace = (parts: Partial<Workspace> = {}) =>
  ({ today: '2026-11-23', case: CASE, ...parts }) as Workspace;
const ok = <T>(value: T) => ({ ok: true, value }) as Answer<'workspace.read'>;

/** A transport that answers from a list, in the order it is asked. */
function answering(...answers: (unknown | Promise<unknown>)[]) {
  const send = vi.fn(async () => answers.shift());
  provideTransport({ send } as unknown as Transport);
  return send;
}

beforeEach(() => setActivePinia(createPinia()));

describe('the workspace', () => {
  test('is read again after a command that was done', async () => {
    const send = answering(
      ok(workspace()),
      { ok: true, value: { id: 'x' } },
      ok(workspace({ sample: true })),
    );
    const store = useWorkspace();
    await store.load();
    expect(await store.run('debts.remove', { id: 'x' })).toEqual({ ok: true, value: { id: 'x' } });
    expect(store.workspace?.sample).toBe(true);
    expect(send).toHaveBeenCalledTimes(3);
  });

  test('stays as it was after a command that failed, and the caller gets the reason', async () => {
    const send = answering(ok(workspace()), { ok: false, error: { code: 'store/full' } });
    const store = useWorkspace();
    await store.load();
    const before = store.workspace;
    expect(await store.run('debts.remove', { id: 'x' })).toEqual({
      ok: false,
      error: { code: 'store/full' },
    });
    expect(store.workspace).toBe(before);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('keeps the newer of two reads that cross', async () => {
    let release: (value: unknown) => void = () => undefined;
    const slow = new Promise((resolve) => (release = resolve));
    answering(slow, ok(workspace({ sample: true })));
    const store = useWorkspace();
    const first = store.load();
    await store.load();
    release(ok(workspace({ sample: false })));
    await first;
    expect(store.workspace?.sample).toBe(true);
  });

  test('says why it could not be read and keeps what was there', async () => {
    answering(ok(workspace()), { ok: false, error: { code: 'transport/unreachable' } }, ok(workspace()));
    const store = useWorkspace();
    await store.load();
    await store.load();
    expect(store.failure?.code).toBe('transport/unreachable');
    expect(store.workspace).not.toBeNull();
    await store.load();
    expect(store.failure).toBeNull();
  });
});

describe('an offer to undo', () => {
  const { undo, shown, done, close } = useNotice();
  const offers = () => shown.value.filter((notice) => notice.undo !== undefined).length;
  const nothing = async () => undefined;

  test('stays after a change beside it, and is taken back once other data is in the place of all there was', async () => {
    for (const { key } of shown.value) close(key);
    const store = useWorkspace();
    undo('已删除', nothing);
    done('已保存');
    answering({ ok: true, value: null }, ok(workspace()));
    await store.run('cash.set', { cash: CASE.cash });
    expect(offers()).toBe(1);
    answering({ ok: false, error: { code: 'store/full' } });
    await store.run('case.import', { text: '{}' });
    expect(offers()).toBe(1);
    answering({ ok: true, value: null }, ok(workspace()));
    await store.run('case.import', { text: '{}' });
    expect(offers()).toBe(0);
    expect(shown.value.map(({ text }) => text)).toEqual(['已保存']);
  });
});

describe('the plan', () => {
  test('follows the workspace and is computed once for a case', async () => {
    answering(ok(workspace()));
    const planned = usePlan();
    expect(planned.plan).toBeNull();
    expect(planned.failed).toBe(false);
    await useWorkspace().load();
    expect(planned.plan?.summary.feasible).toBe(true);
    expect(planWith(CASE, CASE.plan.strategy)).toBe(planned.plan);
  });

  test('a fault of the engine is reported and leaves no plan, not a blank page', async () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const broken = Object.defineProperty({ ...CASE }, 'debts', {
      get: () => {
        throw new Error('a bug');
      },
    });
    answering(ok(workspace({ case: broken })));
    await useWorkspace().load();
    const planned = usePlan();
    expect(planned.plan).toBeNull();
    expect(planned.failed).toBe(true);
    expect(report).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });
});
