import type { Case, StrategyId } from '../case/case.ts';
import { isClosed } from '../debt/state.ts';
import { NOTHING_MISSED } from '../plan/outcome.ts';
import { planCase } from '../plan/plan.ts';
import { type Prepared, prepare } from '../plan/prepared.ts';
import type { Policy } from '../plan/run.ts';
import { simulate } from '../plan/simulate.ts';

/**
 * Whether a case fits when it is planned: nothing missed, and no debt whose payments never cover its interest.
 * `fastest-unlock` takes the plan that misses least, so it fits as soon as one simple strategy does.
 */
export function fits(input: Case, strategy: StrategyId): boolean {
  const prepared = prepare(input);
  const strategies: readonly StrategyId[] =
    strategy === 'fastest-unlock' ? ['avalanche', 'minimums'] : [strategy];
  if (!strategies.some((candidate) => planFits(prepared, candidate))) return false;
  return everyMinimumCovers(prepared) || planCase(input, { strategy }).summary.feasible;
}

/** Whether every payment covers its interest even if nothing extra is paid; if not, it depends on the plan that is chosen. */
function everyMinimumCovers(prepared: Prepared): boolean {
  const policy: Policy = { strategy: 'minimums', lookAhead: 'whole', first: [] };
  return simulate(prepared, policy, { rows: false })!.states.every((state) => state.coversInterest);
}

function planFits(prepared: Prepared, strategy: StrategyId): boolean {
  return (['whole', 'twelve-months'] as const).some((lookAhead) =>
    policyFits(prepared, { strategy, lookAhead, first: [] }),
  );
}

/** Given up at the first missed payment. */
function policyFits(prepared: Prepared, policy: Policy): boolean {
  const run = simulate(prepared, policy, { rows: false, limit: NOTHING_MISSED });
  if (run === null || run.record.shortfalls.length > 0) return false;
  return run.states.every((state) => state.coversInterest || isClosed(state));
}

/** The smallest whole number from 1 to `most` for which `holds`, or null. Found by halving: a larger one is taken to hold as well. */
export function smallest(most: number, holds: (n: number) => boolean): number | null {
  if (most < 1 || !holds(most)) return null;
  let low = 0;
  let high = most;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
