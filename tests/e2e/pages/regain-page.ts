import { expect, type Locator, type Page } from '@playwright/test';

/** Every page of the app, by its route and the name the menu gives it. */
export const ROUTES = [
  { path: '/', menu: '总览' },
  { path: '/debts', menu: '债务' },
  { path: '/budget', menu: '收支' },
  { path: '/plan', menu: '计划' },
  { path: '/progress', menu: '进度' },
  { path: '/conditions', menu: '条件' },
  { path: '/data', menu: '数据' },
] as const;
export type Menu = (typeof ROUTES)[number]['menu'];

/** The app's frame: what is on every page. Page objects of single pages stand beside this one and take it. */
export class RegainPage {
  readonly page: Page;
  readonly menu: Locator;
  readonly main: Locator;

  constructor(page: Page) {
    this.page = page;
    this.menu = page.getByRole('navigation');
    this.main = page.getByRole('main');
  }

  /** Waits until the app shows something. */
  async isOpen(): Promise<void> {
    await expect(this.main.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Goes to a page by the menu. */
  async goTo(menu: Menu): Promise<void> {
    await this.menu.getByRole('link', { name: menu, exact: true }).click();
    await expect(this.menu.getByRole('link', { name: menu, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await this.isOpen();
  }

  /** Waits until nothing has been asked for, drawn or moved for a while. */
  async isAtRest(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
  }
}
