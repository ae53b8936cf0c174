let held = false;

if (typeof window !== 'undefined') {
  const set = (value: boolean) => () => {
    held = value;
  };
  window.addEventListener('pointerdown', set(true), { capture: true });
  window.addEventListener('pointerup', set(false), { capture: true });
  window.addEventListener('pointercancel', set(false), { capture: true });
}

/**
 * Runs something that moves the page once no button is held: a click that takes the focus away from a field would
 * otherwise miss its target, because the target moved between press and release.
 */
export function onceReleased(run: () => void): void {
  if (!held) {
    run();
    return;
  }
  const later = () => setTimeout(run);
  window.addEventListener('pointerup', later, { once: true });
}
