import { mount } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { createPinia } from 'pinia';
import { createI18n } from 'vue-i18n';
import { defineComponent, h } from 'vue';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import DateInput from '../../src/renderer/src/components/DateInput.vue';
import MoneyInput from '../../src/renderer/src/components/MoneyInput.vue';
import RateInput from '../../src/renderer/src/components/RateInput.vue';
import { useFormScope } from '../../src/renderer/src/components/typed-field.ts';
import chinese from '../../src/renderer/src/messages/zh-CN/index.ts';

const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': chinese } });
const global = { plugins: [i18n, createPinia()] };

describe('a money field', () => {
  const field = (modelValue: number | null = null) =>
    mount(MoneyInput, {
      global,
      props: { id: 'sum', label: '金额', modelValue: modelValue === null ? null : fen(modelValue) },
    });

  test('gives fen while it is typed and tidies the text when it is left', async () => {
    const wrapper = field();
    await wrapper.find('input').setValue('1.2万');
    expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([1_200_000]);
    expect(wrapper.find('input').element.value).toBe('1.2万');
    await wrapper.setProps({ modelValue: fen(1_200_000) });
    await wrapper.find('input').trigger('blur');
    expect(wrapper.find('input').element.value).toBe('12,000.00');
  });

  test('keeps what cannot be read, gives nothing, and says why once it is left', async () => {
    const wrapper = field(5_000);
    await wrapper.find('input').setValue('50.123');
    expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([null]);
    await wrapper.setProps({ modelValue: null });
    expect(wrapper.find('.fault').exists()).toBe(false);
    await wrapper.find('input').trigger('blur');
    expect(wrapper.find('input').element.value).toBe('50.123');
    expect(wrapper.find('.fault').text()).toBe('小数位太多');
    expect(wrapper.find('input').attributes('aria-invalid')).toBe('true');
    expect(wrapper.find('input').attributes('aria-describedby')).toContain('sum-fault');
  });

  test('follows a value given from outside', async () => {
    const wrapper = field(5_000);
    await wrapper.setProps({ modelValue: fen(700) });
    expect(wrapper.find('input').element.value).toBe('7.00');
  });
});

test('a form knows that a field in it cannot be read, and forgets it with the field', async () => {
  let scope: ReturnType<typeof useFormScope> | undefined;
  const Form = defineComponent({
    props: { shown: { type: Boolean, default: true } },
    setup(props) {
      scope = useFormScope();
      return () => (props.shown ? h(MoneyInput, { id: 'sum', label: '金额', modelValue: null }) : null);
    },
  });
  const wrapper = mount(Form, { global });
  await wrapper.find('input').setValue('abc');
  expect(scope?.hasInvalid()).toBe(true);
  await wrapper.setProps({ shown: false });
  expect(scope?.hasInvalid()).toBe(false);
});

test('a rate keeps its figure when the period is changed, and its day count', async () => {
  const wrapper = mount(RateInput, {
    global,
    props: { id: 'rate', label: '利率', modelValue: { annual: '0.144', dayCount: 360 as const } },
  });
  expect(wrapper.find('input').element.value).toBe('14.4');
  await wrapper.find('input').setValue('15');
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([{ annual: '0.15', dayCount: 360 }]);
  await wrapper.find('select').setValue('daily');
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([{ daily: '0.15' }]);
});

test('a date may be typed in several ways and is kept as typed when there is no such day', async () => {
  const wrapper = mount(DateInput, {
    global,
    props: { id: 'day', label: '日期', modelValue: civilDate('2026-11-23') },
  });
  await wrapper.find('input').setValue('2026/2/9');
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual(['2026-02-09']);
  await wrapper.find('input').setValue('2026-02-30');
  await wrapper.find('input').trigger('blur');
  expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual([null]);
  expect(wrapper.find('input').element.value).toBe('2026-02-30');
  expect(wrapper.find('.fault').text()).toContain('没有这一天');
});
