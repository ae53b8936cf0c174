import type { Locator, Page } from '@playwright/test';
import type { RegainPage } from './regain-page.ts';

export const CHARTS = [
  '欠款：实际与计划',
  '欠款：按债务',
  '逾期金额',
  '负债率（月供 ÷ 月收入）',
  '额度使用率',
  '芝麻分',
] as const;

/** The page of charts. */
export class ProgressPage {
  readonly page: Page;
  readonly #regain: RegainPage;

  constructor(regain: RegainPage) {
    this.#regain = regain;
    this.page = regain.page;
  }

  async open(): Promise<void> {
    await this.#regain.goTo('进度');
  }

  panel(chart: (typeof CHARTS)[number]): Locator {
    return this.page.getByRole('region', { name: chart, exact: true });
  }

  drawing(chart: (typeof CHARTS)[number]): Locator {
    return this.panel(chart).getByRole('img');
  }

  async showTable(chart: (typeof CHARTS)[number]): Promise<Locator> {
    await this.panel(chart)
      .getByRole('button', { name: /查看表格/ })
      .click();
    return this.panel(chart).getByRole('table');
  }

  range(name: string): Locator {
    return this.page.getByRole('radio', { name });
  }

  /** The pixels of a drawing, once it stands still. */
  async pixels(chart: (typeof CHARTS)[number]): Promise<string> {
    const read = () => this.drawing(chart).evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    let before = '';
    for (let now = await read(); now !== before; now = await read()) {
      before = now;
      await this.page.waitForTimeout(150);
    }
    return before;
  }
}
