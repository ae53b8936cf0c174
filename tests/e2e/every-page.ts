import type { Page } from '@playwright/test';
import { DataPage } from './pages/data.ts';
import { ROUTES, type RegainPage } from './pages/regain-page.ts';
import { expect } from './on-a-day.ts';

/** Every page and paper there is, by its route. */
export const EVERY_ROUTE = [...ROUTES.map(({ path }) => path), '/bills', '/report', '/letter'] as const;

/** Goes to a route as a link would and waits until all of it is drawn. */
export async function show(page: Page, route: string): Promise<void> {
  const heading = page.getByRole('main').getByRole('heading', { level: 1 }).first();
  await heading.evaluate((before, to) => {
    if (window.location.hash.split('?')[0] !== to.split('?')[0]) before.setAttribute('data-before', '');
    window.location.hash = to;
  }, `#${route}`);
  await expect(page.locator('h1[data-before]')).toHaveCount(0);
  await expect(heading).toBeVisible();
  await page.waitForLoadState('networkidle');
}

export async function speak(regain: RegainPage, language: '简体中文' | 'English'): Promise<void> {
  await show(regain.page, '/data');
  await new DataPage(regain).choice(language).check();
  await expect(regain.page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'zh-CN');
}

/** What leaves the window at its right, or is cut by its own box; what is meant to be scrolled sideways does not count. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // A chart follows its place a moment later.
    await new Promise((done) => setTimeout(done, 150));
    const root = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const wide = [...document.querySelectorAll('main *, aside *, [role=dialog] *')].filter((element) => {
      if (!element.checkVisibility() || element.matches('.hidden-text, .hidden-text *')) return false;
      return (
        element.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrolls(element.parentElement)
      );
    });
    const causes = wide.filter(
      (element) => !wide.some((inner) => inner !== element && element.contains(inner)),
    );
    const told = causes
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`);
    return root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`, ...told] : told;
  });
}
