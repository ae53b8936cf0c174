import type { Case } from '../../../../domain/case/case.ts';
import { habitSummary, planCase } from '../../../../domain/plan/plan.ts';
import { type ComparedId, HABIT, type StrategyOutline } from './strategy-price.ts';

/** A case to be planned with each of some strategies, the answers given one by one as they are ready. */
export interface StrategyTask {
  readonly case: Case;
  readonly strategies: readonly ComparedId[];
}
export interface StrategyAnswer {
  readonly asked: ComparedId;
  readonly outline: StrategyOutline;
}

addEventListener('message', ({ data }: MessageEvent<StrategyTask>) => {
  for (const asked of data.strategies) {
    const summary =
      asked === HABIT ? habitSummary(data.case) : planCase(data.case, { strategy: asked }).summary;
    postMessage({ asked, outline: { summary } } satisfies StrategyAnswer);
  }
});
