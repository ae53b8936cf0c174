import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { fen } from '../../../domain/money/fen.ts';
import { formatDate, formatMonth } from '../format/dates.ts';
import { useMasking } from '../format/masking.ts';
import { formatMoney, formatMoneyShort } from '../format/money.ts';
import { formatRatio } from '../format/ratio.ts';
import { useLocale } from '../messages/locale.ts';
import type { ChartWriting } from './chart-configuration.ts';
import type { Picture } from './picture.ts';

/** How the figures of a picture are written in the language on screen. */
export function useChartWriting(unit: () => Picture['unit']): ComputedRef<ChartWriting> {
  const { t } = useI18n({ useScope: 'global' });
  const locale = useLocale();
  const masked = useMasking();
  return computed(() => ({
    masked: masked.value,
    figure: FIGURES[unit()],
    tick:
      unit() === 'money'
        ? (value: number) => formatMoneyShort(fen(Math.round(value)), locale.value)
        : TICKS[unit()],
    day: formatDate,
    month: (date) => monthTick(date, locale.value === 'zh-CN'),
    total: t('charts.total'),
  }));

  function monthTick(date: Parameters<ChartWriting['month']>[0], chinese: boolean): string {
    if (chinese) return date.slice(5, 7) === '01' ? `${date.slice(0, 4)}年` : `${Number(date.slice(5, 7))}月`;
    const [month = '', year = ''] = formatMonth(date, 'en').split(' ');
    return month === 'Jan' ? year : month;
  }
}

const FIGURES: Record<Picture['unit'], (value: number) => string> = {
  money: (value) => formatMoney(fen(Math.round(value))),
  ratio: (value) => formatRatio(value.toFixed(4)),
  score: String,
};
const TICKS: Record<Picture['unit'], (value: number) => string> = {
  money: String,
  ratio: (value) => `${Math.round(value * 100)}%`,
  score: String,
};
