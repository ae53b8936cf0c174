import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { nextTick } from 'vue';
import { createI18n } from 'vue-i18n';
import type { Arguments, CommandName, Transport } from '../../src/contract/commands.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import type { LogEntry } from '../../src/domain/recovery/recovery-records.ts';
import chinese from '../../src/renderer/src/messages/zh-CN/index.ts';
import CollectorContacts from '../../src/renderer/src/pages/conditions/contacts/CollectorContacts.vue';
import CreditReports from '../../src/renderer/src/pages/conditions/entries/CreditReports.vue';
import SupportCalls from '../../src/renderer/src/pages/conditions/entries/SupportCalls.vue';
import ZhimaScores from '../../src/renderer/src/pages/conditions/scores/ZhimaScores.vue';
import { provideTransport } from '../../src/renderer/src/transport/transport.ts';

const today = civilDate('2026-11-23');
const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': chinese } });
type Sent = { command: CommandName; args: Record<string, unknown> };
const sent: Sent[] = [];
let answer: unknown;

beforeEach(() => {
  setActivePinia(createPinia());
  document.body.innerHTML = '';
  sent.length = 0;
  answer = { ok: true, value: { id: 'x' } };
  const send = vi.fn(async (command: CommandName, args: Arguments<CommandName>) => {
    sent.push({ command, args: args as Record<string, unknown> });
    return command === 'workspace.read' ? { ok: false, error: { code: 'internal' } } : answer;
  });
  provideTransport({ send } as unknown as Transport);
});

const shown = (component: object, props: object) =>
  mount(component as never, { props: props as never, global: { plugins: [i18n] }, attachTo: document.body });
type Shown = ReturnType<typeof shown>;

const button = (wrapper: Shown, text: string) =>
  wrapper.findAll('button').find((each) => each.text() === text)!;
async function submit(wrapper: Shown): Promise<void> {
  await wrapper.find('form').trigger('submit');
  for (let i = 0; i < 5; i += 1) await nextTick();
  await new Promise((resolve) => setTimeout(resolve));
}
const commands = () => sent.filter(({ command }) => command !== 'workspace.read');
const refuse = (...faults: { path: string; code: string; allowed?: string }[]) =>
  (answer = { ok: false, error: { code: 'input/invalid', faults } });

const contact = {
  id: 'c1',
  kind: 'collector-contact',
  date: '2026-11-20',
  time: '22:30',
  channel: 'message',
  thirdParty: true,
  who: '某公司',
} as LogEntry;

describe('noting a contact by a collector', () => {
  test('asks for the time only once saving was tried, and sends nothing before it is there', async () => {
    const wrapper = shown(CollectorContacts, { log: [], today });
    await button(wrapper, '记一次联系').trigger('click');
    expect(wrapper.findAll('.fault')).toHaveLength(0);
    await submit(wrapper);
    expect(wrapper.find('#contact-time-fault').text()).toBe('请填写');
    expect(document.activeElement?.id).toBe('contact-time');
    expect(commands()).toEqual([]);
  });

  test('sends what was typed without the fields that were left empty', async () => {
    const wrapper = shown(CollectorContacts, { log: [], today });
    await button(wrapper, '记一次联系').trigger('click');
    await wrapper.find('#contact-time').setValue('2130');
    await wrapper.find('#contact-note').setValue('  要求当天还清  ');
    await submit(wrapper);
    expect(commands()).toMatchObject([
      {
        command: 'log.add',
        args: {
          entry: {
            kind: 'collector-contact',
            date: '2026-11-23',
            time: '21:30',
            channel: 'phone',
            thirdParty: false,
            note: '要求当天还清',
          },
        },
      },
    ]);
    expect(commands()[0]?.args['entry']).not.toHaveProperty('who');
    expect(wrapper.find('form').exists()).toBe(false);
  });

  test('what the program refuses stands beside its field, the rest in a list, and everything typed stays', async () => {
    const wrapper = shown(CollectorContacts, { log: [], today });
    await button(wrapper, '记一次联系').trigger('click');
    await wrapper.find('#contact-time').setValue('09:00');
    await wrapper.find('#contact-note').setValue('110101199003070011');
    refuse({ path: 'entry.note', code: 'document-number' }, { path: 'entry.id', code: 'too-long' });
    await submit(wrapper);
    expect(wrapper.find('#contact-note-fault').text()).toContain('不保存这类号码');
    expect(wrapper.find('.fault-list').text()).toContain('entry.id');
    expect((wrapper.find('#contact-note').element as HTMLTextAreaElement).value).toBe('110101199003070011');
    expect((wrapper.find('#contact-time').element as HTMLInputElement).value).toBe('09:00');
    expect(document.activeElement?.id).toBe('contact-note');
  });

  test('a contact is changed under its own id, and shows what it goes beyond', async () => {
    const wrapper = shown(CollectorContacts, { log: [contact], today });
    expect(wrapper.find('tbody').text()).toContain('夜间（22:00 至 08:00）');
    expect(wrapper.find('tbody').text()).toContain('联系了第三人');
    await button(wrapper, '修改').trigger('click');
    await wrapper.find('#contact-time').setValue('12:00');
    await submit(wrapper);
    expect(commands()).toMatchObject([
      { command: 'log.update', args: { entry: { ...contact, time: '12:00' } } },
    ]);
  });
});

