import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type EffectScope, effectScope, nextTick, shallowRef } from 'vue';
import { readCase } from '../../src/contract/case-file.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import { type NamedWhatIf, type WhatIf, suppose } from '../../src/domain/whatif/whatif.ts';
import { useKeptOutlines } from '../../src/renderer/src/pages/plan/what-if/use-kept-outlines.ts';
import { REST_MS, useWhatIf } from '../../src/renderer/src/pages/plan/what-if/use-what-if.ts';
import { planOutline } from '../../src/renderer/src/planner/plan-outline.ts';
import type { TaskMessage, TaskReport } from '../../src/renderer/src/planner/planner-worker.ts';
import { quickBaseOf, quickly } from '../../src/renderer/src/planner/quick-base.ts';
import { doTask } from '../../src/renderer/src/planner/tasks.ts';

function example(name: string): Case {
  const reading = readCase(readFileSync(join(import.meta.dirname, `../../examples/${name}.json`), 'utf8'));
  if (!reading.ok) throw new Error(`${name} is not a case`);
  return reading.case;
}
const CASE = example('huabei-jiebei-two-cards-loan');
const PLAN = planCase(CASE);
const extra = (yuan: number): WhatIf[] => [{ kind: 'extra-monthly', amount: fen(yuan * 100) }];

/** Work beside the page takes so long by the test's clock. */
const WORK_MS = 40;
const asked: TaskMessage[] = [];

/** The worker's own work, done in this thread after a while: the test's page has no threads. */
class ThreadlessWorker {
  onmessage: ((event: { data: TaskReport }) => void) | null = null;
  onerror: unknown = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  postMessage(message: TaskMessage): void {
    asked.push(message);
    this.#timer = setTimeout(() => {
      const answer = doTask(message.name, message.asked, () => undefined);
      this.onmessage?.({ data: { answer } });
    }, WORK_MS);
  }
  terminate(): void {
    clearTimeout(this.#timer);
  }
}

