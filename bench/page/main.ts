import { type Browser, chromium } from '@playwright/test';
import { chromiumPath } from '../../scripts/chromium.ts';
import { build } from '../../scripts/build.ts';
import { serveActual } from './actual.ts';
import { entryFiles } from './bundle.ts';
import {
  editTimes,
  heapGrowth,
  loadOrder,
  medianOpening,
  openFresh,
  type Opening,
  pageTimes,
} from './measure.ts';
import { startRegain } from './regain.ts';

const asJson = process.argv.includes('--json');
const optionOf = (name: string, otherwise: number): number => {
  const place = process.argv.indexOf(name);
  return place < 0 ? otherwise : Number(process.argv[place + 1]);
};
const OPENINGS = optionOf('--openings', 7);
const EDITS = optionOf('--edits', 9);
const ACTIONS = optionOf('--actions', 1_000);

/** One line of the result: a median beside its budget or its peer. `ratio` is ours over theirs and is to stay under `most`. */
interface Line {
  readonly name: string;
  readonly unit: 'ms' | 'kB' | 'MiB';
  readonly median: number;
  readonly peer: string;
  readonly peerMedian: number;
  readonly ratio: number;
  readonly most: number;
}
const lines: Line[] = [];
const tell = (line: string) => void process.stderr.write(`${line}\n`);
const round = (amount: number) => Number(amount.toPrecision(4));

/** What a figure is held against, and the most that it may be of it. */
interface Bar {
  readonly peer: string;
  readonly peerMedian: number;
  readonly most: number;
}
const budget = (amount: number): Bar => ({ peer: 'budget', peerMedian: amount, most: 1 });

function note(name: string, [amount, unit]: readonly [number, Line['unit']], bar: Bar): void {
  const { peer, peerMedian, most } = bar;
  const ratio = round(amount / peerMedian);
  lines.push({ name, unit, median: round(amount), peer, peerMedian: round(peerMedian), ratio, most });
  if (asJson) return;
  const limit = most === 1 ? '' : `, at most ${round(most)} x`;
  console.log(`${ratio <= most ? 'holds ' : 'MISSED'} ${name}: ${round(amount)} ${unit}`);
  console.log(`         ${ratio} x ${peer} (${round(peerMedian)} ${unit})${limit}`);
}

async function measureSize(browser: Browser): Promise<void> {
  const total = (files: readonly { kB: number }[]) => files.reduce((sum, { kB }) => sum + kB, 0);
  note('entry bundle, gzip', [total(entryFiles()), 'kB'], budget(200));
  const { before, after } = await loadOrder(browser);
  note('all scripts and styles before the first screen, gzip', [total(before), 'kB'], budget(300));
  if (asJson) return;
  const list = (files: typeof before) => files.map(({ name, kB }) => `${name} ${kB.toFixed(1)}`).join(', ');
  console.log(`         before the first screen: ${list(before)}`);
  console.log(`         after it: ${list(after) || 'nothing'}`);
}

/** Opens the sample, an empty desk and Actual in turn, so that what else the machine does slows all alike. */
async function measureOpenings(browser: Browser): Promise<void> {
  const [sample, empty] = [await startRegain(), await startRegain()];
  await sample.run('sample.load', { locale: 'zh-CN' });
  const actual = await serveActual(tell);
  const ours: Opening[] = [];
  const first: Opening[] = [];
  const theirs: Opening[] = [];
  for (let i = 0; i < OPENINGS; i += 1) {
    ours.push(await openFresh(browser, sample.address, 'main .lead-sentence'));
    first.push(await openFresh(browser, empty.address, 'main .lead-sentence'));
    // Its welcome, once its database is open: the first screen on which something can be pressed.
    theirs.push(await openFresh(browser, actual.address, '#root button:nth-of-type(2)'));
  }
  actual.close();
  await sample.close();
  await empty.close();
  const [s, e, a] = [medianOpening(ours), medianOpening(first), medianOpening(theirs)];
  const third = (peerMedian: number): Bar => ({ peer: actual.name, peerMedian, most: 1 / 3 });
  note('sample: first contentful paint', [s.paint, 'ms'], budget(500));
  note('sample: usable', [s.usable, 'ms'], budget(1_000));
  note('first start: first contentful paint', [e.paint, 'ms'], third(a.paint));
  note('first start: usable', [e.usable, 'ms'], third(a.usable));
  note('sample: first contentful paint beside the first start', [s.paint, 'ms'], third(a.paint));
  note('sample: usable beside the first start', [s.usable, 'ms'], third(a.usable));
}

const EDIT_NAMES: Readonly<Record<string, string>> = {
  strategy: 'another strategy chosen',
  slider: 'a supposition moved',
  cash: 'cash saved',
};

async function measureEdits(browser: Browser): Promise<void> {
  for (const [edit, ms] of Object.entries(await editTimes(browser, EDITS)))
    note(`sample: ${EDIT_NAMES[edit]}, figures planned anew`, [ms, 'ms'], budget(100));
}

async function measurePages(browser: Browser): Promise<void> {
  for (const { path, shown, longestWhileScrolling } of await pageTimes(browser, 3)) {
    note(`200 debts, ten years: page ${path}`, [shown, 'ms'], budget(300));
    note(
      `200 debts, ten years: longest task while scrolling ${path}`,
      [longestWhileScrolling, 'ms'],
      budget(50),
    );
  }
}

async function measureHeap(browser: Browser): Promise<void> {
  const { start, warm, end } = await heapGrowth(browser, ACTIONS);
  note(`heap after ${ACTIONS} actions, what the page holds`, [end.held, 'MiB'], {
    peer: 'at the start',
    peerMedian: start.held,
    most: 1.2,
  });
  // The engine compiles what is used often, and keeps that.
  note(`heap after ${ACTIONS} actions, with compiled code`, [end.held + end.compiled, 'MiB'], {
    peer: 'once the engine is warm',
    peerMedian: warm.held + warm.compiled,
    most: 1.2,
  });
}

const PARTS = {
  size: measureSize,
  opening: measureOpenings,
  edits: measureEdits,
  pages: measurePages,
  heap: measureHeap,
};
const only = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1].split(',')
  : null;

const building = await build();
if (!building.ok) throw new Error(building.why);
const path = chromiumPath();
if (path === null) throw new Error('There is no Chromium: install one, or name it in CHROMIUM_PATH.');
// Chromium refuses to start as root with its sandbox.
const browser = await chromium.launch({
  executablePath: path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const [part, measure] of Object.entries(PARTS))
  if (only === null || only.includes(part)) await measure(browser);
await browser.close();
if (asJson) {
  const results = lines.map(({ median, peerMedian, ...line }) => ({
    ...line,
    medianMs: median,
    peerMedianMs: peerMedian,
  }));
  console.log(JSON.stringify({ results }));
}
