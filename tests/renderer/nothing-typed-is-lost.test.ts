import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { nextTick } from 'vue';
import { createI18n } from 'vue-i18n';
import type { BackupCopy } from '../../src/contract/backups.ts';
import type { CommandName, Transport } from '../../src/contract/commands.ts';
import type { ErrorCode } from '../../src/contract/errors.ts';
import type { Workspace } from '../../src/contract/workspace.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import CopyList from '../../src/renderer/src/backups/CopyList.vue';
import RecoveryScreen from '../../src/renderer/src/backups/RecoveryScreen.vue';
import { useNotice } from '../../src/renderer/src/components/notice.ts';
import chinese from '../../src/renderer/src/messages/zh-CN/index.ts';
import CashPanel from '../../src/renderer/src/pages/budget/CashPanel.vue';
import CollectorContacts from '../../src/renderer/src/pages/conditions/contacts/CollectorContacts.vue';
import CreditReports from '../../src/renderer/src/pages/conditions/entries/CreditReports.vue';
import SupportCalls from '../../src/renderer/src/pages/conditions/entries/SupportCalls.vue';
import ZhimaScores from '../../src/renderer/src/pages/conditions/scores/ZhimaScores.vue';
import { useWorkspace } from '../../src/renderer/src/stores/workspace.ts';
import { provideTransport } from '../../src/renderer/src/transport/transport.ts';

const today = civilDate('2026-11-23');
const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': chinese } });
const answers = new Map<CommandName, unknown>();
let failure: ErrorCode = 'store/full';
const sent: CommandName[] = [];

beforeEach(() => {
  setActivePinia(createPinia());
  document.body.innerHTML = '';
  answers.clear();
  sent.length = 0;
  const { shown, close } = useNotice();
  for (const { key } of shown.value) close(key);
  const send = vi.fn((command: CommandName) => {
    sent.push(command);
    return Promise.resolve(answers.get(command) ?? { ok: false, error: { code: failure } });
  });
  provideTransport({ send } as unknown as Transport);
});

const shown = (component: object, props: object) =>
  mount(component as never, { props: props as never, global: { plugins: [i18n] }, attachTo: document.body });
type Shown = ReturnType<typeof shown>;

const settled = async () => {
  for (let turn = 0; turn < 6; turn += 1) await nextTick();
  await new Promise((resolve) => setTimeout(resolve));
};
const button = (wrapper: Shown, text: string) =>
  wrapper.findAll('button').find((each) => each.text() === text)!;
const typed = (wrapper: Shown) =>
  wrapper
    .findAll('form input, form textarea, form select')
    .map((field) => (field.element as HTMLInputElement).value);
const notices = () => useNotice().shown.value.map(({ error }) => error?.code);

const onHand = { onHand: 100, buffer: 0 };
const workspace = {
  case: { cash: onHand },
  cashEstimated: false,
  cashEntered: false,
  today,
  stored: { cash: { ...onHand, asOf: today } },
} as unknown as Workspace;
const FORMS: readonly (readonly [
  name: string,
  component: object,
  props: object,
  open: string,
  fill: Readonly<Record<string, string>>,
])[] = [
  [
    'a contact by a collector',
    CollectorContacts,
    { log: [], today },
    '记一次联系',
    { '#contact-time': '09:00', '#contact-note': '要求当天还清' },
  ],
  [
    'a contact with support',
    SupportCalls,
    { log: [], today },
    '记一次联系',
    { '#call-follow-up': '2026-11-25' },
  ],
  [
    'a credit report',
    CreditReports,
    { reports: [], today },
    '记一份报告',
    { '#report-date': '2026-11-01', '#report-lenders': '3', '#report-enquiries': '0' },
  ],
  ['a score', ZhimaScores, { scores: [], today }, '记录芝麻分', { '#score-zhima': '572' }],
  ['cash', CashPanel, { workspace }, '更新', { '#cash-on-hand': '1234.56', '#cash-buffer': '200.00' }],
];

describe('what was typed stays in its form, and the reason is told, when the program cannot save', () => {
  const cases = FORMS.flatMap((form) =>
    (['store/full', 'store/read-only', 'store/busy', 'store/corrupt', 'transport/unreachable'] as const).map(
      (code) => [form[0], code, form] as const,
    ),
  );
  test.each(cases)('%s: %s', async (_name, code, [, component, props, open, fill]) => {
    failure = code;
    const wrapper = shown(component, props);
    const opener = button(wrapper, open) ?? wrapper.find('button');
    await opener.trigger('click');
    for (const [field, value] of Object.entries(fill)) await wrapper.find(field).setValue(value);
    const before = typed(wrapper);
    expect(before.length).toBeGreaterThan(0);
    await wrapper.find('form').trigger('submit');
    await settled();
    expect(sent.length).toBeGreaterThan(0);
    expect(typed(wrapper).map((text) => text.replaceAll(',', ''))).toEqual(
      before.map((text) => text.replaceAll(',', '')),
    );
    expect(notices()).toEqual([code]);
    wrapper.unmount();
  });
});

