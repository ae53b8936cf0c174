import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import type { RegainPage } from './regain-page.ts';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface PrintedPages {
  /** As `comparable` writes it. */
  readonly text: string;
  readonly pages: number;
  /** Width and height of the first page in points. */
  readonly size: readonly [number, number];
}

/** What leaves the app: files and paper. */
export class Papers {
  readonly page: Page;
  readonly exporting: Locator;
  readonly report: Locator;
  readonly letter: Locator;
  readonly dialog: Locator;
  readonly #regain: RegainPage;

  constructor(regain: RegainPage) {
    this.#regain = regain;
    this.page = regain.page;
    this.exporting = this.page.getByRole('region', { name: '导出', exact: true });
    this.report = this.page.getByRole('article', { name: '还款报告' });
    this.letter = this.page.locator('article.letter');
    this.dialog = this.page.getByRole('dialog');
  }

  async openData(): Promise<void> {
    await this.#regain.goTo('数据');
  }

  async openReport(): Promise<void> {
    await this.openData();
    await this.exporting.getByRole('link', { name: '还款报告' }).click();
    await this.report.waitFor();
  }

  async openLetter(): Promise<void> {
    await this.openData();
    await this.exporting.getByRole('link', { name: '协商还款申请' }).click();
    await this.page.getByRole('heading', { level: 1, name: '协商还款申请' }).waitFor();
  }

  /** A field of the letter; its blank on the paper has the same name. */
  field(name: string): Locator {
    return this.page.getByRole('textbox', { name });
  }

  /** Presses a button that saves a file. */
  async saved(button: Locator): Promise<SavedFile> {
    const waiting = this.page.waitForEvent('download');
    await button.click();
    const file = await waiting;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  /** The page as the browser prints it, read by a PDF reader. */
  async printed(): Promise<PrintedPages> {
    const bytes = await this.page.pdf({ preferCSSPageSize: true });
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text, totalPages } = await extractText(pdf, { mergePages: true });
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    return { text: comparable(text), pages: totalPages, size: [width, height] };
  }
}

/** Radicals that some fonts name in place of the characters they look like, and that have no form of their own to go to. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '⺠民',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻚页',
    '⻛风',
    '⻜飞',
    '⻝食',
    '⻢马',
    '⻥鱼',
    '⻩黄',
    '⻬齐',
    '⻰龙',
  ].map(([radical = '', character = '']) => [radical, character]),
);

/** A text without spaces and in compatible characters: a PDF has its own spaces, and may have radicals for characters. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2e80-\u2eff]/g, (radical) => RADICALS[radical] ?? radical)
    .replace(/\s+/g, '');
}
