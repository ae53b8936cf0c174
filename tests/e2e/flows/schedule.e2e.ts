import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCase } from '../../../src/contract/case-file.ts';
import { paydays } from '../../../src/domain/payday/payday.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { formatMoney } from '../../../src/renderer/src/format/money.ts';
import { expect, test as base } from '../on-a-day.ts';
import { PlanPage } from '../pages/plan.ts';
import { ScheduleCard } from '../pages/schedule.ts';

const FILE = fileURLToPath(new URL('../../../examples/huabei-jiebei-two-cards-loan.json', import.meta.url));

function planned() {
  const reading = readCase(readFileSync(FILE, 'utf8'));
  if (!reading.ok) throw new Error(`${FILE} is not a case`);
  return { input: reading.case, plan: planCase(reading.case) };
}

const test = base.extend<{ plan: PlanPage; schedule: ScheduleCard }>({
  holds: { file: FILE },
  plan: async ({ regain }, use) => {
    const plan = new PlanPage(regain);
    await plan.open();
    await use(plan);
  },
  schedule: async ({ plan }, use) => use(new ScheduleCard(plan.page)),
});

test(
  'the calendar is walked by keyboard, and a payment of the chosen day is ticked there',
  { tag: '@browser' },
  async ({ plan, schedule }) => {
    const [first] = planned().plan.payments;
    if (first === undefined) throw new Error('the example pays nothing');
    await schedule.show('日历');
    await expect(schedule.grid.getByRole('columnheader')).toHaveText([
      '周一',
      '周二',
      '周三',
      '周四',
      '周五',
      '周六',
      '周日',
    ]);
    await expect(schedule.card.getByRole('button', { name: '上个月' })).toBeDisabled();

    const month = first.date.slice(0, 7);
    const number = Number(month.slice(5));
    const title = schedule.card.getByRole('heading', {
      name: new RegExp(`^${month.slice(0, 4)} 年 ${number} 月`),
    });
    for (let step = 0; step < 3 && !(await title.isVisible()); step += 1)
      await schedule.card.getByRole('button', { name: '下个月' }).click();
    await schedule.day(`${month}-01`).click();
    for (let day = 1; day < Number(first.date.slice(8)); day += 1)
      await plan.page.keyboard.press('ArrowRight');
    await expect(schedule.day(first.date)).toBeFocused();
    await expect(schedule.day(first.date)).toContainText(/¥/);

    const list = schedule.chosenDay(first.date);
    await list.getByRole('checkbox').first().click();
    await plan.payment.getByRole('button', { name: '保存' }).click();
    await expect(plan.payment).toBeHidden();
    await expect(plan.history).toContainText('¥');

    await schedule.day(first.date).focus();
    await plan.page.keyboard.press('PageDown');
    await expect(title).toBeHidden();
  },
);

test(
  'by payday, each income tells what it pays, what is left to live on and what has to stay',
  { tag: '@browser' },
  async ({ schedule }) => {
    const { input, plan } = planned();
    const [now, first] = paydays(input, plan);
    if (now === undefined || first === undefined) throw new Error('the example has no incomes');
    await schedule.show('按发薪日');
    const section = schedule.payday(new RegExp(`^${first.date} .*到账$`));
    await expect(section).toContainText(formatMoney(first.received));
    await expect(section.getByRole('listitem')).toHaveCount(first.pays.length);
    for (const { amount } of first.pays)
      await expect(
        section
          .getByRole('listitem')
          .filter({ hasText: formatMoney(amount) })
          .first(),
      ).toBeVisible();
    await expect(section).toContainText(`此外可自由支配${formatMoney(first.leftToLiveOn)}`);
    await expect(section).toContainText(`要留给后面的账单${formatMoney(first.mustStay)}`);

    const inHand = schedule.payday('现在手上的钱');
    const warning = inHand.getByText(/在付出之前可能被自动扣走/);
    await expect(warning).toHaveCount(now.atRisk > 0 ? 1 : 0);
    await expect(inHand).toContainText(`必要支出${formatMoney(now.essentials)}`);
  },
);

test('calendar and paydays are whole at 1024 x 700', { tag: '@browser' }, async ({ plan, schedule }) => {
  await plan.page.setViewportSize({ width: 1024, height: 700 });
  for (const view of ['日历', '按发薪日'] as const) {
    await schedule.show(view);
    const beyond = await plan.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond, view).toBe(0);
  }
});
