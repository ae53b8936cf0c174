import { ref, type Ref } from 'vue';
import type { Settings } from '../../../contract/workspace.ts';

export type Theme = 'light' | 'dark';

const shown = ref<Theme>('light');
const dark = () => window.matchMedia('(prefers-color-scheme: dark)');
let setting: Settings['theme'] = 'system';

/** The theme on screen; charts redraw when it changes. */
export function useTheme(): Readonly<Ref<Theme>> {
  return shown;
}

/** Shows a theme; `system` follows the computer and keeps following it. */
export function showTheme(chosen: Settings['theme']): void {
  setting = chosen;
  draw();
}

/** Follows the computer's own light or dark from now on. */
export function followSystemTheme(): void {
  dark().addEventListener('change', draw);
}

function draw(): void {
  const theme: Theme = setting === 'system' ? (dark().matches ? 'dark' : 'light') : setting;
  document.documentElement.dataset['theme'] = theme;
  shown.value = theme;
}
