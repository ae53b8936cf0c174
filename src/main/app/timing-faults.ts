import type { Fault } from '../../contract/faults.ts';
import type { Timing } from '../../domain/case/case.ts';

/** What recurs does not end before it begins. */
export function timingFaults(path: string, { on, from, until }: Timing): Fault[] {
  if (on !== undefined || from === undefined || until === undefined || until >= from) return [];
  return [{ path: `${path}.until`, code: 'date-before', allowed: `>= ${from}` }];
}
