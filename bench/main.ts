import { Bench } from 'tinybench';
import { heapOfPaths } from './memory.ts';
import { ROWS, type Row, s1Answers } from './rows.ts';

/** One line of the result. Milliseconds are medians; `ratio` is ours over the peer's. */
interface Result {
  readonly name: string;
  readonly medianMs: number;
  readonly peer: string;
  readonly peerMedianMs: number;
  readonly ratio: number;
}

async function measure(row: Row): Promise<Result> {
  const bench = new Bench({ time: row.time, iterations: 5, warmupTime: row.time / 4, warmupIterations: 2 });
  bench.add('ours', row.run).add('peer', row.runPeer);
  const [ours, peer] = (await bench.run()).map((task) => {
    if (task.result.state !== 'completed') throw new Error(`${row.name}: ${task.name} ${task.result.state}`);
    return task.result.latency.p50;
  });
  const peerMedianMs = peer * (row.peerTimes ?? 1);
  return {
    name: row.name,
    medianMs: round(ours),
    peer: row.peer,
    peerMedianMs: round(peerMedianMs),
    ratio: round(ours / peerMedianMs),
  };
}

const round = (amount: number) => Number(amount.toPrecision(4));

const asJson = process.argv.includes('--json');
const results: Result[] = [];
for (const row of ROWS) {
  const result = await measure(row);
  results.push(result);
  if (asJson) continue;
  const mark = row.holds(result.medianMs, result.ratio) ? 'holds ' : 'MISSED';
  console.log(`${mark} ${result.name}`);
  console.log(`         ${result.medianMs} ms; bar: ${row.bar}`);
  console.log(`         ${result.ratio} x ${result.peer} (${result.peerMedianMs} ms)`);
}
if (asJson) console.log(JSON.stringify({ results }));
else {
  heapOfPaths(100);
  const [few, many] = [heapOfPaths(200), heapOfPaths(2_000)];
  console.log(`\n${s1Answers()}`);
  console.log(
    `Heap for uncertain paths, kept and joined: ${few.toFixed(2)} MiB for 200, ${many.toFixed(2)} MiB for 2,000.`,
  );
}
