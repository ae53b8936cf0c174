import { Bench } from 'tinybench';
import { heapOfPaths } from './memory.ts';
import { ROWS, type Row, s1Answers } from './rows.ts';

/** One line of the result. Milliseconds are medians; `ratio` is ours over the peer's, the median of the rounds. */
interface Result {
  readonly name: string;
  readonly medianMs: number;
  readonly peer: string;
  readonly peerMedianMs: number;
  readonly ratio: number;
}

/** Both sides are measured in turn so many times: what else the machine does meanwhile then slows both alike. */
const ROUNDS = 5;

async function measure(row: Row): Promise<Result> {
  const rounds: { readonly ours: number; readonly peer: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureOnce(row, round === 0 ? 1 : 0.2));
  return {
    name: row.name,
    medianMs: round(median(rounds.map(({ ours }) => ours))),
    peer: row.peer,
    peerMedianMs: round(median(rounds.map(({ peer }) => peer))),
    ratio: round(median(rounds.map(({ ours, peer }) => ours / peer))),
  };
}

/** Medians of one round in milliseconds; `warm` is the share of the round that is run beforehand and not counted. */
async function measureOnce(row: Row, warm: number): Promise<{ ours: number; peer: number }> {
  const time = row.time / ROUNDS;
  const bench = new Bench({ time, iterations: 3, warmupTime: time * warm, warmupIterations: 1 });
  bench.add('ours', row.run).add('peer', row.runPeer);
  const [ours, peer] = (await bench.run()).map((task) => {
    if (task.result.state !== 'completed') throw new Error(`${row.name}: ${task.name} ${task.result.state}`);
    return task.result.latency.p50;
  });
  return { ours, peer: peer * (row.peerTimes ?? 1) };
}

const median = (amounts: readonly number[]) =>
  [...amounts].sort((a, b) => a - b)[Math.floor(amounts.length / 2)];
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
