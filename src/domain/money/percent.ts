import { billionths } from './decimal.ts';

/** `0.05%` from a share or rate as a decimal string (`"0.0005"`), exact, without needless zeros. */
export function percentText(share: string): string {
  const digits = String(billionths(share)).padStart(8, '0');
  const fraction = digits.slice(-7).replace(/0+$/, '');
  return `${digits.slice(0, -7)}${fraction === '' ? '' : `.${fraction}`}%`;
}
