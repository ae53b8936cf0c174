import type { TrueCost } from '../../../../domain/cost/true-cost.ts';
import { roundDecimal, shiftPoint } from '../../format/decimal.ts';

/** What a debt costs a year, as the list shows it. */
export type CostWords =
  | {
      readonly known: true;
      /** Effective yearly rate, `19.72%`. */
      readonly effective: string;
      /** As instalments are advertised; null where there is no such rate. */
      readonly flat: string | null;
      /** The yearly rate without compounding, which the line is about. */
      readonly nominal: string;
      /** Where it stands to the 24 % line, if that is worth a mark. */
      readonly mark: 'above' | 'above-when-compounded' | null;
    }
  | {
      readonly known: false;
      readonly why: 'nothing-owed' | 'nothing-required' | 'never-repaid' | 'out-of-range';
    };

/** A cost in words; of a fee instalment the whole contract, which is what the lender states. */
export function costWords(cost: TrueCost): CostWords {
  if (!cost.known) return { known: false, why: cost.why };
  const rates = cost.contract ?? cost;
  const marked = cost.line === 'above' || cost.line === 'above-when-compounded';
  return {
    known: true,
    effective: percent(rates.effective),
    flat: cost.flat === null ? null : percent(cost.flat),
    nominal: percent(rates.nominal),
    mark: marked ? (cost.line as 'above' | 'above-when-compounded') : null,
  };
}

/** To two places, as rates are stated; a loss of the lender's leads with a minus sign. */
function percent(rate: string): string {
  const minus = rate.startsWith('-') ? '−' : '';
  return `${minus}${roundDecimal(shiftPoint(rate.replace(/^-/, ''), 2), 2)}%`;
}
