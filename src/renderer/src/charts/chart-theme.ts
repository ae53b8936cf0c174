import { onBeforeUnmount, onMounted, shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import type { Scheme } from './debt-palette.ts';

/** Colours and type of the page, as a canvas needs them. */
export interface ChartTheme {
  readonly scheme: Scheme;
  readonly card: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  readonly accent: string;
  readonly danger: string;
  readonly planned: string;
  readonly font: string;
}

/** Reads the theme from the CSS variables of the page. */
export function readChartTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    scheme: document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light',
    card: colour('--card'),
    ink: colour('--ink'),
    muted: colour('--muted'),
    hairline: colour('--hairline'),
    accent: colour('--accent'),
    danger: colour('--danger'),
    planned: colour('--planned'),
    font: getComputedStyle(document.body).fontFamily,
  };
}

/** The theme, read again whenever the page's theme changes. */
export function useChartTheme(): ShallowRef<ChartTheme> {
  const theme = shallowRef(readChartTheme());
  const observer = new MutationObserver(() => (theme.value = readChartTheme()));
  onMounted(() => {
    theme.value = readChartTheme();
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-theme', 'class'],
    });
  });
  onBeforeUnmount(() => observer.disconnect());
  return theme;
}
