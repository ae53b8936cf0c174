import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCase } from '../../../src/contract/case-file.ts';
import { trueCosts } from '../../../src/domain/cost/true-cost.ts';
import { costWords } from '../../../src/renderer/src/pages/debts/debt-cost.ts';
import { expect, test as base } from '../on-a-day.ts';
import { DebtsPage } from '../pages/debts.ts';

const EXAMPLE = fileURLToPath(
  new URL('../../../examples/huabei-jiebei-two-cards-loan.json', import.meta.url),
);

/** The example with one loan that costs 36 % a year. */
function withDearLoan(): { readonly text: string; readonly costs: ReturnType<typeof trueCosts> } {
  const file = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { debts: object[] };
  file.debts.push({
    id: 'dear',
    name: '小贷',
    kind: 'instalment',
    method: 'equal-payment',
    balance: 500_000,
    rate: { annual: '0.36' },
    remainingPeriods: 12,
    dueDay: 20,
  });
  const text = JSON.stringify(file);
  const reading = readCase(text);
  if (!reading.ok) throw new Error('not a case');
  return { text, costs: trueCosts(reading.case) };
}

const test = base.extend({ holds: { text: withDearLoan().text } });

test(
  'every debt tells its true yearly cost, and what 24 % means where it is above',
  { tag: '@browser' },
  async ({ regain }) => {
    const { costs } = withDearLoan();
    const debts = new DebtsPage(regain);
    await debts.open();

    const rows = regain.page.getByRole('row');
    for (const cost of costs) {
      const words = costWords(cost);
      if (words.known) await expect(rows.filter({ hasText: words.effective }).first()).toBeVisible();
    }
    const dear = debts.row('小贷');
    await expect(dear).toContainText(/42\.\d+%/);
    await expect(dear).toContainText('按本金平摊');
    await dear.getByRole('button', { name: /高于 24%/ }).press('Enter');
    await expect(dear.getByText(/可以请求法院调减/)).toBeVisible();
    await regain.page.keyboard.press('Escape');
    await expect(dear.getByText(/可以请求法院调减/)).toBeHidden();
  },
);

test(
  'the list of debts with its costs is whole at 1024 x 700 in both languages',
  { tag: '@browser' },
  async ({ regain }) => {
    await regain.page.setViewportSize({ width: 1024, height: 700 });
    const table = regain.page.getByRole('table').first();
    const beyond = () =>
      table.evaluate((node) => {
        const around = node.parentElement;
        return around === null ? null : around.scrollWidth - around.clientWidth;
      });
    await new DebtsPage(regain).open();
    expect(await beyond()).toBe(0);

    await regain.goTo('数据');
    await regain.page.getByRole('radio', { name: 'English' }).check({ force: true });
    await regain.menu.getByRole('link', { name: 'Debts' }).click();
    await expect(table.getByRole('columnheader', { name: 'True rate' })).toBeVisible();
    expect(await beyond()).toBe(0);
  },
);
