import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import { useTheme } from '../appearance/theme.ts';
import type { Theme } from '../appearance/theme.ts';

/** Colours and type of the page, as a canvas needs them. */
export interface ChartTheme {
  readonly scheme: Theme;
  readonly card: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  readonly accent: string;
  readonly danger: string;
  readonly planned: string;
  readonly font: string;
}

/** Reads the theme from the CSS variables of the page, or of a part of it that has its own. */
export function readChartTheme(scheme: Theme, part: Element = document.documentElement): ChartTheme {
  const style = getComputedStyle(part);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    scheme,
    card: colour('--card'),
    ink: colour('--ink'),
    muted: colour('--muted'),
    hairline: colour('--hairline'),
    accent: colour('--accent'),
    danger: colour('--danger'),
    planned: colour('--planned'),
    font: style.fontFamily,
  };
}

/** The theme on screen, read again whenever it changes. */
export function useChartTheme(): ComputedRef<ChartTheme> {
  const shown = useTheme();
  return computed(() => readChartTheme(shown.value));
}
