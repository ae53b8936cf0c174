import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { joinPaths } from '../src/domain/uncertainty/percentiles.ts';
import { type PathOutcome, pathRunner } from '../src/domain/uncertainty/paths.ts';
import { sixDebts } from './cases.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapInUse(): number {
  collect();
  return process.memoryUsage().heapUsed / 1_048_576;
}

/** Heap in use after so many uncertain paths are run, kept and joined, beyond what was in use before; in MiB. */
export function heapOfPaths(paths: number): number {
  const before = heapInUse();
  const runner = pathRunner(sixDebts, 1);
  const outcomes: PathOutcome[] = [];
  for (let i = 0; i < paths; i += 1) outcomes.push(runner.run(i));
  const after = heapInUse();
  joinPaths(outcomes, 0);
  return after - before;
}
