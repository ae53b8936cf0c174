import type { Case } from '../../../../../domain/case/case.ts';
import { fen } from '../../../../../domain/money/fen.ts';
import { type RemedyPoint, remedyPoints } from '../../../../../domain/remedies/remedy-points.ts';
import type { Plan } from '../../../../../domain/plan/plan-result.ts';
import type { Lane } from '../../../planner/planner.ts';
import { remediesKnown } from '../shortfall-remedies.ts';
import type { WhatIfDraft } from './what-if-draft.ts';

export type Negotiated = Extract<RemedyPoint, { kind: 'negotiated' }>;

/** What lenders would have to agree to; null where the search was dropped, or failed, which is reported. */
export async function negotiatedFor(
  asked: { case: Case; plan: Plan },
  lane: Lane,
): Promise<Negotiated | null> {
  const known = remediesKnown(asked.plan);
  if (known?.state === 'done') return pick(known.points);
  const outcome = await lane.ask('remedies', asked);
  if (outcome.state === 'failed') reportError(new Error(outcome.fault));
  if (outcome.state !== 'done' || outcome.answer === null) return null;
  return pick(remedyPoints(asked.case, outcome.answer));
}

const pick = (points: readonly RemedyPoint[]): Negotiated | null =>
  points.find((point): point is Negotiated => point.kind === 'negotiated') ?? null;

/** Supposes the agreements, and the sum that is needed until they carry, unless another sum is supposed already. */
export function withNegotiated(
  draft: WhatIfDraft,
  { agreed, bridge }: Pick<Negotiated, 'agreed' | 'bridge'>,
): Partial<WhatIfDraft> {
  const free = draft.lumpSum === null || draft.lumpSum === 0;
  return bridge === null || !free ? { agreed } : { agreed, lumpSum: bridge.amount, lumpSumOn: bridge.by };
}

/** Leaves the agreements out again, and the sum that came with them. */
export function withoutNegotiated(draft: WhatIfDraft, bridge: Negotiated['bridge']): Partial<WhatIfDraft> {
  const came = bridge !== null && draft.lumpSum === bridge.amount && draft.lumpSumOn === bridge.by;
  return came ? { agreed: [], lumpSum: fen(0) } : { agreed: [] };
}
