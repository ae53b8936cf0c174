import type { Rate } from '../case/case.ts';
import { BILLION, billionths, decimalText } from '../money/decimal.ts';
import { multiplyHalfUp } from '../money/round.ts';

/** Penalty rate = contract rate x multiple, half-up at nine decimals. The multiple is a decimal string such as `"1.5"`. */
export function penaltyRateOf(contractRate: Rate, multiple: string): Rate {
  const times = (rate: string) =>
    decimalText(multiplyHalfUp(billionths(rate), billionths(multiple), BILLION));
  if ('daily' in contractRate) return { daily: times(contractRate.daily) };
  if ('monthly' in contractRate) return { monthly: times(contractRate.monthly) };
  return { ...contractRate, annual: times(contractRate.annual) };
}
