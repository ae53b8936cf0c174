import type { Browser, BrowserContext, Page } from '@playwright/test';
import { type LoadedFile, loadedFiles } from './bundle.ts';
import { type Heap, heapInUse, openingTimes, pressUntilChanged, takeLongest, watchedPage } from './in-page.ts';
import { largeCase } from './large-case.ts';
import { type Regain, startRegain } from './regain.ts';

const LOOK = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
/** The answer of the overview, or where to begin. */
const ANSWER = 'main .lead-sentence';
const PAGES = ['/debts', '/budget', '/plan', '/progress', '/conditions', '/data', '/'] as const;
/** Milliseconds in which what was begun before has ended. */
const REST = 1_500;

export const median = (amounts: readonly number[]): number =>
  [...amounts].sort((a, b) => a - b)[Math.floor(amounts.length / 2)];

export interface Opening {
  readonly paint: number;
  readonly usable: number;
}

/** Opens an address as somebody does for the first time: nothing of it is in the browser's cache. */
export async function openFresh(browser: Browser, address: string, usable: string): Promise<Opening> {
  const context = await browser.newContext(LOOK);
  try {
    return await openingTimes(await watchedPage(context, usable), address);
  } finally {
    await context.close();
  }
}

/** Medians of some openings. */
export function medianOpening(openings: readonly Opening[]): Opening {
  return {
    paint: median(openings.map(({ paint }) => paint)),
    usable: median(openings.map(({ usable }) => usable)),
  };
}

/** An open page that notes, and what it is served by; closed afterwards. */
async function withPage<T>(
  browser: Browser,
  fill: (regain: Regain) => Promise<void>,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const regain = await startRegain();
  const context = await browser.newContext(LOOK);
  try {
    await fill(regain);
    const page = await watchedPage(context, ANSWER);
    await openingTimes(page, regain.address);
    return await work(page, context);
  } finally {
    await context.close();
    await regain.close();
  }
}

export const withSample = <T>(browser: Browser, work: (page: Page, context: BrowserContext) => Promise<T>) =>
  withPage(browser, (regain) => regain.run('sample.load', { locale: 'zh-CN' }), work);
export const withLargeCase = <T>(browser: Browser, work: (page: Page) => Promise<T>) =>
  withPage(browser, (regain) => regain.run('case.import', { text: largeCase() }), work);

/** What is loaded before the first screen stands, and what only afterwards. */
export function loadOrder(browser: Browser): Promise<{ before: LoadedFile[]; after: LoadedFile[] }> {
  return withSample(browser, async (page) => {
    const before = await loadedFiles(page);
    await page.waitForTimeout(REST);
    const names = new Set(before.map(({ name }) => name));
    return { before, after: (await loadedFiles(page)).filter(({ name }) => !names.has(name)) };
  });
}

const link = (path: string) => `nav a[href="#${path}"]`;

/** Goes to a page by the menu: milliseconds from the press to a frame with its content. */
async function goTo(page: Page, path: string): Promise<number> {
  return pressUntilChanged(page, link(path), 'main h1');
}

const typeInto = (page: Page, field: string, text: string) =>
  page.evaluate(
    ([selector, value]) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (input === null) throw new Error(`there is no ${selector}`);
      input.value = value;
      for (const kind of ['input', 'change']) input.dispatchEvent(new Event(kind, { bubbles: true }));
    },
    [field, text] as const,
  );

const CASH = '.panel-card:has(#cash-on-hand), .side .panel-card';

/** Enters other cash and saves it: milliseconds until the page shows it, planned anew. */
async function saveCash(page: Page, yuan: number): Promise<number> {
  await page.locator(`${CASH} >> nth=0`).getByRole('button').first().click();
  await typeInto(page, '#cash-on-hand', String(yuan));
  return pressUntilChanged(page, '.cash-form button[type=submit]', '.side .panel-card');
}

