import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCase } from '../../../src/contract/case-file.ts';
import type { StrategyId } from '../../../src/domain/case/case.ts';
import type { Fen } from '../../../src/domain/money/fen.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { planSteps } from '../../../src/domain/plan/reasons.ts';
import { remediesFor } from '../../../src/domain/remedies/remedies.ts';
import { formatMoney } from '../../../src/renderer/src/format/money.ts';
import { expect, test as base } from '../on-a-day.ts';
import { PlanPage } from '../pages/plan.ts';

const example = (name: string) => fileURLToPath(new URL(`../../../examples/${name}.json`, import.meta.url));
const FIVE_DEBTS = example('huabei-jiebei-two-cards-loan');

function caseOf(file: string) {
  const reading = readCase(readFileSync(file, 'utf8'));
  if (!reading.ok) throw new Error(`${file} is not a case`);
  return reading.case;
}
const planOf = (file: string, strategy: StrategyId) => planCase(caseOf(file), { strategy });
const costOf = ({ summary }: ReturnType<typeof planOf>) =>
  formatMoney((summary.totalInterest + summary.totalFees) as Fen);

const test = base.extend<{ plan: PlanPage }>({
  holds: { file: FIVE_DEBTS },
  plan: async ({ regain }, use) => {
    const plan = new PlanPage(regain);
    await plan.open();
    await use(plan);
  },
});
const ofOneThatDoesNotFit = test.extend({ holds: { file: example('does-not-fit') } });
const ofSixtyDebts = test.extend({ holds: { file: example('sixty-debts') } });
const ofNothing = test.extend({ holds: null });

test('the plan says first whether and when it works out', { tag: '@browser' }, async ({ plan }) => {
  const { summary } = planOf(FIVE_DEBTS, 'fastest-unlock');
  await expect(plan.answer).toContainText('排得开');
  await expect(plan.answer).toContainText(`${Number(summary.overdueClearedOn?.slice(5, 7))} 月`);
  await expect(plan.answer).toContainText(`${summary.debtFreeOn?.slice(0, 4)} 年`);
  await expect(plan.page.getByText(/到账前可动用 ¥/)).toBeVisible();
});

test(
  'every strategy stands beside the others with its price, and the chosen one plans',
  { tag: '@browser' },
  async ({ plan }) => {
    for (const [id, name] of [
      ['avalanche', '雪崩'],
      ['snowball', '雪球'],
      ['minimums', '只还最低'],
    ] as const) {
      await expect(plan.priceOf(name)).toContainText(costOf(planOf(FIVE_DEBTS, id)));
    }
    await plan.strategy('只还最低').check();
    await expect(plan.totals).toContainText(costOf(planOf(FIVE_DEBTS, 'minimums')));
    await plan.page.reload();
    await expect(plan.strategy('只还最低')).toBeChecked();
  },
);

test('an order of one’s own is made by keyboard and kept', { tag: '@browser' }, async ({ plan }) => {
  await plan.strategy('自定顺序').check();
  const names = plan.order.locator('.name');
  await expect(names).toHaveCount(5);
  const [first = '', second = ''] = await names.allTextContents();
  await plan.order.getByRole('button', { name: `下移${first}` }).press('Enter');
  await expect(names.first()).toHaveText(second);
  await expect(names.nth(1)).toHaveText(first);
  await expect(plan.order.getByRole('button', { name: `下移${first}` })).toBeFocused();
  await plan.page.reload();
  await expect(names.first()).toHaveText(second);
});

test(
  'a payment ticked in the schedule is recorded, listed, changed, removed and brought back',
  { tag: '@browser' },
  async ({ plan }) => {
    const before = await plan.rows().first().textContent();
    await plan.tick(/花呗 还逾期/).click();
    await plan.payment.getByRole('textbox', { name: '实际还款金额' }).fill('500');
    await plan.payment.getByRole('button', { name: '保存' }).click();
    await expect(plan.payment).toBeHidden();
    await expect(plan.history).toContainText('¥500.00');
    await expect(plan.rows().first()).not.toHaveText(before ?? '');

    await plan.history.getByRole('button', { name: /修改 .*花呗/ }).click();
    await plan.payment.getByRole('textbox', { name: '实际还款金额' }).fill('600');
    await plan.payment.getByRole('button', { name: '保存' }).click();
    await expect(plan.history).toContainText('¥600.00');

    await plan.history.getByRole('button', { name: /删除 .*花呗/ }).click();
    await expect(plan.history).toHaveCount(0);
    await expect(plan.rows().first()).toHaveText(before ?? '');
    await plan.undo(/已删除/);
    await expect(plan.history).toContainText('¥600.00');
  },
);

