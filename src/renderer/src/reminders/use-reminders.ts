import { onBeforeUnmount, onMounted } from 'vue';
import { useLocale } from '../messages/locale.ts';
import { useWorkspace } from '../stores/workspace.ts';
import { transport } from '../transport/transport.ts';
import { mayNotify, notify } from './browser-notifications.ts';

const EVERY_MS = 60_000;

/** Shows reminders through the browser while the page is open. In Electron's window the program itself does. */
export function useReminders(): void {
  const store = useWorkspace();
  const locale = useLocale();

  async function look(): Promise<void> {
    const { workspace } = store;
    if (workspace === null || workspace.app.shell !== 'browser' || !workspace.reminders.on || !mayNotify())
      return;
    const answer = await transport().send('reminders.take', { locale: locale.value });
    if (answer.ok) answer.value.forEach(notify);
  }

  let timer: ReturnType<typeof setInterval> | undefined;
  onMounted(() => (timer = setInterval(() => void look(), EVERY_MS)));
  onBeforeUnmount(() => clearInterval(timer));
}
