import { ref, type Ref } from 'vue';

/** Whether the browser lets the page notify; `unsupported` where it cannot. */
export type Permission = NotificationPermission | 'unsupported';

const current = (): Permission =>
  typeof Notification === 'undefined' ? 'unsupported' : Notification.permission;

/** The browser's permission, and the one way to ask for it. */
export function useNotificationPermission(): { permission: Ref<Permission>; ask: () => Promise<void> } {
  const permission = ref<Permission>(current());
  return {
    permission,
    ask: async () => {
      if (permission.value === 'default') permission.value = await Notification.requestPermission();
    },
  };
}

/** Shows a notification where that is allowed. A click brings the page to the front. */
export function notify({ title, body }: { readonly title: string; readonly body: string }): void {
  if (current() !== 'granted') return;
  const notification = new Notification(title, { body });
  notification.onclick = () => window.focus();
}

export const mayNotify = (): boolean => current() === 'granted';
