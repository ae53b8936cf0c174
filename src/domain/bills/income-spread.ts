/** Below this share a difference is no unsteadiness worth planning for. */
const STEADY = 0.03;
/** The most that an entered income may spread. */
const MOST = 2;

/** Relative standard deviation of sums, in two decimals, `0.25`; null where they are steady or fewer than three. */
export function spreadOf(amounts: readonly number[]): string | null {
  if (amounts.length < 3) return null;
  const mean = amounts.reduce((total, amount) => total + amount, 0) / amounts.length;
  if (mean <= 0) return null;
  const variance = amounts.reduce((total, amount) => total + (amount - mean) ** 2, 0) / amounts.length;
  const share = Math.sqrt(variance) / mean;
  return share < STEADY ? null : String(Math.min(Math.round(share * 100) / 100, MOST));
}
