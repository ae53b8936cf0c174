import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCase } from '../../../src/contract/case-file.ts';
import type { Case } from '../../../src/domain/case/case.ts';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import { type Fen, fen } from '../../../src/domain/money/fen.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { type WhatIf, feesOf, suppose } from '../../../src/domain/whatif/whatif.ts';
import { formatMoney } from '../../../src/renderer/src/format/money.ts';
import { expect, test as base } from '../on-a-day.ts';
import { PlanPage } from '../pages/plan.ts';
import { WhatIfPanel } from '../pages/what-if.ts';

const example = (name: string) => fileURLToPath(new URL(`../../../examples/${name}.json`, import.meta.url));
const FIVE_DEBTS = example('huabei-jiebei-two-cards-loan');
const BROWSER = { tag: '@browser' };

function caseIn(file: string): Case {
  const reading = readCase(readFileSync(file, 'utf8'));
  if (!reading.ok) throw new Error(`${file} is not a case`);
  return reading.case;
}
const INPUT = caseIn(FIVE_DEBTS);

/** What interest and fees come to under suppositions, as the page writes it. */
function costWith(parts: readonly WhatIf[]): string {
  const { totalInterest, totalFees } = planCase(suppose(INPUT, parts)).summary;
  return formatMoney((totalInterest + totalFees + feesOf(INPUT, parts)) as Fen);
}

const test = base.extend<{ whatIf: WhatIfPanel; plan: PlanPage }>({
  holds: { file: FIVE_DEBTS },
  plan: async ({ regain }, use) => {
    const plan = new PlanPage(regain);
    await plan.open();
    await use(plan);
  },
  whatIf: async ({ regain, plan: _plan }, use) => use(new WhatIfPanel(regain)),
});

test(
  'a typed sum is planned with, and the plan stays as it is',
  BROWSER,
  async ({ whatIf, plan }) => {
    const answer = await plan.answer.textContent();
    await whatIf.field('每月多还').fill('300');
    await expect(whatIf.exact).toBeVisible();
    await expect(whatIf.outcome('利息与费用')).toContainText(
      costWith([{ kind: 'extra-monthly', amount: fen(30_000) }]),
    );
    await expect(whatIf.outcome('利息与费用')).toContainText('少 ¥');
    expect(await plan.answer.textContent()).toBe(answer);
    await whatIf.panel.getByRole('button', { name: '清空' }).click();
    await expect(whatIf.outcome('利息与费用')).toHaveText(costWith([]));
    await expect(whatIf.field('每月多还')).toHaveValue('0.00');
  },
);

test(
  'a slider moved by keys is answered at once and exactly when it rests',
  BROWSER,
  async ({ whatIf }) => {
    await whatIf.slider('月收入变化').focus();
    for (let step = 0; step < 4; step += 1) await whatIf.page.keyboard.press('ArrowLeft');
    await expect(whatIf.field('月收入变化')).toHaveValue('−20%');
    await expect(whatIf.outcome('还清')).toContainText(/晚|达到/);
    await expect(whatIf.exact).toBeVisible();
    const parts: WhatIf[] = [{ kind: 'income-change', share: '-0.2', from: civilDate('2026-12-01') }];
    await expect(whatIf.outcome('利息与费用')).toContainText(costWith(parts));
  },
);

test('a dear month and a sum have their day', BROWSER, async ({ whatIf }) => {
  await whatIf.field('一次性收入').fill('2000');
  await whatIf.field('到账日期').fill('2027-01-20');
  await whatIf.field('某月多支出').fill('500');
  await whatIf.field('支出日期').fill('2027-03-01');
  await expect(whatIf.outcome('利息与费用')).toContainText(
    costWith([
      { kind: 'lump-sum', amount: fen(200_000), on: civilDate('2027-01-20') },
      { kind: 'dear-month', amount: fen(50_000), on: civilDate('2027-03-01') },
    ]),
  );
});

