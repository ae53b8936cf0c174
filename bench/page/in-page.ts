import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What a page is asked to note from its first moment; times are milliseconds since it was asked for. */
interface Noted {
  usableAt: number | null;
  longest: number;
}
declare global {
  interface Window {
    noted: Noted;
  }
}

/** A new page in which the first frame with an element, and the longest task, are noted. */
export async function watchedPage(context: BrowserContext, usable: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript((selector) => {
    const noted: Noted = { usableAt: null, longest: 0 };
    window.noted = noted;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
    const look = () => {
      if (document.querySelector(selector) === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => (noted.usableAt = performance.now()));
    };
    look();
  }, usable);
  return page;
}

/** First contentful paint and the first usable frame of one opening, in milliseconds. */
export async function openingTimes(page: Page, address: string): Promise<{ paint: number; usable: number }> {
  await page.goto(address);
  await page.waitForFunction(() => window.noted.usableAt !== null, null, { timeout: 120_000 });
  return page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    usable: window.noted.usableAt!,
  }));
}

/** Presses something and takes the milliseconds until a frame shows a place with another text than before. */
export function pressUntilChanged(page: Page, press: string, place: string): Promise<number> {
  return page.evaluate(
    ([pressed, changed]) =>
      new Promise<number>((resolve, reject) => {
        const textNow = () => document.querySelector(changed)?.textContent?.trim() ?? '';
        const before = textNow();
        const from = performance.now();
        const look = () => {
          const now = textNow();
          if (now !== '' && now !== before) resolve(performance.now() - from);
          else if (performance.now() - from > 60_000) reject(new Error(`nothing changed in ${changed}`));
          else requestAnimationFrame(look);
        };
        const target = document.querySelector<HTMLElement>(pressed);
        if (target === null) return reject(new Error(`there is no ${pressed}`));
        target.click();
        look();
      }),
    [press, place] as const,
  );
}

/** The longest task since it was last asked for, in milliseconds; 0 when none was over 50. */
export function takeLongest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { longest } = window.noted;
    window.noted.longest = 0;
    return longest;
  });
}

/** MiB that are in use once all garbage is gone: what the page holds, and beside it what the engine compiled of it. */
export interface Heap {
  readonly held: number;
  readonly compiled: number;
}

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
  };
  readonly nodes: readonly number[];
}

export async function heapInUse(session: CDPSession): Promise<Heap> {
  const parts: string[] = [];
  const take = ({ chunk }: { chunk: string }) => void parts.push(chunk);
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 2; i += 1) await session.send('HeapProfiler.collectGarbage');
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.disable');
  const { nodes, snapshot } = JSON.parse(parts.join('')) as HeapSnapshot;
  const fields = snapshot.meta.node_fields;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = snapshot.meta.node_types[0].indexOf('code');
  let [held, compiled] = [0, 0];
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] === code) compiled += nodes[at + size];
    else held += nodes[at + size];
  }
  return { held: held / 1_048_576, compiled: compiled / 1_048_576 };
}
