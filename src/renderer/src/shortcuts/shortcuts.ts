import { pages } from '../router/router.ts';

export type Shortcut =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'mask' | 'new-debt' | 'record-payment' | 'help' };

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat' | 'defaultPrevented' | 'target'
>;

const KEYS: Readonly<Record<string, Shortcut>> = {
  m: { kind: 'mask' },
  n: { kind: 'new-debt' },
  r: { kind: 'record-payment' },
  '?': { kind: 'help' },
  '？': { kind: 'help' },
  ...Object.fromEntries(
    pages.map(({ path }, index): [string, Shortcut] => [String(index + 1), { kind: 'page', path }]),
  ),
};

/** Fields in which a key means itself. */
const TYPING = 'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable=true]';

/**
 * What a key asks for: nothing while a field is typed in, with a modifier, or held down. Under an open dialog the page
 * is not there, so only sums can be hidden.
 */
export function shortcutOf(event: Pressed, inDialog: boolean): Shortcut | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.isComposing || event.repeat) return null;
  if (event.target instanceof Element && event.target.matches(TYPING)) return null;
  const found = KEYS[event.key.toLowerCase()] ?? null;
  return inDialog && found?.kind !== 'mask' ? null : found;
}
