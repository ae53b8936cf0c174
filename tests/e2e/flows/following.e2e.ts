import { barriers } from '../axe.ts';
import { DebtsPage } from '../pages/debts.ts';
import { expect, test } from '../on-a-day.ts';

const LOAN = { product: 'jiebei', name: '借呗' };

test.describe('following the plan', { tag: '@browser' }, () => {
  test('a balance is checked against the lender, explained, corrected, seen in the history and taken back', async ({
    regain,
  }) => {
    const debts = new DebtsPage(regain);
    await debts.open();
    await debts.startAdding(LOAN.product);
    await debts.field('剩余本金').fill('12000');
    await debts.field('剩余期数').fill('12');
    await debts.field('每月还款日').fill('26');
    await debts.save();

    await regain.page.getByRole('button', { name: '对账：借呗' }).click();
    const dialog = regain.page.getByRole('dialog', { name: '与贷款方对账' });
    await dialog
      .getByRole('button', { name: '记下这次对账' })
      .or(dialog.getByRole('button', { name: '按贷款方的数更正' }))
      .click();
    await expect(dialog.getByRole('textbox', { name: '剩余本金' })).toHaveAccessibleDescription(/请填写/);
    await dialog.getByRole('textbox', { name: '剩余本金' }).fill('11,500');
    const comparison = dialog.getByRole('region', { name: '比较' });
    await expect(comparison).toContainText('−¥500.00');
    await expect(comparison).toContainText(/可能有一笔约 ¥[\d,.]+ 的还款没有记/);
    expect(await barriers(regain.page, '[role="dialog"]')).toEqual([]);
    await dialog.getByRole('button', { name: '按贷款方的数更正' }).click();
    await expect(debts.row('借呗')).toContainText('¥11,500.00');

    await regain.goTo('计划');
    const history = regain.page.getByRole('region', { name: '已记的还款' });
    await expect(history).toContainText('对账：剩余本金 ¥11,500.00');
    await expect(history).toContainText('更正 −¥500.00');
    await history.getByRole('button', { name: '删除 2026-11-23 借呗的对账' }).click();
    await expect(history).toBeHidden();
    await debts.undo('已删除 2026-11-23 的对账');
    await expect(history).toContainText('更正 −¥500.00');
  });

  test('an agreement is recorded in equal parts, marks the debt, is broken and taken back', async ({
    regain,
  }) => {
    const debts = new DebtsPage(regain);
    await debts.open();
    await debts.startAdding(LOAN.product);
    await debts.field('剩余本金').fill('10000');
    await debts.field('剩余期数').fill('12');
    await debts.field('每月还款日').fill('26');
    await debts.save();

    await regain.page.getByRole('button', { name: '记录协议：借呗' }).click();
    const dialog = regain.page.getByRole('dialog', { name: '记录还款协议' });
    await expect(dialog.getByRole('textbox', { name: '协议总额' })).toHaveValue('10,000.00');
    await dialog.getByRole('textbox', { name: '编号或凭据' }).fill('XS-118');
    await dialog.getByRole('textbox', { name: '期数' }).fill('3');
    await dialog.getByRole('textbox', { name: '第一期还款日' }).fill('2026-12-10');
    await expect(dialog).toContainText('共 3 期：每期 ¥3,333.33，最后一期 ¥3,333.34，2027-02-10 结束。');
    expect(await barriers(regain.page, '[role="dialog"]')).toEqual([]);
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(debts.row('借呗')).toContainText('协商还款中');
    await expect(debts.row('借呗')).toContainText('2026-12-10');
    const card = regain.page.getByRole('region', { name: '还款协议' });
    await expect(card).toContainText('已还 0 / 3 期');
    await expect(card).toContainText('XS-118');

    await regain.goTo('总览');
    await expect(regain.page.getByRole('listitem').filter({ hasText: '借呗' }).first()).toContainText(
      '协商还款',
    );
    await debts.open();
    await card.getByRole('button', { name: '标记毁约：借呗' }).click();
    await expect(card).toContainText('2026-11-23 起恢复原条款');
    await expect(debts.row('借呗')).toContainText('已毁约');
    await debts.undo('已标记毁约：借呗');
    await expect(debts.row('借呗')).toContainText('协商还款中');
    await card.getByRole('button', { name: '删除协议：借呗' }).click();
    await expect(card).toBeHidden();
    await expect(debts.row('借呗')).toContainText('2026-11-26');
  });
});
