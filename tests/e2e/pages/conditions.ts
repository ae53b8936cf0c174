import { expect, type Locator, type Page } from '@playwright/test';
import type { RegainPage } from './regain-page.ts';

/** The page of conditions: the list, one in detail, the questionnaire, and the contacts of collectors. */
export class ConditionsPage {
  readonly page: Page;
  readonly list: Locator;
  readonly detail: Locator;
  readonly diagnosis: Locator;
  readonly contacts: Locator;
  /** The first sentence. */
  readonly lead: Locator;
  readonly #regain: RegainPage;

  constructor(regain: RegainPage) {
    this.#regain = regain;
    this.page = regain.page;
    this.list = this.page.locator('.condition-list');
    this.detail = this.page.locator('.condition-detail');
    this.diagnosis = this.page.getByRole('dialog', { name: '诊断：可能的原因' });
    this.contacts = this.page.getByRole('region', { name: '催收联系记录' });
    this.lead = this.page.locator('.lead-sentence');
  }

  async open(): Promise<void> {
    await this.#regain.goTo('条件');
  }

  row(name: string): Locator {
    return this.list.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** Opens a condition by its row. */
  async show(name: string): Promise<void> {
    await this.row(name).click();
    await expect(this.detail.getByRole('heading', { level: 2 })).toHaveText(name);
  }

  get status(): Locator {
    return this.detail.locator('header .status-badge').first();
  }

  /** A part of the detail by its heading. */
  part(name: string): Locator {
    return this.detail.getByRole('region', { name, exact: true });
  }

  /** Saves the form that is open in a part and waits until it is gone. */
  async save(part: Locator): Promise<void> {
    const form = part.getByRole('form');
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'detached' });
  }

  async tick(step: string | RegExp): Promise<void> {
    const box = this.part('可以做的事').getByRole('checkbox', { name: step });
    await box.click();
    await expect(box).toBeChecked();
  }

  async startDiagnosis(): Promise<void> {
    await this.page.getByRole('button', { name: /^(开始诊断|继续诊断|修改原因)$/ }).click();
    await expect(this.diagnosis).toBeVisible();
  }

  /** Records a restriction without choosing a cause. */
  async restrictedSince(date: string): Promise<void> {
    await this.startDiagnosis();
    await this.diagnosis.getByRole('textbox', { name: '从哪天起被限制' }).fill(date);
    await this.diagnosis.getByRole('button', { name: '看可能的原因' }).click();
    const ticked = this.diagnosis.getByRole('checkbox', { checked: true });
    while ((await ticked.count()) > 0) await ticked.first().uncheck();
    await this.diagnosis.getByRole('button', { name: '保存原因' }).click();
    await this.diagnosis.waitFor({ state: 'hidden' });
  }

  /** Takes the last change back by the notice at the foot of the window. */
  async undo(text: string | RegExp): Promise<void> {
    const notice = this.page.getByRole('status').locator('.notice').filter({ hasText: text });
    await notice.last().getByRole('button', { name: '撤销' }).click();
  }
}
