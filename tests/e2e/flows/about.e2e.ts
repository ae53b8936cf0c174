import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../regain.ts';

const { version } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8'),
) as { version: string };

test('the data page says which version this is, that nothing updates itself, and under which licences it is given', async ({
  regain,
}) => {
  await regain.goTo('数据');
  const about = regain.page.getByRole('region', { name: '关于重拾' });
  await expect(about).toContainText(version);
  await expect(about).toContainText('不会自动更新');

  await about.getByRole('button', { name: '第三方软件的许可' }).press('Enter');
  const dialog = regain.page.getByRole('dialog', { name: '第三方软件的许可' });
  const licences = dialog.getByRole('region', { name: '第三方软件的许可' });
  await expect(licences).toContainText('better-sqlite3');
  await expect(licences).toContainText('Permission is hereby granted');
  await licences.focus();
  await regain.page.keyboard.press('End');
  await expect.poll(() => licences.evaluate((element) => element.scrollTop)).toBeGreaterThan(1000);
  await regain.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
