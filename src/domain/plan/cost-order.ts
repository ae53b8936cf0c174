import { compareOutcomes } from './outcome.ts';
import type { Candidate } from './simulate-best.ts';

/** A plan that a search came to, and the order of debts behind it. */
export interface Found {
  readonly best: Candidate;
  readonly order: readonly number[];
}

/** Negative when `a` costs less, among plans equal in missed payments and overdue-free day. */
export function costOrder(a: Candidate, b: Candidate): number {
  return compareOutcomes({ ...a.outcome, ratioMonth: 0 }, { ...b.outcome, ratioMonth: 0 });
}
