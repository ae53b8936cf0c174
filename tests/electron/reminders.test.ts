import { beforeEach, expect, test, vi } from 'vitest';
import { remind } from '../../src/main/electron/reminders.ts';
import { app, fake, Notification } from '../support/electron-fake.ts';

beforeEach(() => {
  fake.reset();
  Notification.supported = true;
  app.locale = 'zh-CN';
});

const dispatchOf = (value: unknown) =>
  vi.fn((_command: string, _args: unknown) => Promise.resolve({ ok: true as const, value }));

test('what is due is shown by the system, and a click brings the window to the front', async () => {
  const toFront = vi.fn();
  const dispatch = dispatchOf([{ title: '还款日快到了', body: '花呗，明天到期。' }]);
  const reminding = remind(dispatch, toFront);
  await reminding.look();
  reminding.stop();
  expect(fake.notifications.map(({ options }) => options)).toEqual([
    { title: '还款日快到了', body: '花呗，明天到期。' },
  ]);
  expect(dispatch).toHaveBeenCalledWith('reminders.take', { locale: 'zh-CN' });
  fake.notifications[0]!.emit('click');
  expect(toFront).toHaveBeenCalledOnce();
});

test('it is looked every minute, in the language of the system, until it is stopped', async () => {
  vi.useFakeTimers();
  app.locale = 'en-GB';
  const dispatch = dispatchOf([]);
  const reminding = remind(dispatch, () => undefined);
  await vi.advanceTimersByTimeAsync(180_000);
  expect(dispatch.mock.calls).toEqual(Array(3).fill(['reminders.take', { locale: 'en' }]));
  reminding.stop();
  await vi.advanceTimersByTimeAsync(180_000);
  expect(dispatch).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});

test('where the system shows none nothing is taken, and a failure shows nothing', async () => {
  Notification.supported = false;
  const dispatch = dispatchOf([{ title: 'x', body: 'y' }]);
  const unsupported = remind(dispatch, () => undefined);
  await unsupported.look();
  unsupported.stop();
  expect(dispatch).not.toHaveBeenCalled();
  Notification.supported = true;
  const failing = remind(
    () => Promise.resolve({ ok: false, error: { code: 'store/busy' } }),
    () => undefined,
  );
  await failing.look();
  failing.stop();
  expect(fake.notifications).toEqual([]);
});