describe('noting a contact with support', () => {
  test('a follow-up before the contact is told beside its field', async () => {
    const wrapper = shown(SupportCalls, { log: [], today });
    await button(wrapper, '记一次联系').trigger('click');
    await wrapper.find('#call-follow-up').setValue('2026-11-22');
    await submit(wrapper);
    expect(wrapper.find('#call-follow-up-fault').text()).toBe('不能早于联系日期');
    expect(commands()).toEqual([]);
    await wrapper.find('#call-follow-up').setValue('2026-11-23');
    await submit(wrapper);
    expect(commands()).toMatchObject([{ args: { entry: { followUpOn: '2026-11-23' } } }]);
  });
});

describe('typing a credit report', () => {
  test('a settled record needs its day, not later than the report', async () => {
    const wrapper = shown(CreditReports, { reports: [], today });
    await button(wrapper, '记一份报告').trigger('click');
    await wrapper.find('#report-date').setValue('2026-11-01');
    await wrapper.find('#report-lenders').setValue('3');
    await wrapper.find('#report-enquiries').setValue('0');
    await wrapper.find('#report-bad').setValue('settled');
    await submit(wrapper);
    expect(wrapper.find('#report-settled-fault').text()).toBe('请填写');
    await wrapper.find('#report-settled').setValue('2026-11-02');
    await submit(wrapper);
    expect(wrapper.find('#report-settled-fault').text()).toBe('不能晚于报告日期');
    await wrapper.find('#report-settled').setValue('2026-10-31');
    await submit(wrapper);
    expect(commands()).toEqual([
      {
        command: 'creditReports.set',
        args: {
          report: {
            date: '2026-11-01',
            lenders: 3,
            enquiries: 0,
            badRecord: 'settled',
            settledOn: '2026-10-31',
          },
        },
      },
    ]);
  });

  test('the day of settlement is not sent for a record that is not settled', async () => {
    const wrapper = shown(CreditReports, {
      reports: [
        { date: '2026-11-01', lenders: 3, enquiries: 0, badRecord: 'settled', settledOn: '2026-10-31' },
      ],
      today,
    });
    await button(wrapper, '修改').trigger('click');
    await wrapper.find('#report-bad').setValue('open');
    await submit(wrapper);
    expect(commands()[0]?.args).toEqual({
      report: { date: '2026-11-01', lenders: 3, enquiries: 0, badRecord: 'open' },
    });
  });
});

describe('recording a Zhima score', () => {
  test('the score is asked for first, within its range, for today unless another day is given', async () => {
    const wrapper = shown(ZhimaScores, { scores: [], today });
    await button(wrapper, '记录芝麻分').trigger('click');
    expect(document.activeElement?.id).toBe('score-zhima');
    await wrapper.find('#score-zhima').setValue('951');
    await submit(wrapper);
    expect(commands()).toEqual([]);
    await wrapper.find('#score-zhima').setValue('572');
    await submit(wrapper);
    expect(commands()).toEqual([
      { command: 'scores.set', args: { score: { date: '2026-11-23', zhima: 572 } } },
    ]);
  });

  test('a failure that is about no field keeps the form open with what was typed', async () => {
    const wrapper = shown(ZhimaScores, { scores: [], today });
    await button(wrapper, '记录芝麻分').trigger('click');
    await wrapper.find('#score-zhima').setValue('572');
    answer = { ok: false, error: { code: 'store/full' } };
    await submit(wrapper);
    expect((wrapper.find('#score-zhima').element as HTMLInputElement).value).toBe('572');
  });
});
