import { useI18n } from 'vue-i18n';
import { fen } from '../../../../../domain/money/fen.ts';
import { MISSING } from '../../../format/missing.ts';
import { formatMoney } from '../../../format/money.ts';
import type { Shift } from './difference-words.ts';
import type { OutcomeRow } from './outcome-rows.ts';

export interface OutcomeWords {
  readonly value: string;
  /** Empty where the figures do not compare. */
  readonly change: string;
}

/** Figures of supposed plans in the words of the language on screen. */
export function useOutcomeWords(): (row: OutcomeRow) => OutcomeWords {
  const { t } = useI18n({ useScope: 'global' });
  const counted = (key: string, count: number) => t(key, { count }, count);

  function shift(change: Shift | null): string {
    if (change === null) return '';
    if (!('unit' in change)) return t(`whatif.shift.${change.kind}`);
    const { kind, unit, count, about } = change;
    return counted(`whatif.shift.${kind}.${about ? `about-${unit}` : unit}`, count);
  }
  function sign(change: number): 'same' | 'less' | 'more' {
    return change === 0 ? 'same' : change < 0 ? 'less' : 'more';
  }
  return (row) => {
    switch (row.kind) {
      case 'date': {
        const word = row.on === 'never' || row.on === 'already';
        const value = word ? t(`whatif.reached.${row.on}`) : row.on === 'unknown' ? MISSING : row.on;
        return { value, change: shift(row.change) };
      }
      case 'money': {
        const { amount, change } = row;
        const said = change === null ? '' : t(`whatif.money.${sign(change)}`, { amount: size(change) });
        return { value: formatMoney(amount), change: said };
      }
      case 'count': {
        const { count, change } = row;
        const value = count === 0 ? t('whatif.missed.none') : counted('whatif.missed.count', count);
        return { value, change: counted(`whatif.missed.${sign(change)}`, Math.abs(change)) };
      }
    }
  };
}

const size = (amount: number) => formatMoney(fen(Math.abs(amount)));
