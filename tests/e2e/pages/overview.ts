import type { Locator, Page } from '@playwright/test';
import type { RegainPage } from './regain-page.ts';

/** The first page: the answer, the next payments, and where to begin. */
export class OverviewPage {
  readonly page: Page;
  readonly steps: Locator;
  readonly next: Locator;
  readonly unconfirmed: Locator;
  readonly conditions: Locator;
  /** The form that records a payment. */
  readonly payment: Locator;
  readonly #regain: RegainPage;

  constructor(regain: RegainPage) {
    this.#regain = regain;
    this.page = regain.page;
    this.steps = this.page.getByRole('region', { name: '从录入到计划' });
    this.next = this.page.getByRole('region', { name: '接下来 30 天' });
    this.unconfirmed = this.page.getByRole('region', { name: '这几笔还了吗？' });
    this.conditions = this.page.getByRole('region', { name: '解限条件' });
    this.payment = this.page.getByRole('dialog', { name: '记一笔还款' });
  }

  async open(): Promise<void> {
    await this.#regain.goTo('总览');
  }

  figure(name: '逾期金额' | '欠款合计' | '芝麻分'): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  async undo(text: string | RegExp): Promise<void> {
    const notice = this.page.getByRole('status').locator('.notice').filter({ hasText: text });
    await notice.getByRole('button', { name: '撤销' }).click();
  }
}
