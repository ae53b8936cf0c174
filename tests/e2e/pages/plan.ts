import type { Locator, Page } from '@playwright/test';
import type { RegainPage } from './regain-page.ts';

/** The page of the plan: its answer, the strategies with their price, the schedule, and what has been paid. */
export class PlanPage {
  readonly page: Page;
  readonly strategies: Locator;
  readonly shortfalls: Locator;
  /** What would make a plan fit that does not. */
  readonly remedies: Locator;
  /** Strategies as points of date and cost. */
  readonly comparison: Locator;
  readonly reasons: Locator;
  readonly schedule: Locator;
  readonly totals: Locator;
  readonly history: Locator;
  readonly order: Locator;
  /** The form that records a payment, or changes one. */
  readonly payment: Locator;
  readonly #regain: RegainPage;

  constructor(regain: RegainPage) {
    this.#regain = regain;
    this.page = regain.page;
    const panel = (name: string) => this.page.getByRole('region', { name, exact: true });
    this.strategies = panel('选择策略');
    this.shortfalls = panel('缺口');
    this.remedies = panel('怎样才排得开');
    this.comparison = panel('日期与代价');
    this.reasons = panel('为什么这样排');
    this.schedule = panel('还款安排');
    this.totals = panel('这个计划合计');
    this.history = panel('已记的还款');
    this.order = panel('还款顺序');
    this.payment = this.page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await this.#regain.goTo('计划');
  }

  /** The first sentence of the page. */
  get answer(): Locator {
    return this.page.getByRole('paragraph').filter({ hasText: /^这个计划/ });
  }

  strategy(name: string): Locator {
    return this.strategies.getByRole('radio', { name });
  }

  priceOf(strategy: string): Locator {
    return this.strategies.getByRole('row').filter({ hasText: strategy });
  }

  /** The bills that cannot be paid, month by month. */
  gaps(): Locator {
    return this.shortfalls.getByRole('list', { name: / 月$/ }).getByRole('listitem');
  }

  rows(): Locator {
    return this.schedule.getByRole('listitem');
  }

  tick(what: string | RegExp): Locator {
    return this.schedule.getByRole('checkbox', { name: what }).first();
  }

  async undo(text: string | RegExp): Promise<void> {
    const notice = this.page.getByRole('status').locator('.notice').filter({ hasText: text });
    await notice.getByRole('button', { name: '撤销' }).click();
  }
}
