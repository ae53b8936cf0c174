import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Every rule, or only those that another language or colour scheme can break. */
export type Rules = 'all' | 'looks';
const LOOKS = ['color-contrast', 'link-in-text-block', 'label-content-name-mismatch'];

/**
 * What axe finds against a part of what is on the screen now, all of it unless a part is named: one entry for each rule
 * with the elements it is about; empty is good.
 */
export async function barriers(page: Page, part = 'body', rules: Rules = 'all'): Promise<string[]> {
  // Colours are read once nothing fades any more.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // Without frames there is nothing to gather in a page of its own, which an Electron window could not open.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .include(part)
    // What passes is not told, so it is not described either.
    .options({ resultTypes: ['violations'] });
  if (rules === 'looks') axe.withRules(LOOKS);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`,
  );
}
