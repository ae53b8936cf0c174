import type { Case, Debt, StrategyId } from '../case/case.ts';
import type { NegotiatedInstalment } from '../plan/plan-result.ts';
import { fits, smallest } from './fits.ts';
import { LONGEST_AGREEMENT_MONTHS, burden, evenInstalments, withAgreements } from './negotiation.ts';

/**
 * The agreements that make a case fit: one debt if one is enough, the fewest months for it; else the debts that ask for
 * most, together, each with the fewest months that still do. Interest kept is tried before interest waived.
 */
export function searchAgreements(input: Case, strategy: StrategyId): NegotiatedInstalment[] {
  const debts = negotiable(input);
  for (const interest of ['kept', 'waived'] as const) {
    const terms = (index: number, months: number) =>
      evenInstalments(input, debts[index], { months, interest });
    const holds = (agreed: readonly NegotiatedInstalment[]) => fits(withAgreements(input, agreed), strategy);
    const alone = debts.flatMap((_, i) => {
      const months = smallest(LONGEST_AGREEMENT_MONTHS, (n) => holds([terms(i, n)]));
      return months === null ? [] : [terms(i, months)];
    });
    if (alone.length > 0) return [alone.reduce((a, b) => (b.months < a.months ? b : a))];
    const together = debts.map((_, i) => terms(i, LONGEST_AGREEMENT_MONTHS));
    const count = smallest(debts.length, (n) => holds(together.slice(0, n)));
    if (count !== null) return shorten(together.slice(0, count), { holds, terms });
  }
  return [];
}

/** Every debt that can be negotiated, over the longest time and without interest. */
export function mildestAgreements(input: Case): NegotiatedInstalment[] {
  return negotiable(input).map((debt) =>
    evenInstalments(input, debt, { months: LONGEST_AGREEMENT_MONTHS, interest: 'waived' }),
  );
}

/** Debts with a lender to talk to and something due, those that ask for most first. */
function negotiable(input: Case): Debt[] {
  return input.debts
    .map((debt) => ({ debt, burden: burden(input, debt) }))
    .filter(({ debt, burden: asks }) => debt.agreement === undefined && debt.kind !== 'informal' && asks > 0)
    .sort((a, b) => b.burden - a.burden || (a.debt.id < b.debt.id ? -1 : 1))
    .map(({ debt }) => debt);
}

type Terms = (index: number, months: number) => NegotiatedInstalment;

/** Leaves out the debts that can keep their own terms, those that ask for least first; then the fewest months for one after the other. */
function shorten(
  agreed: NegotiatedInstalment[],
  ask: { holds: (agreed: readonly NegotiatedInstalment[]) => boolean; terms: Terms },
): NegotiatedInstalment[] {
  const needed = agreed.reduceRight((kept, entry) => {
    const others = kept.filter((other) => other !== entry);
    return others.length > 0 && ask.holds(others) ? others : kept;
  }, agreed);
  return needed.reduce((settled, entry, place) => {
    const replace = (months: number) =>
      settled.map((other, i) => (i === place ? ask.terms(agreed.indexOf(entry), months) : other));
    const months = smallest(LONGEST_AGREEMENT_MONTHS, (n) => ask.holds(replace(n)));
    return months === null ? settled : replace(months);
  }, needed);
}
