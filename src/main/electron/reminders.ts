import { app, Notification } from 'electron';
import type { ShownReminder } from '../../contract/reminders.ts';
import type { Dispatch } from '../shell/answering.ts';

/** How often it is looked whether something is to be shown. */
const EVERY_MS = 60_000;

export interface Reminding {
  /** Looks once, now. */
  look(): Promise<void>;
  stop(): void;
}

/** Shows reminders through the system while the program runs; a click brings the window to the front. */
export function remind(dispatch: Dispatch, toFront: () => void): Reminding {
  const look = async (): Promise<void> => {
    if (!Notification.isSupported()) return;
    const locale = app.getLocale().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
    const answer = await dispatch('reminders.take', { locale });
    if (!answer.ok) return;
    for (const { title, body } of answer.value as readonly ShownReminder[]) {
      const notification = new Notification({ title, body });
      notification.on('click', toFront);
      notification.show();
    }
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  return { look, stop: () => clearInterval(timer) };
}