ofOneThatDoesNotFit(
  'a plan that does not fit says so, with the first shortfall and the list of all',
  { tag: '@browser' },
  async ({ plan }) => {
    const file = example('does-not-fit');
    const { shortfalls } = planOf(file, 'fastest-unlock');
    const [first] = shortfalls;
    await expect(plan.answer).toContainText('排不开');
    await expect(plan.answer).toContainText(formatMoney(first?.amount));
    await expect(plan.page.getByText(`共有 ${shortfalls.length} 笔缺口`)).toBeVisible();
    await expect(plan.gaps().first()).toContainText(formatMoney(first?.amount));
    const more = plan.shortfalls.getByRole('button', { name: /^还有/ });
    while ((await more.count()) > 0) await more.click();
    await expect(plan.gaps()).toHaveCount(shortfalls.length);
  },
);

ofOneThatDoesNotFit(
  'a plan that does not fit says what would make it fit, with the sums found by search',
  { tag: '@browser' },
  async ({ plan }) => {
    const file = example('does-not-fit');
    const found = remediesFor(caseOf(file), planOf(file, 'fastest-unlock'));
    await expect(plan.remedies).toContainText(formatMoney(found?.extraMonthlyIncome));
    for (const { months, instalment } of found?.negotiated ?? []) {
      await expect(plan.remedies).toContainText(`分 ${months} 个月，每月 ${formatMoney(instalment)}`);
    }
    await expect(plan.remedies).toContainText('95188');
    await expect(plan.remedies).toContainText('12378');
    await expect(plan.comparison).toHaveCount(0);
  },
);

test(
  'strategies are drawn by date and cost, with a table of the same figures, and each step has its reason',
  { tag: '@browser' },
  async ({ plan }) => {
    await expect(plan.comparison.getByRole('img')).toBeVisible();
    await plan.comparison.getByRole('radio', { name: '全部还清' }).check();
    await plan.comparison.getByRole('button', { name: /查看表格/ }).click();
    const snowball = plan.comparison.getByRole('row').filter({ hasText: '雪球' });
    await expect(snowball).toContainText(costOf(planOf(FIVE_DEBTS, 'snowball')));
    await expect(snowball).toContainText(planOf(FIVE_DEBTS, 'snowball').summary.debtFreeOn ?? '');
    await expect(plan.priceOf('按余额平摊')).toContainText(/¥\d/);
    const steps = planSteps(caseOf(FIVE_DEBTS), planOf(FIVE_DEBTS, 'fastest-unlock'));
    await expect(plan.reasons.getByRole('listitem')).toHaveCount(steps.length);
    await expect(plan.reasons.getByRole('listitem').first()).toContainText('受限平台');
  },
);

test(
  'a target typed in percent is planned with when the field is left',
  { tag: '@browser' },
  async ({ plan }) => {
    const target = plan.totals.getByLabel(/负债率目标/);
    await target.fill('abc');
    await expect(target).toHaveAccessibleDescription(/请填/);
    await target.fill('40');
    await target.press('Enter');
    await expect(plan.strategies.getByRole('columnheader', { name: '负债率 ≤ 40%' })).toBeVisible();
    await plan.page.reload();
    await expect(target).toHaveValue('40');
  },
);

ofSixtyDebts(
  'a long plan shows its first months and more of them on demand, without a jump',
  { tag: '@browser' },
  async ({ plan }) => {
    await expect(plan.rows().first()).toBeVisible();
    // What is worked out beside the page has arrived: nothing above the schedule grows any more.
    await expect(plan.comparison.getByRole('img')).toBeVisible({ timeout: 40_000 });
    const before = await plan.rows().count();
    const more = plan.schedule.getByRole('button', { name: /再显示/ });
    const last = plan.rows().nth(before - 1);
    await last.scrollIntoViewIfNeeded();
    const place = (await last.boundingBox())?.y;
    await more.click();
    await expect.poll(() => plan.rows().count()).toBeGreaterThan(before);
    expect((await last.boundingBox())?.y).toBe(place);
  },
);

ofNothing('without a debt the page leads to where one is added', { tag: '@browser' }, async ({ plan }) => {
  await plan.page.getByRole('link', { name: '去添加债务' }).click();
  await expect(plan.page).toHaveURL(/#\/debts$/);
});