test('chosen debts become one loan on its own terms', BROWSER, async ({ whatIf }) => {
  await whatIf.panel.getByRole('button', { name: '选债务' }).click();
  await whatIf.dialog.getByRole('button', { name: '试算' }).click();
  await expect(whatIf.dialog.getByRole('textbox', { name: '新贷款利率' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  const joined = INPUT.debts.filter(({ kind }) => kind === 'revolving');
  for (const { name } of joined) await whatIf.dialog.getByRole('checkbox', { name }).check();
  await whatIf.dialog.getByRole('textbox', { name: '新贷款利率' }).fill('8');
  await whatIf.dialog.getByRole('textbox', { name: '期数' }).fill('24');
  await whatIf.dialog.getByRole('textbox', { name: '手续费' }).fill('200');
  await whatIf.dialog.getByRole('button', { name: '试算' }).click();
  await expect(whatIf.dialog).toBeHidden();
  const loan = { name: '合并贷款', rate: { annual: '0.08' }, periods: 24, dueDay: 20, fee: fen(20_000) };
  const debts = joined.map(({ id }) => id);
  await expect(whatIf.outcome('利息与费用')).toContainText(
    costWith([{ kind: 'consolidation', debts, loan }]),
  );
  await whatIf.panel.getByRole('button', { name: '取消合并' }).click();
  await expect(whatIf.outcome('利息与费用')).toHaveText(costWith([]));
});

test('an instalment debt is repaid early from the cash on hand', BROWSER, async ({ whatIf }) => {
  const [debt] = INPUT.debts.filter(({ kind }) => kind === 'instalment');
  await whatIf.panel.getByRole('combobox', { name: '提前还一笔分期' }).selectOption(debt?.name ?? '');
  await whatIf.field('提前还本金').fill('100');
  await expect(whatIf.outcome('利息与费用')).toContainText(
    costWith([{ kind: 'prepayment', debt: debt?.id ?? '', amount: fen(10_000) }]),
  );
});

test.extend({ holds: { file: example('does-not-fit') } })(
  'where the plan does not fit, agreed instalments are worked out and supposed',
  BROWSER,
  async ({ whatIf }) => {
    await whatIf.panel.getByRole('button', { name: '算出要谈成的分期' }).click();
    await expect(whatIf.panel.getByRole('listitem').first()).toContainText(/分 \d+ 期，每期 ¥/, {
      timeout: 30_000,
    });
    await expect(whatIf.outcome('缺口')).toContainText(/没有缺口（少 \d+ 笔）/);
  },
);

test(
  'suppositions are kept, compared with the present plan, tried again, removed and brought back',
  BROWSER,
  async ({ whatIf, plan }) => {
    await whatIf.field('每月多还').fill('300');
    await whatIf.keep('周末多跑单');
    await whatIf.field('每月多还').fill('800');
    await whatIf.keep('换工作');
    await plan.page.reload();
    await expect(whatIf.row('现在的计划')).toContainText(costWith([]));
    await expect(whatIf.row('周末多跑单')).toContainText(
      costWith([{ kind: 'extra-monthly', amount: fen(30_000) }]),
    );
    await expect(whatIf.row('换工作')).toContainText(
      costWith([{ kind: 'extra-monthly', amount: fen(80_000) }]),
    );

    await whatIf.kept.getByRole('button', { name: '把设想放进面板：换工作' }).click();
    await expect(whatIf.field('每月多还')).toHaveValue('800.00');

    await whatIf.kept.getByRole('button', { name: '删除设想：换工作' }).click();
    await expect(whatIf.row('换工作')).toHaveCount(0);
    await plan.undo(/已删除设想/);
    await expect(whatIf.row('换工作')).toContainText(
      costWith([{ kind: 'extra-monthly', amount: fen(80_000) }]),
    );
  },
);

test(
  'an early repayment is tried out beside its debt and taken along to the plan',
  BROWSER,
  async ({ regain, whatIf }) => {
    await regain.goTo('债务');
    const [debt] = INPUT.debts.filter(({ kind }) => kind === 'instalment');
    await whatIf.page.getByRole('button', { name: `试算提前还${debt?.name}` }).click();
    await whatIf.dialog.getByRole('textbox', { name: '提前还本金' }).fill('100');
    const cost = costWith([{ kind: 'prepayment', debt: debt?.id ?? '', amount: fen(10_000) }]);
    await expect(whatIf.dialog).toContainText(cost);
    await whatIf.dialog.getByRole('button', { name: '和其他设想一起试' }).click();
    await expect(whatIf.field('提前还本金')).toHaveValue('100.00');
    await expect(whatIf.outcome('利息与费用')).toContainText(cost);
  },
);
