import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import { expect, test as base } from '../on-a-day.ts';
import { comparable, Papers } from '../pages/papers.ts';
import { PlanPage } from '../pages/plan.ts';

const DOES_NOT_FIT = fileURLToPath(new URL('../../../examples/does-not-fit.json', import.meta.url));
const REASON = '2026 年 8 月起所在公司停产，工资减少。';

const test = base.extend<{ papers: Papers; plan: PlanPage }>({
  plan: async ({ regain }, use) => use(new PlanPage(regain)),
  holds: { file: DOES_NOT_FIT },
  papers: async ({ regain }, use) => {
    await regain.goTo('数据');
    await use(new Papers(regain));
  },
});

test(
  'from what would make the plan fit to the letter for one lender, with its terms filled in',
  { tag: '@browser' },
  async ({ papers, plan, watch }) => {
    await plan.open();
    await plan.remedies.getByRole('link', { name: /写申请.*尾号 0457/ }).click();
    await expect(papers.letter.getByRole('heading', { level: 2 })).toHaveText(
      '信用卡个性化分期还款协议申请书',
    );
    await expect(papers.letter).toContainText('第七十条');
    await expect(papers.letter).toContainText(/60 期\s*2026 年 12 月 26 日，每月 26 日/);
    // The search had to leave interest out, so the letter asks for that.
    await expect(papers.letter).toContainText('还款期间不再计收利息。');
    await expect(
      papers.page.getByText(/信里每月要还 ¥[\d.,]+，按收支算出来可用于这些欠款的是 −¥/),
    ).toBeVisible();
    expect(watch.complaints).toEqual([]);
  },
);

test(
  'what is typed is in the letter, what is not stays blank, and the DOCX holds the same as the page',
  { tag: '@browser' },
  async ({ papers }) => {
    await papers.openLetter();
    await expect(papers.page.getByRole('button', { name: '存为 DOCX' })).toBeDisabled();
    await papers.page.getByRole('checkbox', { name: /^网贷/ }).check();
    await expect(papers.letter.getByRole('heading', { level: 2 })).toHaveText('协商还款申请书');
    await expect(papers.letter).not.toContainText('第七十条');
    await expect(papers.letter.getByRole('img', { name: '待填写：困难原因' })).toBeVisible();
    await expect(papers.page.getByRole('checkbox', { name: /^信用卡/ })).toBeDisabled();

    await papers.field('写给谁（贷款方名称）').fill('某消费金融公司');
    await papers.field('姓名').fill('张小明');
    await papers.field('联系电话').fill('18612341402');
    await papers.field('困难的原因').fill(REASON);
    await papers.field('困难从哪天开始').fill('2026-08-15');
    await papers.page.getByRole('checkbox', { name: '收入证明' }).check();
    await papers.page.getByRole('radio', { name: '逐项列出' }).check();
    await expect(papers.letter).toContainText('致：某消费金融公司');
    await expect(papers.letter).toContainText('申请人：张*');
    await expect(papers.letter).toContainText('186****1402');
    await expect(papers.letter).toContainText(REASON);
    await expect(papers.letter).not.toContainText('张小明');
    await expect(papers.letter).toContainText('保安工资');
    // The terms that make the plan fit are worked out beside the page.
    await expect(papers.letter).toContainText('每月 5 日');

    const file = await papers.saved(papers.page.getByRole('button', { name: '存为 DOCX' }));
    expect(file.name).toBe('重拾-协商还款申请书-2026-11-23.docx');
    const written = comparable((await mammoth.extractRawText({ buffer: file.bytes })).value).replaceAll(
      '_',
      '',
    );
    expect(written).toBe(comparable(await papers.letter.innerText()));
  },
);

test('printed, the letter stands alone on A4', { tag: '@browser' }, async ({ papers }) => {
  await papers.openLetter();
  await papers.page.getByRole('checkbox', { name: /^花呗/ }).check();
  await papers.field('困难的原因').fill(REASON);
  const { text, size } = await papers.printed();
  expect([Math.round(size[0]), Math.round(size[1])]).toEqual([595, 842]);
  expect(text).toContain('协商还款申请书');
  expect(text).toContain(comparable(REASON));
  for (const around of ['提交之前', '征信修复', '写哪几笔', '存为DOCX', '跳到内容'])
    expect(text).not.toContain(around);
});

test(
  'warnings stand beside the letter, and what was typed is there after a look at another page',
  { tag: '@browser' },
  async ({ papers, regain }) => {
    await papers.openLetter();
    await papers.page.getByRole('checkbox', { name: /^花呗/ }).check();
    await papers.field('困难的原因').fill(REASON);
    const beside = papers.page.getByRole('region', { name: '提交之前' });
    for (const warning of ['征信修复', '不要伪造证明', '95188', '12378'])
      await expect(beside).toContainText(warning);
    await expect(papers.letter).not.toContainText('征信修复');
    await regain.goTo('债务');
    await papers.openLetter();
    await expect(papers.letter).toContainText(REASON);
  },
);

test('the English letter is told to be a translation', { tag: '@browser' }, async ({ papers }) => {
  await papers.openLetter();
  await papers.page.getByRole('checkbox', { name: /^花呗/ }).check();
  await papers.page.getByRole('radio', { name: '英文（阅读用）' }).check();
  await expect(papers.letter).toContainText('Reading translation. The Chinese letter is the one to send.');
  await expect(papers.letter).toHaveAttribute('lang', 'en');
});
