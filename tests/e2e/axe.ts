import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

/** Every rule, or only those that another language or colour scheme can break. */
export type Rules = 'all' | 'looks';
const LOOKS = ['color-contrast', 'link-in-text-block', 'label-content-name-mismatch'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds against a part of what is on the screen now, all of it unless a part is named: one entry for each rule
 * with the elements it is about; empty is good.
 */
export async function barriers(page: Page, part = 'body', rules: Rules = 'all'): Promise<string[]> {
  // The page's own policy lets no script in: axe comes as a debugger's expression does, once for all looks.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(
    async ([within, only]) => {
      // A colour scheme that was changed a moment ago is applied with the next frame; a fade goes on beyond it.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        { include: [[within]] },
        // What passes is not told, so it is not described either.
        { resultTypes: ['violations'], ...(only && { runOnly: { type: 'rule', values: [...only] } }) },
      );
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`),
      }));
    },
    [part, rules === 'looks' ? LOOKS : null] as const,
  );
  return found.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.join('\n')}`);
}
