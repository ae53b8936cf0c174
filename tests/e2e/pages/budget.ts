import type { Locator, Page } from '@playwright/test';
import type { RegainPage } from './regain-page.ts';

export interface EntryInput {
  readonly name: string;
  readonly amount: string;
  readonly repeat?: '每月' | '每周' | '每年' | '只有一次';
  readonly day?: string;
  readonly weekday?: string;
  readonly month?: string;
  readonly on?: string;
}

/** The page of incomes, expenses and cash. */
export class BudgetPage {
  readonly page: Page;
  readonly incomes: Locator;
  readonly expenses: Locator;
  readonly cash: Locator;
  /** The figures of the first full month, named by that month. */
  readonly figures: Locator;
  readonly #regain: RegainPage;

  constructor(regain: RegainPage) {
    this.#regain = regain;
    this.page = regain.page;
    const panel = (name: string | RegExp) => this.page.getByRole('region', { name, exact: true });
    this.incomes = panel('收入');
    this.expenses = panel('必要支出');
    this.cash = panel('手上的现金');
    this.figures = panel(/^\d{4} 年 \d+ 月$/);
  }

  async open(): Promise<void> {
    await this.#regain.goTo('收支');
  }

  async fillEntry(entry: EntryInput): Promise<void> {
    const form = this.page.getByRole('form');
    await form.getByLabel('名称').fill(entry.name);
    if (entry.repeat) await form.getByLabel('多久一次').selectOption(entry.repeat);
    await form.getByLabel(/金额/).fill(entry.amount);
    if (entry.weekday) await form.getByLabel('星期几').selectOption(entry.weekday);
    if (entry.month) await form.getByLabel('几月').selectOption(entry.month);
    if (entry.day) await form.getByRole('textbox', { name: /几日/ }).fill(entry.day);
    if (entry.on) await form.getByRole('textbox', { name: '日期', exact: true }).fill(entry.on);
  }

  async addIncome(entry: EntryInput): Promise<void> {
    await this.incomes.getByRole('button', { name: '添加收入' }).click();
    await this.fillEntry(entry);
    await this.save(this.incomes);
  }

  async addExpense(entry: EntryInput): Promise<void> {
    await this.expenses.getByRole('button', { name: '添加支出' }).click();
    await this.fillEntry(entry);
    await this.save(this.expenses);
  }

  /** Saves the form of a panel and waits until it is gone. */
  async save(panel: Locator): Promise<void> {
    await panel.getByRole('button', { name: '保存' }).click();
    await panel.getByRole('form').waitFor({ state: 'detached' });
  }

  async setCash(onHand: string, buffer: string): Promise<void> {
    await this.cash.getByRole('button', { name: '更新现金' }).click();
    await this.cash.getByLabel(/可用的钱/).fill(onHand);
    await this.cash.getByLabel(/备用金/).fill(buffer);
    await this.save(this.cash);
  }

  row(name: string): Locator {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
  }

  /** Takes the last change back by the notice at the foot of the window. */
  async undo(text: string | RegExp): Promise<void> {
    const notice = this.page.getByRole('status').locator('.notice').filter({ hasText: text });
    await notice.getByRole('button', { name: '撤销' }).click();
  }
}
