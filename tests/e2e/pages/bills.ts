import type { Locator } from '@playwright/test';
import type { RegainPage } from './regain-page.ts';

export interface BytesFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The page on which bills are read, looked at and saved. */
export class BillsPage {
  readonly regain: RegainPage;
  readonly files: Locator;
  readonly repayments: Locator;
  readonly failed: Locator;
  readonly incomes: Locator;
  readonly activity: Locator;
  readonly credit: Locator;
  readonly saving: Locator;
  readonly imports: Locator;

  constructor(regain: RegainPage) {
    this.regain = regain;
    const card = (name: string) => regain.page.getByRole('region', { name, exact: true });
    this.files = card('选择文件').or(card('已选的文件'));
    this.repayments = card('还款');
    this.failed = card('扣款失败');
    this.incomes = card('收入');
    this.activity = card('使用记录');
    this.credit = card('限制以来的花呗消费');
    this.saving = card('将要保存的内容');
    this.imports = card('导入过的账单');
  }

  /** From the Data page. */
  async open(): Promise<void> {
    await this.regain.goTo('数据');
    await this.regain.main.getByRole('link', { name: '导入账单' }).click();
  }

  /** Chooses files as the file dialog would. */
  async choose(...files: readonly BytesFile[]): Promise<void> {
    await this.files.getByLabel('选择文件').setInputFiles(
      files.map(({ name, bytes }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
  }

  async save(): Promise<void> {
    await this.saving.getByRole('button', { name: '确认导入' }).click();
  }

  /** Presses the undo of the message at the foot of the window. */
  async undo(): Promise<void> {
    await this.regain.page.getByRole('status').getByRole('button', { name: '撤销' }).last().click();
  }
}
