/** Money that changes hands so many whole units of time (days or periods) after the beginning. */
export interface TimedAmount {
  readonly at: number;
  readonly amount: number;
}

/** `base` to a whole power, by multiplication alone: the same bits on every machine. */
export function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

/** What amounts in order of time are worth at the beginning, at a rate per unit of time: the sum of amount / (1 + rate)^at. */
export function presentValue(flows: readonly TimedAmount[], rate: number): number {
  const discount = 1 / (1 + rate);
  // Payments follow each other by days of a month or by single periods: few gaps, met again and again.
  const over: number[] = [];
  let factor = 1;
  let at = 0;
  let value = 0;
  for (const flow of flows) {
    const gap = flow.at - at;
    factor *= over[gap] ??= power(discount, gap);
    at = flow.at;
    if (flow.amount !== 0) value += flow.amount * factor;
  }
  return value;
}
