import { snowball } from 'node-debt-snowball';
import { planCase } from '../src/domain/plan/plan.ts';
import { prepare } from '../src/domain/plan/prepared.ts';
import { bestLookAhead } from '../src/domain/plan/simulate-best.ts';
import type { Fen } from '../src/domain/money/fen.ts';
import { suppose } from '../src/domain/whatif/whatif.ts';
import { planOutline } from '../src/renderer/src/planner/plan-outline.ts';
import { quickBaseOf, quickly } from '../src/renderer/src/planner/quick-base.ts';
import { pathRunner } from '../src/domain/uncertainty/paths.ts';
import type { Case } from '../src/domain/case/case.ts';
import { S1_BUDGET, S1_DEBTS, longLoans, s1, sixDebts, tenDebts } from './cases.ts';
import { dailyLoop } from './reference.ts';

/** One row: what the product does, and a peer or a stated scale that is measured beside it. */
export interface Row {
  readonly name: string;
  readonly run: () => unknown;
  readonly peer: string;
  readonly runPeer: () => unknown;
  /** Times the peer's median counts: a smaller case stands for a larger one in proportion. */
  readonly peerTimes?: number;
  /** Whether the row holds, and the bar in words. */
  readonly bar: string;
  readonly holds: (medianMs: number, ratio: number) => boolean;
  /** Milliseconds to measure each side for. */
  readonly time: number;
}

/** The dates and totals of a case, without its ledger, from the case as it is read. */
const datesAndTotals = (input: Case) => bestLookAhead(prepare(input), { strategy: 'avalanche', first: [] });
const times = (count: number, work: () => unknown) => () => {
  for (let i = 0; i < count; i += 1) work();
};

const MINIMUMS = S1_DEBTS.reduce((sum, debt) => sum + debt.minPayment, 0);
const accounts = S1_DEBTS.map((debt) => ({ ...debt }));
const DAYS_OF_THREE_YEARS = 1_096;
const LONG = [25, 50, 100, 200] as const;
const long = new Map(LONG.map((count) => [count, longLoans(count)]));
const PATHS = 2_000;

const quickBase = quickBaseOf(tenDebts, planCase(tenDebts));
let moved = 0;
/** The case with the slider of extra money one step on. */
const slid = () =>
  suppose(tenDebts, [{ kind: 'extra-monthly', amount: (((moved += 1) % 100) * 5_000) as Fen }]);
/** What is planned while the slider moves: by the rule that came nearest to the search, which keeps its order. */
function planSlid(): unknown {
  const { case: quick, strategy } = quickly(slid(), quickBase);
  return planOutline(quick, strategy);
}

/** Noise that a row is forgiven when growth is compared. */
const TOLERANCE = 1.15;

const growth = (count: (typeof LONG)[number]): Row => ({
  name: `${count} debts, 30 years`,
  run: () => planCase(long.get(count)!),
  peer: count === 25 ? 'plain daily loop, 25 debts, 30 years' : `25 debts, 30 years, times ${count / 25}`,
  runPeer: count === 25 ? () => dailyLoop(25, 10_958) : () => planCase(long.get(25)!),
  peerTimes: count === 25 ? 1 : count / 25,
  bar:
    count === 100
      ? 'under 100 ms, and no more than in proportion'
      : count === 25
        ? 'the scale of the next three'
        : 'no more than in proportion',
  holds: (ms, ratio) => count === 25 || (ratio <= TOLERANCE && (count !== 100 || ms < 100)),
  time: 1_500,
});

export const ROWS: readonly Row[] = [
  {
    name: 'S1: 5 debts, monthly budget, full ledger',
    run: () => planCase(s1),
    peer: 'node-debt-snowball 2.5.0',
    runPeer: () => snowball(accounts, S1_BUDGET - MINIMUMS, 'avalanche'),
    bar: 'no slower than the peer',
    holds: (_ms, ratio) => ratio <= 1,
    time: 1_000,
  },
  {
    name: 'dated case, 6 debts, 3 years, full ledger',
    run: () => planCase(sixDebts, { strategy: 'avalanche' }),
    peer: 'plain daily loop, 6 debts, 3 years',
    runPeer: () => dailyLoop(6, DAYS_OF_THREE_YEARS),
    bar: 'under 1 ms',
    holds: (ms) => ms < 1,
    time: 4_000,
  },
  {
    name: 'dated case, 6 debts, 3 years, dates and totals',
    run: () => datesAndTotals(sixDebts),
    peer: 'plain daily loop, 6 debts, 3 years',
    runPeer: () => dailyLoop(6, DAYS_OF_THREE_YEARS),
    bar: 'under 0.2 ms',
    holds: (ms) => ms < 0.2,
    time: 4_000,
  },
  {
    name: 'fastest-unlock, 10 debts (1,024 subsets)',
    run: () => planCase(tenDebts),
    peer: '1,024 plans of the same case, dates and totals',
    runPeer: times(1_024, () => datesAndTotals(tenDebts)),
    bar: 'under 300 ms',
    holds: (ms) => ms < 300,
    time: 2_000,
  },
  ...LONG.map(growth),
  {
    name: 'one step of a slider, 10 debts, order kept',
    run: planSlid,
    peer: 'the whole search for the same step',
    runPeer: () => planOutline(slid(), 'fastest-unlock'),
    bar: 'under 50 ms',
    holds: (ms) => ms < 50,
    time: 1_500,
  },
  {
    name: '2,000 uncertain paths, 6 debts',
    run: () => {
      const runner = pathRunner(sixDebts, 1);
      for (let i = 0; i < PATHS; i += 1) runner.run(i);
    },
    peer: '2,000 plans of the same case, dates and totals',
    runPeer: times(PATHS, () => datesAndTotals(sixDebts)),
    bar: 'under 2 s',
    holds: (ms) => ms < 2_000,
    time: 3_000,
  },
];

/** What the peer makes of S1 beside the exact answer, for the reader. */
export function s1Answers(): string {
  const ours = planCase(s1);
  const theirs = snowball(accounts, S1_BUDGET - MINIMUMS, 'avalanche');
  const months = new Set(ours.payments.map((payment) => payment.date)).size;
  return (
    `S1: ${months} months and ${(ours.summary.totalInterest / 100).toFixed(2)} of interest; ` +
    `node-debt-snowball says ${theirs.totalPayments} months and ${theirs.totalInterestPaid.toFixed(2)}, for it does not pass on what a closed debt leaves free.`
  );
}
