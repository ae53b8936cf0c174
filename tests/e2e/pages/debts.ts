import type { Locator, Page } from '@playwright/test';
import type { Debt, LateFee, Rate } from '../../../src/domain/case/case.ts';
import { productTemplate } from '../../../src/domain/product/product-templates.ts';
import type { RegainPage } from './regain-page.ts';

const yuan = (fen: number) => String(fen / 100);
const percent = (share: string) => String(Number((Number(share) * 100).toFixed(7)));

/** The page of all debts and the form of one. */
export class DebtsPage {
  readonly page: Page;
  readonly form: Locator;
  readonly names: Locator;
  readonly #regain: RegainPage;

  constructor(regain: RegainPage) {
    this.#regain = regain;
    this.page = regain.page;
    this.form = this.page.getByRole('dialog');
    this.names = this.page.getByRole('rowheader').getByRole('button');
  }

  async open(): Promise<void> {
    await this.#regain.goTo('债务');
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('button', { name, exact: true }) });
  }

  field(label: string | RegExp): Locator {
    return this.form.getByLabel(label, typeof label === 'string' ? { exact: false } : {}).first();
  }

  /** Opens the form of a new debt of a product. */
  async startAdding(product: string): Promise<void> {
    await this.page.getByRole('button', { name: '添加债务' }).first().click();
    const name = productTemplate(product)?.nameZh;
    if (name === undefined) throw new Error(`no product ${product}`);
    await this.form
      .getByRole('listitem')
      .getByRole('button')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .click();
  }

  async edit(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `修改：${name}` }).click();
  }

  /** Saves the form and waits until it is gone. */
  async save(): Promise<void> {
    await this.form.getByRole('button', { name: '保存' }).click();
    await this.form.waitFor({ state: 'hidden' });
  }

  async undo(text: string | RegExp): Promise<void> {
    const notice = this.page.getByRole('status').locator('.notice').filter({ hasText: text });
    await notice.getByRole('button', { name: '撤销' }).click();
  }

  /** Enters a whole debt by hand, as somebody who copies it from a list would. */
  async enter(debt: Debt): Promise<void> {
    await this.startAdding(debt.product ?? 'other');
    await this.form.getByText('更多条款（').click();
    await this.#fill('名称', debt.name);
    await this.#fill('剩余本金', yuan(debt.balance));
    await this.#fillKind(debt);
    await this.#fillOverdue(debt);
    await this.#fillMore(debt);
    await this.save();
  }

  async #fill(label: string, text: string): Promise<void> {
    await this.form.getByRole('textbox', { name: label }).first().fill(text);
  }

  async #rate(label: string, rate: Rate | undefined): Promise<void> {
    const [period, share] = rate ? (Object.entries(rate)[0] as [string, string]) : [undefined, undefined];
    if (period === undefined || share === undefined) return this.#fill(label, '');
    const words = { daily: '日', monthly: '月', annual: '年' } as Record<string, string>;
    await this.form.getByLabel(`${label}的计息周期`, { exact: true }).selectOption(words[period] ?? '');
    await this.#fill(label, percent(share));
  }

  async #fillKind(debt: Debt): Promise<void> {
    switch (debt.kind) {
      case 'revolving':
        await this.#fill('账单日', String(debt.statement.statementDay));
        await this.#fill('还款日', String(debt.statement.dueDay));
        await this.#fill('已出账', debt.statement.billed === undefined ? '' : yuan(debt.statement.billed));
        await this.#fill(
          '往期结转',
          debt.statement.carried === undefined ? '' : yuan(debt.statement.carried),
        );
        await this.#fill(
          '本期最低还款额',
          debt.statement.minimumDue === undefined ? '' : yuan(debt.statement.minimumDue),
        );
        await this.#fill('额度', debt.limit === undefined ? '' : yuan(debt.limit));
        await this.#fill('最低还款比例', percent(debt.minimum.share));
        await this.#fill('最低还款额下限', yuan(debt.minimum.floor));
        await this.form.getByLabel('计息方式').selectOption(debt.accrues);
        return this.#rate('利率', debt.rate);
      case 'instalment':
        await this.#fill('剩余期数', String(debt.remainingPeriods));
        await this.#fill('每月还款日', String(debt.dueDay));
        await this.form.getByLabel('还款方式').selectOption(debt.method);
        if (debt.rate === undefined) await this.form.getByLabel('知道哪一个').selectOption('instalment');
        else await this.#rate('利率', debt.rate);
        if (debt.instalment !== undefined) await this.#fill('每期应还', yuan(debt.instalment));
        return;
      case 'fee-instalment':
        await this.#fill('分期时的本金', yuan(debt.originalPrincipal));
        await this.#fill('总期数', String(debt.periods));
        await this.#fill('剩余期数', String(debt.remainingPeriods));
        await this.#fill('总手续费率', percent(debt.totalFeeRate));
        await this.#fill('每月还款日', String(debt.dueDay));
        await this.form.getByLabel('提前结清时').selectOption(debt.remainingFees);
        return;
      case 'simple':
        await this.#fill('每月最低还款', yuan(debt.minimum.amount));
        await this.#fill('每月还款日', String(debt.dueDay));
        return this.#rate('利率', debt.rate);
      case 'informal':
        return this.#fill('约定还清的日期', debt.dueDate ?? '');
    }
  }

  async #fillOverdue({ overdue }: Debt): Promise<void> {
    await this.form.getByLabel('现在有逾期').setChecked(overdue !== undefined);
    if (!overdue) return;
    await this.#fill('逾期本金', yuan(overdue.principal));
    await this.#fill('从哪一天起逾期', overdue.since);
    await this.#fill('逾期利息', yuan(overdue.interest));
    await this.#fill('逾期费用', yuan(overdue.fees));
  }

  async #fillMore(debt: Debt): Promise<void> {
    await this.form.getByLabel('平台', { exact: true }).selectOption(debt.platform ?? 'other');
    await this.form.getByLabel('上征信').setChecked(debt.onCreditReport ?? false);
    if (debt.kind === 'informal') return;
    await this.#fill('已入账的利息', debt.charged ? yuan(debt.charged.interest) : '');
    await this.#fill('已入账的费用', debt.charged ? yuan(debt.charged.fees) : '');
    await this.#rate('逾期部分的利率', debt.penaltyRate);
    await this.#fill('宽限天数', debt.graceDays === undefined ? '' : String(debt.graceDays));
    await this.#fillLateFee(debt.lateFee);
    if ('prepay' in debt)
      await this.form.getByLabel('提前还款', { exact: true }).selectOption(debt.prepay ?? 'allowed');
  }

  async #fillLateFee(lateFee: LateFee | undefined): Promise<void> {
    await this.form.getByLabel('没还够最低时收违约金').setChecked(lateFee !== undefined);
    if (!lateFee) return;
    await this.#fill('违约金比例', percent(lateFee.share));
    await this.#fill('违约金下限', yuan(lateFee.floor));
    await this.#fill('违约金上限', lateFee.cap === undefined ? '' : yuan(lateFee.cap));
  }
}
