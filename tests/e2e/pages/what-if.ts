import type { Locator, Page } from '@playwright/test';
import type { RegainPage } from './regain-page.ts';

/** The panel of suppositions on the plan page, and the table of those that are kept. */
export class WhatIfPanel {
  readonly page: Page;
  readonly panel: Locator;
  readonly kept: Locator;
  /** The form of a joint loan, or of a name. */
  readonly dialog: Locator;

  constructor(regain: RegainPage) {
    this.page = regain.page;
    this.panel = this.page.getByRole('region', { name: '如果…', exact: true });
    this.kept = this.page.getByRole('region', { name: '保存的设想', exact: true });
    this.dialog = this.page.getByRole('dialog');
  }

  field(name: string): Locator {
    return this.panel.getByRole('textbox', { name, exact: true });
  }

  slider(name: string): Locator {
    return this.panel.getByRole('slider', { name: `用滑块调整：${name}` });
  }

  /** A figure of where it leads, such as `¥4,908.59（少 ¥265.39）`. */
  outcome(name: string | RegExp): Locator {
    return this.panel
      .getByRole('definition')
      .and(this.panel.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd'));
  }

  /** What is shown is the plan as it would really be. */
  get exact(): Locator {
    return this.panel.getByText('括号里是与现在的计划相比');
  }

  async keep(name: string): Promise<void> {
    await this.panel.getByRole('button', { name: '保存这个设想' }).click();
    await this.dialog.getByRole('textbox', { name: '名称' }).fill(name);
    await this.dialog.getByRole('button', { name: '保存', exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  row(name: string): Locator {
    return this.kept.getByRole('row').filter({ hasText: name });
  }
}
