import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { TextFile } from './data.ts';

/** Copies, encrypted backups and what is shown of a data file that cannot be used. */
export class Backups {
  readonly page: Page;
  readonly panel: Locator;
  readonly trouble: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: '备份', exact: true });
    this.trouble = page.getByRole('region', { name: '数据文件的问题' });
  }

  /** Restores the newest copy in the list. */
  async restoreNewest(): Promise<void> {
    await this.panel
      .getByRole('button', { name: /^恢复 .* 的第/ })
      .first()
      .click();
    await this.panel.getByRole('button', { name: '替换并恢复' }).click();
  }

  /** Exports everything encrypted; gives the file. */
  async seal(password: string): Promise<TextFile & { readonly bytes: Buffer }> {
    await this.panel.getByRole('button', { name: '导出加密备份' }).click();
    const dialog = this.page.getByRole('dialog', { name: '加密备份' });
    await dialog.getByLabel('密码', { exact: true }).fill(password);
    await dialog.getByLabel('再输一遍密码').fill(password);
    const download = this.page.waitForEvent('download');
    await dialog.getByRole('button', { name: '导出' }).click();
    const file = await download;
    const bytes = await readFile(await file.path());
    return { name: file.suggestedFilename(), text: '', bytes };
  }

  /** Opens the dialog for an encrypted backup and fills it; the dialog. */
  async unseal(file: { readonly name: string; readonly bytes: Buffer }, password: string): Promise<Locator> {
    await this.page.getByRole('button', { name: '从加密备份恢复' }).click();
    const dialog = this.page.getByRole('dialog', { name: '从加密备份恢复' });
    await dialog
      .getByLabel('选择备份文件')
      .setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: file.bytes });
    await dialog.getByLabel('密码', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: '替换并恢复' }).click();
    return dialog;
  }
}
