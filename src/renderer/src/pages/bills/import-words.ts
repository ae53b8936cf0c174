/** How much was or will be made of a bill, part by part; what there is none of is left out. */
export function importWords(
  counts: Readonly<Record<'payments' | 'answers' | 'incomes' | 'months', number>>,
  t: (key: string, values: Record<string, unknown>, plural: number) => string,
): string[] {
  return (['payments', 'answers', 'incomes', 'months'] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => t(`bills.save.${part}`, { count: counts[part] }, counts[part]));
}
