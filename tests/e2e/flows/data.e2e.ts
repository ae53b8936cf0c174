import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DataPage } from '../pages/data.ts';
import { expect, test as base } from '../regain.ts';

const test = base.extend<{ data: DataPage }>({
  data: async ({ regain }, use) => {
    const data = new DataPage(regain);
    await data.open();
    await use(data);
  },
});

const examplePath = (name: string) =>
  fileURLToPath(new URL(`../../../examples/${name}.json`, import.meta.url));
const FIVE_DEBTS = examplePath('huabei-jiebei-two-cards-loan');
const ONE_DEBT = examplePath('only-huabei-overdue');

test('a case file is shown before it replaces anything, and the import can be undone', async ({ data }) => {
  await data.import(ONE_DEBT);
  await expect(data.sentence).toContainText('1 笔债务');

  await data.choose(FIVE_DEBTS);
  await expect(data.importing).toContainText('huabei-jiebei-two-cards-loan.json 可以导入');
  await expect(data.importing).toContainText('¥73,400.75');
  await expect(data.importing).toContainText('现有的 1 笔债务、1 笔收入和 4 笔支出会被替换');
  await expect(data.sentence).toContainText('1 笔债务');

  await data.importing.getByRole('button', { name: '替换并导入' }).click();
  await expect(data.sentence).toContainText('5 笔债务、3 笔收入、6 笔支出');
  await data.page.reload();
  await data.importing.getByRole('button', { name: '撤销上次导入' }).click();
  await expect(data.sentence).toContainText('1 笔债务、1 笔收入、4 笔支出');
});

test('not importing after all changes nothing', async ({ data }) => {
  await data.choose(FIVE_DEBTS);
  await data.importing.getByRole('button', { name: '不导入' }).click();
  await expect(data.importing).not.toContainText('可以导入');
  await expect(data.sentence).toContainText('0 笔债务');
});

test(
  'what is exported is a case file that can be imported again and exported the same',
  { tag: '@browser' },
  async ({ data }) => {
    await data.import(FIVE_DEBTS);
    // The first plan is kept by itself, a moment after the import.
    const plansKept = async () =>
      (JSON.parse((await data.export()).text) as { records: { keptPlans: unknown[] } }).records.keptPlans
        .length;
    await expect.poll(plansKept).toBe(1);
    const first = await data.export();
    expect(first.name).toMatch(/\.json$/);
    const input = JSON.parse(first.text) as { format: string; debts: { id: string; name: string }[] };
    expect(input.format).toBe('regain/case@1');
    const example = JSON.parse(readFileSync(FIVE_DEBTS, 'utf8')) as typeof input;
    expect(input.debts.map((debt) => debt.name).sort()).toEqual(
      example.debts.map((debt) => debt.name).sort(),
    );

    await data.import({ name: '再来一次.json', text: first.text });
    expect(JSON.parse((await data.export()).text)).toEqual(input);
  },
);

const bad = {
  format: 'regain/case@1',
  asOf: '2026-02-30',
  debts: [{ id: 'a', name: '花呗', kind: 'informal', balance: -5 }],
};
const REFUSED = [
  { what: '1 MB of nonsense', text: '废话 '.repeat(250_000), says: [/不是.*JSON 文件/] },
  { what: 'another kind of JSON', text: '{"hello":[1,2,3]}', says: [/format/] },
  { what: 'an empty file', text: '', says: [/不是.*JSON 文件/] },
  {
    what: 'a case with faults',
    text: JSON.stringify(bad),
    says: [/共 \d 处问题/, 'asOf：', 'debts[0].balance：', '>= 0'],
  },
] as const;
for (const { what, text, says } of REFUSED) {
  test(`${what} gives a clear error and changes nothing`, async ({ data }) => {
    await data.import(ONE_DEBT);
    await data.choose({ name: '坏文件.json', text });
    await expect(data.importing).toContainText('坏文件.json 不能导入，现有数据没有变动。');
    for (const word of says) await expect(data.importing).toContainText(word);
    await expect(data.importing.getByRole('button', { name: '替换并导入' })).toHaveCount(0);
    await data.page.reload();
    await expect(data.sentence).toContainText('1 笔债务、1 笔收入、4 笔支出');
  });
}

test('faults are told in English to a reader of English', async ({ data }) => {
  await data.choice('English').check();
  const importing = data.page.getByRole('region', { name: 'Import', exact: true });
  await importing.getByLabel('Choose a file').setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(bad)),
  });
  await expect(importing).toContainText('bad.json cannot be imported. Nothing was changed.');
  await expect(importing.getByRole('alert')).not.toContainText(/\p{Script=Han}/u);
});

test('language and appearance change at once and are kept', async ({ data }) => {
  const root = data.page.locator('html');
  await data.choice('English').check();
  await expect(data.page.getByRole('heading', { level: 1 })).toHaveText('Data');
  await expect(root).toHaveAttribute('lang', 'en');
  await data.choice('Dark').check();
  await expect(root).toHaveAttribute('data-theme', 'dark');

  await data.page.reload();
  await expect(data.page.getByRole('heading', { level: 1 })).toHaveText('Data');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await data.choice('简体中文').check();
  await expect(data.page.getByRole('heading', { level: 1 })).toHaveText('数据');
});

test('the sample is loaded and removed with a click each, and never over data of one’s own', async ({
  data,
}) => {
  const sample = data.page.getByRole('region', { name: '示例', exact: true });
  await sample.getByRole('button', { name: '载入示例' }).click();
  await expect(data.sentence).not.toContainText(/^0 笔债务/);
  await sample.getByRole('button', { name: '移除示例' }).click();
  await expect(data.sentence).toContainText('0 笔债务');

  await data.import(ONE_DEBT);
  await expect(sample.getByRole('button', { name: '载入示例' })).toBeDisabled();
  await expect(sample).toContainText('已经有自己的数据');
});

test('the page says where the data lies and what is promised', async ({ data, dataFolder }) => {
  await expect(data.page.getByText(dataFolder)).toBeVisible();
  await expect(data.page.getByRole('region', { name: '说明' })).toContainText('不承诺解除限制');
  // Links lead to the report and the letter, never away.
  for (const link of await data.page.getByRole('main').getByRole('link').all())
    await expect(link).toHaveAttribute('href', /^#\//);
});
