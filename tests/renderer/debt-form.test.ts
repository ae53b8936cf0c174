import { mount } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { nextTick, reactive } from 'vue';
import { createPinia } from 'pinia';
import { createI18n } from 'vue-i18n';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import chinese from '../../src/renderer/src/messages/zh-CN/index.ts';
import DebtForm from '../../src/renderer/src/pages/debts/DebtForm.vue';
import type { DebtDraft } from '../../src/renderer/src/pages/debts/debt-draft.ts';
import { draftOfProduct } from '../../src/renderer/src/pages/debts/draft-from-debt.ts';

const TODAY = civilDate('2026-11-23');
const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': chinese } });

function formOf(product: string, parts: Partial<DebtDraft> = {}) {
  const draft = reactive(Object.assign(draftOfProduct(product, '一笔', { id: 'x-1', today: TODAY }), parts));
  const wrapper = mount(DebtForm, {
    props: { draft, today: TODAY },
    global: { plugins: [i18n, createPinia()] },
    attachTo: document.body,
  });
  return { draft, wrapper };
}

describe('the form of a debt', () => {
  test.each([
    ['huabei', '账单日（每月）', '剩余期数'],
    ['jiebei', '剩余期数', '账单日（每月）'],
    ['huabei_bill_instalment', '总手续费率', '额度'],
    ['other', '每月最低还款', '额度'],
    ['private_loan', '约定还清的日期', '利率'],
  ])('of %s asks for %s and not for %s', (product, asked, notAsked) => {
    const labels = formOf(product)
      .wrapper.findAll('label')
      .map((label) => label.text().replace(' 选填', ''));
    expect(labels).toContain(asked);
    expect(labels).not.toContain(notAsked);
  });

  test('asks for gaps only after the first attempt, and sends nothing before they are filled', async () => {
    const { wrapper } = formOf('huabei');
    expect(wrapper.findAll('.fault')).toHaveLength(0);
    await wrapper.find('form').trigger('submit');
    expect(wrapper.findAll('.fault').map((fault) => fault.text())).toEqual(['请填写']);
    expect(wrapper.emitted('save')).toBeUndefined();
    await wrapper.find('#debt-balance').setValue('100');
    await wrapper.find('form').trigger('submit');
    expect(wrapper.emitted('save')?.[0]).toMatchObject([
      { balanceAsOf: TODAY, debt: { balance: 10_000, product: 'huabei' } },
    ]);
  });

  test('shows what the program refused beside its field, keeps what was typed, and forgets it when typing goes on', async () => {
    const { wrapper } = formOf('huabei', { balance: fen(500) });
    const refuse = wrapper.vm as unknown as { refuse: (error: unknown) => Promise<void> };
    await refuse.refuse({
      code: 'input/invalid',
      faults: [{ path: 'debt.balance', code: 'parts-above-balance' }],
    });
    await nextTick();
    expect(wrapper.find('#debt-balance-fault').text()).toBe('各部分相加超过了剩余本金');
    expect((wrapper.find('#debt-balance').element as HTMLInputElement).value).toBe('5.00');
    await wrapper.find('#debt-balance').setValue('6');
    expect(wrapper.find('#debt-balance-fault').exists()).toBe(false);
  });

  test('says how much a sum may be where others bound it', async () => {
    const { wrapper } = formOf('huabei', { balance: fen(680_000), billed: fen(684_000) });
    await wrapper.find('form').trigger('submit');
    expect(wrapper.find('#debt-billed-fault').text()).toBe('各部分相加超过了剩余本金，这里最多 ¥6,800.00');
    const { wrapper: split } = formOf('huabei_bill_instalment', {
      balance: fen(680_000),
      originalPrincipal: fen(1),
    });
    await split.find('form').trigger('submit');
    expect(split.text()).toContain('原始本金不能少于剩余本金，这里至少 ¥6,800.00');
  });

  test('opens the further terms when the fault is in them', async () => {
    const { wrapper } = formOf('credit_card', {
      balance: fen(500),
      statementDay: 5,
      dueDay: 25,
      lateFeeFloor: fen(900),
      lateFeeCap: fen(100),
    });
    await wrapper.find('form').trigger('submit');
    await nextTick();
    expect((wrapper.find('.more').element as HTMLDetailsElement).open).toBe(true);
    expect(wrapper.find('#debt-late-cap-fault').text()).toContain('上限不能低于下限');
  });

  test('keeps the penalty rate in step with the rate until it is typed', async () => {
    const { draft, wrapper } = formOf('jiebei');
    expect(draft.penaltyRate).toEqual({ daily: '0.00075' });
    await wrapper.find('#debt-rate').setValue('0.04');
    expect(draft.penaltyRate).toEqual({ daily: '0.0006' });
    await wrapper.find('#debt-penalty-rate').setValue('0.08');
    await wrapper.find('#debt-rate').setValue('0.03');
    expect(draft.penaltyRate).toEqual({ daily: '0.0008' });
  });
});
