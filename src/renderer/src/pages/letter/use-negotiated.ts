import { computed, type ComputedRef } from 'vue';
import type { Case } from '../../../../domain/case/case.ts';
import type { NegotiatedInstalment, Plan } from '../../../../domain/plan/plan-result.ts';
import { useRemedies } from '../plan/shortfall-remedies.ts';

/** The agreements that would make the plan fit, found beside the page. */
export function useNegotiated(asked: () => { readonly case: Case; readonly plan: Plan }): ComputedRef<{
  readonly searching: boolean;
  readonly agreed: readonly NegotiatedInstalment[];
}> {
  const answer = useRemedies(asked);
  return computed(() => {
    const { value } = answer;
    const points = value.state === 'done' ? value.points : [];
    const agreed = points.flatMap((point) => (point.kind === 'negotiated' ? point.agreed : []));
    return { searching: value.state === 'working', agreed };
  });
}
