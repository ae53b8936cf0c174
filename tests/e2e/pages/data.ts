import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { RegainPage } from './regain-page.ts';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The page of the data file, import and export, sample, language and theme. */
export class DataPage {
  readonly page: Page;
  readonly importing: Locator;
  readonly sentence: Locator;
  readonly #regain: RegainPage;

  constructor(regain: RegainPage) {
    this.#regain = regain;
    this.page = regain.page;
    this.importing = this.page.getByRole('region', { name: '导入', exact: true });
    this.sentence = this.page.getByText(/笔债务、.*条还款记录/);
  }

  async open(): Promise<void> {
    await this.#regain.goTo('数据');
  }

  /** Chooses a file as the file dialog would; nothing is imported yet. */
  async choose(file: TextFile | string): Promise<void> {
    await this.importing
      .getByLabel('选择文件')
      .setInputFiles(
        typeof file === 'string'
          ? file
          : { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) },
      );
  }

  async import(file: TextFile | string): Promise<void> {
    await this.choose(file);
    await this.importing.getByRole('button', { name: '替换并导入' }).click();
    await this.page
      .getByRole('status')
      .getByText(/已导入/)
      .last()
      .waitFor();
  }

  /** The text and name of the exported case file. */
  async export(): Promise<TextFile> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: '导出案例文件' }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  choice(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }
}
