import type { Case, StrategyId } from '../../../../domain/case/case.ts';
import { planCase } from '../../../../domain/plan/plan.ts';
import type { StrategyOutline } from './strategy-price.ts';

/** A case to be planned with each of some strategies, the answers given one by one as they are ready. */
export interface StrategyTask {
  readonly case: Case;
  readonly strategies: readonly StrategyId[];
}
export interface StrategyAnswer {
  readonly asked: StrategyId;
  readonly outline: StrategyOutline;
}

addEventListener('message', ({ data }: MessageEvent<StrategyTask>) => {
  for (const asked of data.strategies) {
    const { strategy, summary } = planCase(data.case, { strategy: asked });
    postMessage({ asked, outline: { strategy, summary } } satisfies StrategyAnswer);
  }
});
