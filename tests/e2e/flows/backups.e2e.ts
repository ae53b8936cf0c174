import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { runHost } from '../../../src/main/host/main.ts';
import { carryOut } from '../../support/host-command.ts';
import { Backups } from '../pages/backups.ts';
import { DataPage } from '../pages/data.ts';
import { expect, test } from '../regain.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const ONE_DEBT = inProject('examples/only-huabei-overdue.json');
const FIVE_DEBTS = inProject('examples/huabei-jiebei-two-cards-loan.json');
const PASSWORD = '人间四月 2026';

test('copies are restored and taken back; an encrypted backup needs its password', async ({
  regain,
  watch,
}) => {
  const data = new DataPage(regain);
  const backups = new Backups(regain.page);
  await data.open();
  await data.import(ONE_DEBT);
  await backups.panel.getByRole('button', { name: '现在备份' }).click();
  await expect(backups.panel).toContainText('手动');
  const sealed = await backups.seal(PASSWORD);
  expect(sealed.name).toMatch(/\.regain-backup$/);
  expect(sealed.bytes.includes('SQLite')).toBe(false);

  await data.import(FIVE_DEBTS);
  await expect(data.sentence).toContainText('5 笔债务');
  // The newest copy is from before that import.
  await backups.restoreNewest();
  await expect(data.sentence).toContainText('1 笔债务');
  // The way back from the import before it is no longer offered.
  await regain.page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect(data.sentence).toContainText('5 笔债务');

  const dialog = await backups.unseal(sealed, '不是这个密码');
  await expect(dialog).toContainText('密码不对，数据没有变动。');
  await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: '替换并恢复' }).click();
  await expect(data.sentence).toContainText('1 笔债务');
  expect(watch.complaints).toEqual([]);
});

test('everything is deleted after it was said what goes, and nothing is left', async ({
  regain,
  dataFolder,
}) => {
  const data = new DataPage(regain);
  await data.open();
  await data.import(ONE_DEBT);
  await regain.page.getByRole('button', { name: '全部删除…' }).click();
  const dialog = regain.page.getByRole('dialog', { name: '全部删除' });
  await expect(dialog).toContainText('备份文件夹里的全部备份');
  await expect(dialog.getByRole('button', { name: '全部删除' })).toBeDisabled();
  await dialog.getByLabel('我知道删除之后不能恢复').check();
  await dialog.getByRole('button', { name: '全部删除' }).click();
  await expect(regain.page.getByRole('heading', { level: 1 })).toHaveText('已全部删除');
  await expect.poll(() => existsSync(dataFolder)).toBe(false);
});

test.describe('a damaged data file', () => {
  const damaged = test.extend({
    dataFolder: async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'regain-e2e-'));
      await fill(folder);
      const path = join(folder, 'regain.db');
      writeFileSync(path, readFileSync(path).fill(0xa5, 4096, 4096 * 6));
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  });

  damaged(
    'is shown with its path, and the newest good copy brings everything back',
    async ({ running, dataFolder }) => {
      const { page } = running;
      await running.open();
      const backups = new Backups(page);
      await expect(backups.trouble.getByRole('heading', { level: 1 })).toHaveText('数据文件损坏了');
      await expect(backups.trouble).toContainText(join(dataFolder, 'regain.db'));
      await expect(backups.trouble).toContainText('最新的完好备份');
      await backups.trouble.getByRole('button', { name: '用这份备份恢复' }).click();
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).not.toHaveText(
        '数据文件损坏了',
      );
      await expect(page.getByRole('status')).toContainText('原来的文件在备份文件夹里');
      await page.getByRole('link', { name: '数据', exact: true }).click();
      await expect(new DataPage({ page } as never).sentence).toContainText('1 笔债务');
      expect(readdirSync(join(dataFolder, 'backups'))).toContain('set-aside-1.db');
    },
  );
});

/** A data folder with one debt and a copy of it, closed. */
async function fill(folder: string): Promise<void> {
  const bundle = pathToFileURL(inProject('out/main/host.js')).href;
  const host = await ((await import(bundle)) as { runHost: typeof runHost }).runHost({
    folder,
    page: inProject('out/renderer'),
  });
  if (!host.ok) throw new Error(host.code);
  await carryOut(host.address, 'case.import', { text: readFileSync(ONE_DEBT, 'utf8') });
  await carryOut(host.address, 'backups.keep', {});
  await host.close();
}
