/** A decimal share as a short percentage for a label: `0.5` is `50%`, `0.625` is `62.5%`. */
export function ratioPercent(share: string): string {
  return `${Number((Number(share) * 100).toFixed(2))}%`;
}
