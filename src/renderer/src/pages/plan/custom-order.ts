/** The user's order over the debts there are: those never placed come last, those that are gone fall out. */
export function wholeOrder(order: readonly string[], debts: readonly string[]): string[] {
  const placed = [...new Set(order)].filter((id) => debts.includes(id));
  return [...placed, ...debts.filter((id) => !placed.includes(id))];
}

/** The order with one debt moved a place up (-1) or down (1); the same order where there is no further place. */
export function moved(order: readonly string[], id: string, step: -1 | 1): string[] {
  const from = order.indexOf(id);
  const to = from + step;
  if (from === -1 || to < 0 || to >= order.length) return [...order];
  const next = order.filter((other) => other !== id);
  next.splice(to, 0, id);
  return next;
}
