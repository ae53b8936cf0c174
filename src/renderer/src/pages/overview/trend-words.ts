import { useI18n } from 'vue-i18n';
import type { Trend } from './trend.ts';

const ARROWS = { down: '↓', up: '↑', same: '→' } as const;

/** A trend in words: `↓ 比上月少 ¥620.00`. `less` speaks of sums, `lower` of ratios and scores. */
export function useTrendWords() {
  const { t } = useI18n();
  return (kind: 'less' | 'lower', trend: Trend, difference: string): string => {
    const than = trend.lastMonth
      ? t('overview.trend.lastMonth')
      : t('overview.trend.day', { date: trend.since });
    return `${ARROWS[trend.direction]} ${t(`overview.trend.${kind}.${trend.direction}`, { than, difference })}`;
  };
}