let scope: EffectScope;
beforeEach(() => {
  asked.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('Worker', ThreadlessWorker);
  scope = effectScope();
});
afterEach(() => {
  scope.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What the page shows while suppositions change. */
function watching(input = CASE, plan = planCase(input)) {
  const parts = shallowRef<readonly WhatIf[]>([]);
  const shown = scope.run(() => useWhatIf(() => ({ case: input, plan, parts: parts.value })))!;
  const change = (next: readonly WhatIf[]) => {
    parts.value = next;
    return nextTick();
  };
  return { shown, change };
}
const outlines = () => asked.filter(({ name }) => name === 'outline');

describe('the answer to a supposition', () => {
  test('is rough while it moves and exact once it rests', async () => {
    const { shown, change } = watching(CASE, PLAN);
    await change(extra(300));
    await vi.advanceTimersByTimeAsync(2 * WORK_MS);
    expect(shown.value.state).toBe('rough');
    await vi.advanceTimersByTimeAsync(REST_MS + WORK_MS);
    const supposed = suppose(CASE, extra(300));
    expect(shown.value).toEqual({
      state: 'exact',
      outline: planOutline(supposed, 'fastest-unlock'),
      fees: 0,
    });
  });

  test('follows the newest step and leaves out those that came while one was worked out', async () => {
    const { shown, change } = watching(CASE, planCase(CASE));
    for (let yuan = 100; yuan <= 1000; yuan += 100) await change(extra(yuan));
    await vi.advanceTimersByTimeAsync(3 * WORK_MS);
    expect(outlines()).toHaveLength(2);
    const base = quickBaseOf(CASE, PLAN);
    const newest = quickly(suppose(CASE, extra(1000)), base);
    expect(shown.value).toMatchObject({ outline: planOutline(newest.case, newest.strategy) });
  });

  test('keeps coming while a slider moves without a rest', async () => {
    const { shown, change } = watching(CASE, PLAN);
    const seen = new Set<unknown>();
    for (let step = 1; step <= 40; step += 1) {
      await change(extra(step * 50));
      await vi.advanceTimersByTimeAsync(16);
      if (shown.value.state === 'rough') seen.add(shown.value.outline);
    }
    expect(seen.size).toBeGreaterThan(5);
    expect(
      outlines().some(({ asked: task }) => 'strategy' in task && task.strategy === 'fastest-unlock'),
    ).toBe(false);
  });

  test('goes when nothing is supposed any more, also while one is worked out', async () => {
    const { shown, change } = watching(CASE, PLAN);
    await change(extra(300));
    await change([]);
    await vi.advanceTimersByTimeAsync(REST_MS + 5 * WORK_MS);
    expect(shown.value).toEqual({ state: 'nothing' });
  });

  test('is exact at once where the strategy needs no search', async () => {
    const simple: Case = { ...CASE, plan: { ...CASE.plan, strategy: 'snowball' } };
    const { shown, change } = watching(simple);
    await change(extra(300));
    await vi.advanceTimersByTimeAsync(WORK_MS);
    expect(shown.value.state).toBe('exact');
    await vi.advanceTimersByTimeAsync(REST_MS + WORK_MS);
    expect(asked).toHaveLength(1);
  });

  test('tells what the supposition itself costs', async () => {
    const { shown, change } = watching(CASE, PLAN);
    const loan = { name: '合并贷款', rate: { annual: '0.06' }, periods: 36, dueDay: 20, fee: fen(88_800) };
    await change([{ kind: 'consolidation', debts: CASE.debts.map(({ id }) => id), loan }]);
    await vi.advanceTimersByTimeAsync(REST_MS + WORK_MS);
    expect(shown.value).toMatchObject({ state: 'exact', fees: 88_800 });
  });
});

describe('planning quickly', () => {
  const EXAMPLES = [
    'huabei-jiebei-two-cards-loan',
    'does-not-fit',
    'calm-no-overdue',
    'instalment-known-only',
    'only-huabei-overdue',
    'monthly-budget-s1',
  ];
  test.each(EXAMPLES)('comes to the searched plan of %s where nothing is supposed', (name) => {
    const input = example(name);
    const plan = planCase(input);
    const quick = quickly(input, quickBaseOf(input, plan));
    expect(['fastest-unlock', 'avalanche']).not.toContain(quick.strategy);
    const { bounded: _, ...summary } = planOutline(quick.case, quick.strategy).summary;
    expect(plan.summary).toMatchObject(summary);
  });
});

describe('kept suppositions', () => {
  const keep = (id: string, parts: readonly WhatIf[]): NamedWhatIf => ({ id, name: id, parts });

  test('are worked out one after the other, and only once for the same case', async () => {
    const question = shallowRef({ case: CASE, kept: [keep('a', extra(100)), keep('b', extra(500))] });
    const shown = scope.run(() => useKeptOutlines(() => question.value))!;
    await vi.advanceTimersByTimeAsync(WORK_MS);
    expect([...shown.value.keys()]).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(WORK_MS);
    expect(shown.value.get('b')).toEqual({
      outline: planOutline(suppose(CASE, extra(500)), 'fastest-unlock'),
      fees: 0,
    });
    question.value = { case: { ...CASE }, kept: [keep('b', extra(500))] };
    await nextTick();
    expect([...shown.value.keys()]).toEqual(['b']);
    await vi.advanceTimersByTimeAsync(5 * WORK_MS);
    expect(asked).toHaveLength(2);
  });

  test('are worked out again for a changed case', async () => {
    const question = shallowRef({ case: CASE, kept: [keep('a', extra(100))] });
    const shown = scope.run(() => useKeptOutlines(() => question.value))!;
    await vi.advanceTimersByTimeAsync(WORK_MS);
    question.value = { ...question.value, case: { ...CASE, incomes: CASE.incomes.slice(0, 1) } };
    await nextTick();
    expect(shown.value.size).toBe(0);
    await vi.advanceTimersByTimeAsync(WORK_MS);
    expect(asked).toHaveLength(2);
    expect(shown.value.size).toBe(1);
  });
});
