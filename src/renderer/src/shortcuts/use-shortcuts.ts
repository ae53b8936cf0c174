import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';
import { useRouter } from 'vue-router';
import { maskAmounts, useMasking } from '../format/masking.ts';
import { type Shortcut, shortcutOf } from './shortcuts.ts';

const KEY = 'regain.shortcuts';
const active = ref(sessionStorage.getItem(KEY) !== 'off');
const helpOpen = ref(false);

/** Whether keys do anything: they can be turned off, for whoever speaks to the computer or presses keys unmeant. */
export function useShortcutSetting(): { readonly active: Ref<boolean>; set: (on: boolean) => void } {
  return {
    active,
    set: (on) => {
      active.value = on;
      sessionStorage.setItem(KEY, on ? 'on' : 'off');
    },
  };
}

/** The list of shortcuts, open or not. */
export function useShortcutHelp(): Ref<boolean> {
  return helpOpen;
}

/** Listens to the keys of the whole window. Call it once. */
export function useShortcuts(): void {
  const router = useRouter();
  const masked = useMasking();

  function follow(shortcut: Shortcut): void {
    if (shortcut.kind === 'page') void router.push(shortcut.path);
    else if (shortcut.kind === 'mask') maskAmounts(!masked.value);
    else if (shortcut.kind === 'new-debt') void router.push('/debts?add');
    else if (shortcut.kind === 'record-payment') void router.push('/?pay');
    else helpOpen.value = true;
  }
  function onKey(event: KeyboardEvent): void {
    if (!active.value && event.key !== '?' && event.key !== '？') return;
    const shortcut = shortcutOf(event, isDialogOpen());
    if (shortcut === null) return;
    event.preventDefault();
    follow(shortcut);
  }
  onMounted(() => window.addEventListener('keydown', onKey));
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey));
}

function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.checkVisibility());
}
