import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { nextTick, shallowRef } from 'vue';
import type { Transport } from '../../src/contract/commands.ts';
import type { Workspace } from '../../src/contract/workspace.ts';
import { addDays, civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import type { RecordedPayment } from '../../src/domain/position/stored-case.ts';
import { usePaymentHistory } from '../../src/renderer/src/pages/plan/use-payment-history.ts';
import { provideTransport } from '../../src/renderer/src/transport/transport.ts';

const SINCE = civilDate('2025-10-19');
const made = (id: number, daysAgo: number): RecordedPayment => ({
  id: `p${id}`,
  debt: 'loan',
  date: addDays(civilDate('2026-11-23'), -daysAgo),
  amount: fen(1),
  inBalance: true,
  inCash: true,
});
/** One a week, the newest first; those of the last 400 days are sent with the workspace, and one old one that still counts. */
const ALL = Array.from({ length: 120 }, (_, index) => made(index, index * 7));
const recent = ALL.filter(({ date }) => date >= SINCE);
const workspaceOf = (count = ALL.length) =>
  ({
    stored: { payments: [ALL[110], ...recent.toReversed()] },
    paymentsSince: SINCE,
    paymentCount: count,
  }) as unknown as Workspace;

/** A transport that answers as the handlers do. */
function answering() {
  const send = vi.fn(async (_command: string, { before, limit }: { before: string; limit: number }) => {
    const older = ALL.filter(({ date }) => date < before);
    return { ok: true, value: { payments: older.slice(0, limit), more: older.length > limit } };
  });
  provideTransport({ send } as unknown as Transport);
  return send;
}

beforeEach(() => setActivePinia(createPinia()));

describe('the payments shown', () => {
  test('are the newest few; more are read only where the workspace does not hold them', async () => {
    const send = answering();
    const { payments, more } = usePaymentHistory(() => workspaceOf());
    expect(payments.value).toEqual(ALL.slice(0, 5));
    await more();
    expect(payments.value).toEqual(ALL.slice(0, 55));
    expect(send).not.toHaveBeenCalled();
    await more();
    expect(payments.value).toEqual(ALL.slice(0, 105));
    expect(send).toHaveBeenCalledExactlyOnceWith('payments.history', {
      before: SINCE,
      limit: 105 - recent.length,
    });
    await more();
    expect(payments.value).toEqual(ALL);
  });

  test('are read again after a change, as far as they were shown', async () => {
    const send = answering();
    const workspace = shallowRef(workspaceOf());
    const { payments, more } = usePaymentHistory(() => workspace.value);
    await more();
    await more();
    workspace.value = workspaceOf();
    await nextTick();
    await vi.waitFor(() => expect(payments.value).toEqual(ALL.slice(0, 105)));
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('stay where older ones cannot be read', async () => {
    provideTransport({
      send: async () => ({ ok: false, error: { code: 'transport/unreachable' } }),
    } as unknown as Transport);
    const { payments, more, reading } = usePaymentHistory(() => workspaceOf());
    await more();
    await more();
    expect(payments.value).toEqual(recent);
    expect(reading.value).toBe(false);
  });
});
