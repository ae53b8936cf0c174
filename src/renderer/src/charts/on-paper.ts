import { type InjectionKey, inject, provide, type Ref, shallowRef } from 'vue';
import { type Theme, useTheme } from '../appearance/theme.ts';

const ON_PAPER: InjectionKey<true> = Symbol('charts on paper');

/** Charts below this component are pictures for a sheet of paper: light, still, without buttons. */
export function chartsOnPaper(): void {
  provide(ON_PAPER, true);
}

export function isOnPaper(): boolean {
  return inject(ON_PAPER, false);
}

/** The colours a chart is drawn in: those on screen, the light ones on paper. */
export function useChartScheme(): Readonly<Ref<Theme>> {
  return isOnPaper() ? shallowRef('light') : useTheme();
}