const copy = (number: number, reason: BackupCopy['reason']): BackupCopy => ({
  name: `2026-11-23-00${number}-${reason}.db`,
  date: '2026-11-23',
  number,
  reason,
  bytes: 120_000,
});

describe('the screen of a data file that cannot be used', () => {
  const state = (code: ErrorCode, newestGood: string | null) =>
    answers.set('data.state', {
      ok: true,
      value: {
        failure: code,
        dataFile: '/home/a/regain.db',
        copiesFolder: '/home/a/backups',
        copies: [copy(2, 'daily'), copy(1, 'asked')],
        newestGood,
      },
    });

  test.each([
    ['store/corrupt', '数据文件损坏了', ['重试', '从加密备份恢复', '导出能读出的内容', '用这份备份恢复']],
    ['store/newer', '数据文件来自更新的版本', ['重试', '从加密备份恢复', '用这份备份恢复']],
    ['store/foreign', '这里的文件不是本应用的数据', ['重试', '从加密备份恢复', '用这份备份恢复']],
    ['store/full', '磁盘已满', ['重试']],
    ['store/read-only', '数据文件不可写', ['重试']],
    ['store/busy', '数据文件正在被使用', ['重试']],
    ['store/other', '磁盘读写出错', ['重试']],
  ] as const)('%s: says which, where it lies, and offers what helps', async (code, title, buttons) => {
    state(code, '2026-11-23-001-asked.db');
    const wrapper = shown(RecoveryScreen, { code });
    await settled();
    expect(wrapper.find('h1').text()).toBe(title);
    expect(wrapper.text()).toContain('/home/a/regain.db');
    const offered = wrapper.findAll('button').map((each) => each.text());
    for (const text of buttons) expect(offered).toContain(text);
    expect(offered.includes('用这份备份恢复')).toBe(
      (buttons as readonly string[]).includes('用这份备份恢复'),
    );
    expect(offered.includes('导出能读出的内容')).toBe(code === 'store/corrupt');
  });

  test('restores the newest copy that is whole, not the newest', async () => {
    state('store/corrupt', '2026-11-23-001-asked.db');
    answers.set('backups.restore', { ok: true, value: { before: 'set-aside-1.db', revertable: false } });
    const wrapper = shown(RecoveryScreen, { code: 'store/corrupt' });
    await settled();
    expect(wrapper.text()).toContain('最新的完好备份：2026-11-23（手动）');
    await button(wrapper, '用这份备份恢复').trigger('click');
    await settled();
    expect(sent).toContain('backups.restore');
    expect(useNotice().shown.value.at(-1)?.text).toContain('set-aside-1.db');
  });

  test('without a good copy says so', async () => {
    state('store/corrupt', null);
    const wrapper = shown(RecoveryScreen, { code: 'store/corrupt' });
    await settled();
    expect(wrapper.text()).toContain('没有找到完好的备份');
  });
});

test('a copy is restored only after it was asked once more', async () => {
  const wrapper = shown(CopyList, { copies: [copy(1, 'daily')], busy: false });
  await button(wrapper, '恢复').trigger('click');
  expect(wrapper.emitted('restore')).toBeUndefined();
  await button(wrapper, '替换并恢复').trigger('click');
  expect(wrapper.emitted('restore')).toEqual([['2026-11-23-001-daily.db']]);
});

test('after everything was deleted nothing is asked for any more', async () => {
  answers.set('data.erase', { ok: true, value: null });
  sessionStorage.setItem('regain-token', 'x');
  const store = useWorkspace();
  await store.erase();
  expect([store.workspace, store.failure]).toEqual([null, { code: 'store/erased' }]);
  expect(sessionStorage.length).toBe(0);
  sent.length = 0;
  await store.load();
  expect(sent).toEqual([]);
});

test('a change that finds the file damaged reads it again, so that the screen comes', async () => {
  failure = 'store/corrupt';
  const store = useWorkspace();
  await store.run('cash.set', { cash: { onHand: 1, buffer: 0 } as never });
  expect(store.failure).toEqual({ code: 'store/corrupt' });
});