/** Milliseconds of edits on the sample case, by what is edited. */
export function editTimes(browser: Browser, times: number): Promise<Record<string, number>> {
  return withSample(browser, async (page) => {
    await goTo(page, '/plan');
    await page.locator('tr.chosen').waitFor();
    await page.waitForTimeout(REST);
    const strategy: number[] = [];
    for (let i = 0; i < times; i += 1) {
      const other = i % 2 === 0 ? 'snowball' : 'avalanche';
      strategy.push(await pressUntilChanged(page, `input[name=strategy][value=${other}]`, 'tr.chosen'));
      await page.waitForTimeout(REST / 5);
    }
    const slider: number[] = [];
    for (let i = 1; i <= times; i += 1) slider.push(await slide(page, i * 100));
    await goTo(page, '/budget');
    const cash: number[] = [];
    for (let i = 0; i < times; i += 1) cash.push(await saveCash(page, 3_000 + i));
    return { strategy: median(strategy), slider: median(slider), cash: median(cash) };
  });
}

/** Types extra money a month among the suppositions: milliseconds until other figures are shown. */
function slide(page: Page, yuan: number): Promise<number> {
  return page.evaluate(
    (amount) =>
      new Promise<number>((resolve) => {
        const outcome = () => document.querySelector('.outcome dl')?.textContent ?? '';
        const before = outcome();
        const slider = document.querySelector<HTMLInputElement>('.slider-field input[type=range]')!;
        const from = performance.now();
        slider.value = String(amount * 100);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        const look = () =>
          outcome() === before && performance.now() - from < 10_000
            ? void requestAnimationFrame(look)
            : resolve(performance.now() - from);
        look();
      }),
    yuan,
  );
}

export interface PageTime {
  readonly path: string;
  readonly shown: number;
  /** The longest task while the page is scrolled from top to end; 0 when none was over 50 ms. */
  readonly longestWhileScrolling: number;
}

/** Times of all pages of a case with 200 debts and ten years of history. */
export function pageTimes(browser: Browser, times: number): Promise<PageTime[]> {
  return withLargeCase(browser, async (page) => {
    await page.waitForTimeout(4 * REST);
    const shown = new Map<string, number[]>(PAGES.map((path) => [path, []]));
    const longest = new Map<string, number>();
    for (let round = 0; round < times; round += 1) {
      for (const path of PAGES) {
        shown.get(path)!.push(await goTo(page, path));
        await page.waitForTimeout(REST);
        if (round === 0) longest.set(path, await scrollThrough(page));
      }
    }
    return PAGES.map((path) => ({
      path,
      shown: median(shown.get(path)!),
      longestWhileScrolling: longest.get(path)!,
    }));
  });
}

async function scrollThrough(page: Page): Promise<number> {
  await page.mouse.move(900, 500);
  await takeLongest(page);
  for (let i = 0; i < 40; i += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(16);
  }
  return takeLongest(page);
}

/** Actions after which every page has been open, and after which the engine has compiled most of what is used. */
const FIRST_ACTIONS = 40;
const WARM_ACTIONS = 240;

export interface HeapGrowth {
  readonly start: Heap;
  readonly warm: Heap;
  readonly end: Heap;
}

/** Heap in MiB after every page was seen once, and after so many actions more: pages opened and entries changed. */
export function heapGrowth(browser: Browser, actions: number): Promise<HeapGrowth> {
  return withSample(browser, async (page, context) => {
    const session = await context.newCDPSession(page);
    const round = async (turn: number): Promise<void> => {
      for (const path of PAGES) {
        await goTo(page, path);
        if (path === '/budget') await saveCash(page, 3_000 + turn);
      }
    };
    const after = async (some: number, from: number): Promise<Heap> => {
      for (let turn = 0; turn * (PAGES.length + 1) < some; turn += 1) await round(from + turn);
      await page.waitForTimeout(REST);
      return heapInUse(session);
    };
    return {
      start: await after(FIRST_ACTIONS, 0),
      warm: await after(WARM_ACTIONS - FIRST_ACTIONS, 100),
      end: await after(actions, 1_000),
    };
  });
}
