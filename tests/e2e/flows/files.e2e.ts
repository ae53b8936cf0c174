import { fileURLToPath } from 'node:url';
import { parseCsv, readXlsx } from 'hucre';
import ICAL from 'ical.js';
import { expect, test as base } from '../on-a-day.ts';
import { DataPage } from '../pages/data.ts';
import { Papers } from '../pages/papers.ts';
import { PlanPage } from '../pages/plan.ts';
import { ProgressPage } from '../pages/progress.ts';

const FIVE_DEBTS = fileURLToPath(
  new URL('../../../examples/huabei-jiebei-two-cards-loan.json', import.meta.url),
);

const test = base.extend<{ papers: Papers; data: DataPage; plan: PlanPage; progress: ProgressPage }>({
  data: async ({ regain }, use) => use(new DataPage(regain)),
  plan: async ({ regain }, use) => use(new PlanPage(regain)),
  progress: async ({ regain }, use) => use(new ProgressPage(regain)),
  holds: { file: FIVE_DEBTS },
  papers: async ({ regain, data }, use) => {
    await data.open();
    await use(new Papers(regain));
  },
});

test('tables are saved as CSV for Excel and WPS', { tag: '@browser' }, async ({ papers, watch }) => {
  const { name, bytes } = await papers.saved(papers.exporting.getByRole('button', { name: '债务 CSV' }));
  expect(name).toBe('重拾-债务-2026-11-23.csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, ...rows] = parseCsv(bytes.toString('utf8'), { delimiter: ',' });
  expect(head?.slice(0, 3)).toEqual(['债务', '产品', '平台']);
  expect(rows).toHaveLength(5);
  for (const csv of ['还款记录 CSV', '还款计划 CSV', '历史 CSV']) {
    const file = await papers.saved(papers.exporting.getByRole('button', { name: csv }));
    expect(file.name).toMatch(/^重拾-.+-2026-11-23\.csv$/);
  }
  expect(watch.complaints).toEqual([]);
});

test('all tables are saved as one workbook', { tag: '@browser' }, async ({ papers }) => {
  const file = await papers.saved(papers.exporting.getByRole('button', { name: '全部表格（XLSX）' }));
  const book = await readXlsx(new Uint8Array(file.bytes));
  expect(book.sheets.map(({ name }) => name)).toEqual(['债务', '还款记录', '还款计划', '逐月', '历史']);
});

test(
  'the calendar holds what was chosen, from the plan page too',
  { tag: '@browser' },
  async ({ papers, plan }) => {
    await plan.open();
    await papers.page.getByRole('button', { name: '导出日历' }).click();
    await papers.dialog.getByLabel('计划里的还逾期和额外还款').uncheck();
    await papers.dialog.getByLabel('标题显示').selectOption({ label: '名称和金额：花呗 还款 ¥684.00' });
    await papers.dialog.getByLabel('多久以内').selectOption({ label: '3 个月' });
    await papers.dialog.getByLabel('提前 3 天').check();
    const file = await papers.saved(papers.dialog.getByRole('button', { name: '保存日历文件' }));
    expect(file.name).toBe('重拾-日历-2026-11-23.ics');
    const calendar = new ICAL.Component(ICAL.parse(file.bytes.toString('utf8')) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.length).toBeGreaterThan(10);
    for (const event of events) {
      expect(event.startDate.toString() <= '2027-02-23').toBe(true);
      expect(event.component.getAllSubcomponents('valarm')).toHaveLength(2);
      expect(event.summary).toMatch(/ 还款 ¥[\d,]+\.\d\d$|^查看芝麻分$|^.+ · .+$/);
    }
    const tasks = events.map(({ summary }) => summary).filter((title) => title.includes(' · '));
    expect(tasks.some((title) => title.includes('芝麻分'))).toBe(false);
    await expect(papers.dialog).toBeHidden();
  },
);

test('the calendar is chosen by keyboard alone', { tag: '@browser' }, async ({ papers, plan }) => {
  await plan.open();
  await papers.page.getByRole('button', { name: '导出日历' }).focus();
  await papers.page.keyboard.press('Enter');
  await papers.dialog.getByLabel('还款日', { exact: true }).focus();
  await papers.page.keyboard.press('Space');
  await expect(papers.dialog.getByLabel('还款日', { exact: true })).not.toBeChecked();
  const waiting = papers.page.waitForEvent('download');
  await papers.dialog.getByRole('button', { name: '保存日历文件' }).focus();
  await papers.page.keyboard.press('Enter');
  expect((await waiting).suggestedFilename()).toMatch(/\.ics$/);
});

for (const theme of ['浅色', '深色'] as const) {
  test(
    `a chart is saved as a picture with its title, ${theme}`,
    { tag: '@browser' },
    async ({ papers, data, progress, watch }) => {
      await data.choice(theme).check();
      await progress.open();
      const title = '负债率（月供 ÷ 月收入）';
      await progress.pixels(title);
      const file = await papers.saved(progress.panel(title).getByRole('button', { name: /^存为图片/ }));
      expect(file.name).toBe('重拾-负债率（月供 ÷ 月收入）-2026-11-23.png');
      expect([...file.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      const seen = await papers.page.evaluate(look, file.bytes.toString('base64'));
      expect(seen.width).toBe(2400);
      expect(seen.corner).toBe(seen.card);
      // The title above, the axes to the left, the note below: none of them is empty ground.
      for (const place of seen.inked) expect(place).toBeGreaterThan(50);
      expect(watch.complaints).toEqual([]);
    },
  );
}

/** What is on an image: its ground, the page's ground, and how many pixels differ from it in some places. */
async function look(base64: string) {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data.subarray(0, 3)].join();
  const corner = at(2, 2);
  const inked = (x: number, y: number, width: number, height: number) => {
    const { data } = context.getImageData(x, y, width, height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (`${data[i]},${data[i + 1]},${data[i + 2]}` !== corner) count += 1;
    }
    return count;
  };
  const probe = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--card').trim();
  probe.fillRect(0, 0, 1, 1);
  return {
    width: image.width,
    corner,
    card: [...probe.getImageData(0, 0, 1, 1).data.subarray(0, 3)].join(),
    inked: [
      inked(80, 30, 400, 90),
      inked(70, 140, 120, 800),
      inked(300, 980, 1800, 60),
      inked(80, image.height - 130, 1200, 90),
    ],
  };
}
