import { readFileSync } from 'node:fs';
import { ConditionsPage } from '../pages/conditions.ts';
import { OverviewPage } from '../pages/overview.ts';
import { expect, test as base } from '../on-a-day.ts';

const test = base.extend<{ conditions: ConditionsPage }>({
  conditions: async ({ regain }, use) => {
    const conditions = new ConditionsPage(regain);
    await conditions.open();
    await use(conditions);
  },
});
const browser = { tag: '@browser' };
// Some walk through many forms, one after the other.
test.describe.configure({ timeout: 180_000 });

test(
  'without a cause three are looked at, and a few answers lead to those that count',
  browser,
  async ({ conditions }) => {
    await expect(conditions.lead).toContainText(
      '还没有记录限制。还没有选原因，先看逾期、负债率和芝麻分：3 项中 0 项已满足，3 项待补充。',
    );
    await expect(conditions.lead).toContainText('满足条件不代表一定解除，以支付宝的定期评估为准。');

    await conditions.startDiagnosis();
    const { diagnosis } = conditions;
    await diagnosis.getByRole('button', { name: '看可能的原因' }).click();
    const since = diagnosis.getByRole('textbox', { name: '从哪天起被限制' });
    await expect(since).toHaveAccessibleDescription(/请填写/);
    await expect(since).toBeFocused();
    await since.fill('2026-11-24');
    await expect(since).toHaveAccessibleDescription(/不能晚于今天/);
    await since.fill('2026-10-20');
    await diagnosis.getByRole('radio', { name: /综合评估未通过/ }).check();
    await diagnosis.getByRole('checkbox', { name: /改过手机号/ }).check();
    await diagnosis.getByRole('button', { name: '看可能的原因' }).click();

    await expect(diagnosis.getByRole('checkbox', { checked: true })).toHaveCount(3);
    const profile = diagnosis.getByRole('checkbox', { name: /^频繁修改个人信息/ });
    await expect(profile).toBeChecked();
    await expect(profile).toHaveAccessibleName(/可能性较大.*回答：改过手机号、银行卡或地址/);
    await expect(diagnosis.getByRole('checkbox', { name: /^多头借贷/ })).not.toBeChecked();
    await diagnosis.getByRole('checkbox', { name: /^套现/ }).check();
    await profile.uncheck();
    await diagnosis.getByRole('button', { name: '保存原因' }).click();

    await expect(conditions.lead).toContainText('支付宝 2026-10-20 起被限制，已 34 天。3 项中 0 项已满足');
    await conditions.page.reload();
    await expect(conditions.list.getByRole('heading', { name: '计入的条件' })).toBeVisible();
    const counted = conditions.list.locator('section.full').getByRole('button');
    await expect(counted).toContainText(['负债率 ≤ 50%', '芝麻分 ≥ 600', '合规使用满 180 天']);
    await expect(conditions.row('信息与设备稳定')).toBeVisible();

    await conditions.startDiagnosis();
    await expect(diagnosis.getByRole('radio', { name: /综合评估未通过/ })).toBeChecked();
    await diagnosis.getByRole('button', { name: '移除限制记录' }).click();
    await expect(conditions.lead).toContainText('还没有记录限制。');
    await conditions.undo('已移除限制记录');
    await expect(conditions.lead).toContainText('支付宝 2026-10-20 起被限制');
    await expect(counted).toHaveCount(3);
  },
);

test(
  'the questionnaire is left half-way and taken up again, even after the window was closed',
  browser,
  async ({ conditions, regain }) => {
    await conditions.startDiagnosis();
    const { diagnosis } = conditions;
    await diagnosis.getByRole('textbox', { name: '从哪天起被限制' }).fill('2026-10-20');
    await diagnosis.getByRole('radio', { name: /有逾期未还/ }).check();
    await diagnosis.getByRole('checkbox', { name: /很少使用支付宝/ }).check();
    await diagnosis.getByRole('button', { name: '稍后继续' }).click();
    await expect(diagnosis).toBeHidden();
    await regain.goTo('债务');
    await conditions.open();
    await conditions.page.getByRole('button', { name: '继续诊断' }).click();
    await expect(diagnosis.getByRole('textbox', { name: '从哪天起被限制' })).toHaveValue('2026-10-20');
    await expect(diagnosis.getByRole('radio', { name: /有逾期未还/ })).toBeChecked();
    await conditions.page.keyboard.press('Escape');
    await expect(diagnosis).toBeHidden();

    await conditions.page.reload();
    await conditions.page.getByRole('button', { name: '继续诊断' }).click();
    await expect(diagnosis.getByRole('radio', { name: /有逾期未还/ })).toBeChecked();
    await expect(diagnosis.getByRole('checkbox', { name: /很少使用支付宝/ })).toBeChecked();
    await expect(conditions.lead).toContainText('还没有记录限制。');
  },
);

test('the score of the month is typed here, and its condition follows', browser, async ({ conditions }) => {
  await conditions.show('芝麻分 ≥ 600');
  const scores = conditions.part('芝麻分');
  await expect(scores).toContainText('还没有记录');
  await scores.getByRole('button', { name: '记录芝麻分' }).click();
  const score = scores.getByRole('textbox', { name: '芝麻分', exact: true });
  await score.fill('951');
  await scores.getByRole('button', { name: '保存' }).click();
  await expect(score).toHaveAccessibleDescription(/350 到 950/);
  await score.fill('599');
  await conditions.save(scores);
  await expect(conditions.status).toHaveText('未满足');
  await expect(scores.getByRole('row')).toContainText([/日期/, /599.*中等.*第一次记录/s]);
  await scores.getByRole('button', { name: /^修改/ }).click();
  await score.fill('600');
  await conditions.save(scores);
  await expect(conditions.status).toHaveText('已满足');
  await expect(conditions.lead).toContainText('3 项中 1 项已满足');

  await scores.getByRole('button', { name: /^删除/ }).click();
  await expect(conditions.status).toHaveText('待补充');
  await conditions.undo(/已删除 .* 的芝麻分/);
  await expect(scores).toContainText('600');

  await scores.getByRole('button', { name: '记录芝麻分' }).click();
  await score.fill('610');
  await scores.getByRole('textbox', { name: '日期' }).fill('2199-01-01');
  await scores.getByRole('button', { name: '保存' }).click();
  await expect(scores.getByRole('textbox', { name: '日期' })).toHaveAccessibleDescription(/不能晚于今天/);
  await expect(score).toHaveValue('610');
});

test(
  'steps are ticked, their day is corrected, and the deciding ones make the status',
  browser,
  async ({ conditions }) => {
    await conditions.show('账户安全检查');
    for (const step of [/更换登录和支付密码/, /双重验证/, /移除陌生设备/]) await conditions.tick(step);
    await expect(conditions.status).toHaveText('进行中');
    await conditions.tick(/已向 95188 报告/);
    await expect(conditions.status).toHaveText('已满足');

    await conditions.show('登录与使用稳定');
    await conditions.tick(/已通过/);
    await expect(conditions.detail).toContainText('到 2026-12-23，由时间满足。');
    const steps = conditions.part('可以做的事');
    await steps.getByRole('button', { name: /修改日期/ }).click();
    await steps.getByRole('textbox', { name: '完成日期' }).fill('2026-11-24');
    await steps.getByRole('button', { name: '保存' }).click();
    await expect(steps.getByRole('textbox', { name: '完成日期' })).toHaveAccessibleDescription(
      /不能晚于今天/,
    );
    await steps.getByRole('textbox', { name: '完成日期' }).fill('2026-10-01');
    await conditions.save(steps);
    await expect(conditions.status).toHaveText('已满足');

    await steps.getByRole('checkbox', { name: /已通过/ }).click();
    await expect(conditions.status).toHaveText('待补充');
    await conditions.undo('已取消勾选');
    await expect(conditions.status).toHaveText('已满足');
    await expect(steps).toContainText('2026-10-01 完成');
  },
);

test('the next review follows the rule until a day of one’s own is set', browser, async ({ conditions }) => {
  await conditions.show('芝麻分 ≥ 600');
  await expect(conditions.detail).toContainText('2026-11-23 已到');
  await conditions.detail.getByRole('button', { name: '定一个日期' }).click();
  const date = conditions.detail.getByRole('textbox', { name: '下次查看的日期' });
  await date.fill('2026-11-22');
  await conditions.detail.getByRole('button', { name: '保存' }).click();
  await expect(date).toHaveAccessibleDescription(/太早/);
  await date.fill('2026-12-01');
  await conditions.detail.getByRole('button', { name: '保存' }).click();
  await expect(conditions.detail).toContainText('2026-12-01 自己定的');
  await expect(conditions.detail.getByRole('button', { name: '定一个日期' })).toBeFocused();
  await conditions.detail.getByRole('button', { name: '改回按规则' }).click();
  await expect(conditions.detail).toContainText('2026-11-23 已到');
  await conditions.undo('已改回按规则');
  await expect(conditions.detail).toContainText('2026-12-01 自己定的');
});

test('calls to support are logged, changed, deleted and brought back', browser, async ({ conditions }) => {
  await conditions.show('联系客服');
  const calls = conditions.part('联系客服的记录');
  await calls.getByRole('button', { name: '记一次联系' }).click();
  await calls.getByRole('textbox', { name: '日期', exact: true }).fill('2026-11-10');
  await calls.getByRole('textbox', { name: /^工号或姓名/ }).fill('8812');
  await calls.getByRole('textbox', { name: /^约定的回访日期/ }).fill('2026-11-09');
  const answer = calls.getByRole('textbox', { name: /^答复/ });
  await answer.fill('我的证件号 110101199003070011');
  await calls.getByRole('button', { name: '保存' }).click();
  await expect(calls.getByRole('textbox', { name: /^约定的回访日期/ })).toHaveAccessibleDescription(
    /不能早于联系日期/,
  );
  await calls.getByRole('textbox', { name: /^约定的回访日期/ }).fill('2026-11-30');
  await calls.getByRole('button', { name: '保存' }).click();
  await expect(answer).toHaveAccessibleDescription(/不保存这类号码/);
  await expect(answer).toBeFocused();
  await answer.fill('先还清逾期，再等评估');
  await conditions.save(calls);
  await expect(conditions.status).toHaveText('进行中');
  await expect(calls).toContainText('2026-11-10');
  await expect(calls).toContainText('95188 · 8812');
  await expect(conditions.part('现在的情况')).toContainText('约定 2026-11-30 回访');

  await calls.getByRole('button', { name: /^修改 2026-11-10/ }).click();
  await calls.getByRole('textbox', { name: /^约定的回访日期/ }).fill('');
  await conditions.save(calls);
  await expect(conditions.status).toHaveText('已满足');
  await conditions.undo(/已修改/);
  await expect(conditions.status).toHaveText('进行中');

  await calls.getByRole('button', { name: /^删除 2026-11-10/ }).click();
  await expect(conditions.status).toHaveText('待补充');
  await conditions.undo(/已删除/);
  await expect(calls).toContainText('先还清逾期，再等评估');
  for (const number of ['95188', '12378', '12363'])
    await expect(conditions.part('官方电话')).toContainText(number);
  await expect(conditions.part('官方电话').getByRole('link')).toHaveCount(0);
});

test(
  'what only the user knows is noted: changes, expiry, cash-outs, days, documents, reports',
  browser,
  async ({ conditions }) => {
    await conditions.show('信息与设备稳定');
    const events = conditions.part('账户变动记录');
    for (const date of ['2026-11-01', '2026-11-15']) {
      await events.getByRole('button', { name: '记一次变动' }).click();
      await events.getByRole('textbox', { name: '日期' }).fill(date);
      await events.getByLabel('变动', { exact: true }).selectOption('更换手机号');
      await conditions.save(events);
    }
    await expect(conditions.status).toHaveText('未满足');
    await expect(conditions.part('现在的情况')).toContainText('90 天内变更 2 次');
    const identity = conditions.part('身份证件有效期');
    await identity.getByRole('button', { name: '填写有效期' }).click();
    await identity.getByRole('textbox', { name: '有效期至' }).fill('2030-01-01');
    await conditions.save(identity);
    await expect(conditions.detail).toContainText('到 2027-01-30，由时间满足。');
    await identity.getByRole('button', { name: '清除' }).click();
    await expect(identity).toContainText('还没有填');
    await conditions.undo('已清除证件有效期');
    await expect(identity).toContainText('有效期至 2030-01-01');

    await conditions.show('合规使用满 180 天');
    const statement = conditions.part('本人说明');
    await statement.getByRole('radio', { name: '从来没有' }).check();
    await statement.getByRole('button', { name: '保存说明' }).click();
    await expect(conditions.status).toHaveText('不适用');
    await statement.getByRole('radio', { name: '有过', exact: true }).check();
    await statement.getByRole('button', { name: '保存说明' }).click();
    await expect(statement.getByRole('textbox', { name: '最后一次的日期' })).toHaveAccessibleDescription(
      /请填写/,
    );
    await statement.getByRole('textbox', { name: '最后一次的日期' }).fill('2026-09-01');
    await statement.getByRole('button', { name: '保存说明' }).click();
    await expect(conditions.detail).toContainText('到 2027-02-28，由时间满足。');
    await conditions.undo('已保存说明');
    await expect(conditions.status).toHaveText('不适用');

    await conditions.show('活跃（不增消费）');
    const days = conditions.part('每月有操作的天数');
    await days.getByRole('textbox', { name: '2026 年 10 月' }).fill('8');
    await days.getByRole('textbox', { name: '2026 年 9 月' }).fill('32');
    await days.getByRole('button', { name: '保存天数' }).click();
    await expect(days.getByRole('textbox', { name: '2026 年 9 月' })).toHaveAccessibleDescription(/0 到 31/);
    await days.getByRole('textbox', { name: '2026 年 9 月' }).fill('12');
    await days.getByRole('button', { name: '保存天数' }).click();
    await expect(conditions.status).toHaveText('已满足');
    await conditions.undo('已保存天数');
    await expect(conditions.status).toHaveText('待补充');
    await expect(days.getByRole('textbox', { name: '2026 年 9 月' })).toHaveValue('');

    await conditions.show('提供证明');
    const documents = conditions.part('材料清单');
    for (const name of [/^收入证明/, /^困难证明/]) await documents.getByRole('checkbox', { name }).click();
    await expect(conditions.status).toHaveText('进行中');
    await documents.getByRole('checkbox', { name: /^其他负债清单/ }).click();
    await expect(conditions.status).toHaveText('已满足');
    await documents.getByRole('checkbox', { name: /^其他负债清单/ }).click();
    await expect(conditions.status).toHaveText('进行中');
    await conditions.undo('已删除：其他负债清单');
    await expect(conditions.status).toHaveText('已满足');

    await conditions.show('借款机构和查询不多');
    const reports = conditions.part('征信报告');
    await reports.getByRole('button', { name: '记一份报告' }).click();
    await reports.getByRole('textbox', { name: '有余额的机构数' }).fill('5');
    await reports.getByRole('textbox', { name: /硬查询次数/ }).fill('6');
    await reports.getByLabel('不良记录').selectOption('有，已结清');
    await reports.getByRole('textbox', { name: '结清日期' }).fill('2024-05-01');
    await conditions.save(reports);
    await expect(conditions.status).toHaveText('进行中');
    await conditions.show('征信没有不良记录');
    await expect(conditions.detail).toContainText('到 2029-05-01，由时间满足。');
  },
);

test('a service that works again ends the waiting', browser, async ({ conditions }) => {
  await conditions.restrictedSince('2026-11-21');
  await conditions.show('系统维护结束');
  await expect(conditions.status).toHaveText('进行中');
  await expect(conditions.part('可以做的事')).toContainText('95188');
  const service = conditions.part('服务恢复');
  await service.getByRole('button', { name: '已经恢复' }).click();
  await service.getByRole('textbox', { name: '恢复的日期' }).fill('2026-11-23');
  await conditions.save(service);
  await expect(conditions.status).toHaveText('不适用');
});

test(
  'contacts of collectors stand beside the limits, and are handed out as a table',
  browser,
  async ({ conditions }) => {
    const { contacts } = conditions;
    const note = async (time: string, said: string, third: boolean): Promise<void> => {
      await contacts.getByRole('button', { name: '记一次联系' }).click();
      await contacts.getByRole('textbox', { name: '时间' }).fill(time);
      await contacts.getByRole('textbox', { name: /^说了什么/ }).fill(said);
      if (third) await contacts.getByRole('checkbox', { name: /我以外的人/ }).check();
      await conditions.save(contacts);
    };
    for (const time of ['9:00', '12:00', '15:00']) await note(time, '催还款', false);
    await expect(contacts).toContainText('3 次，都在界限内');
    await note('16:00', '问家人', true);
    await note('22:05', '=HYPERLINK("x")', false);
    await expect(contacts).toContainText('5 次，2 次超出界限');
    const beyond = contacts.getByRole('row').filter({ hasText: '22:05' });
    await expect(beyond).toContainText('夜间（22:00 至 08:00）');
    await expect(beyond).toContainText('当天超过 3 次电话');
    await expect(contacts.getByRole('row').filter({ hasText: '16:00' })).toContainText('联系了第三人');
    await expect(contacts).toContainText('12378');
    await expect(contacts).toContainText('不要找收费的');

    const download = conditions.page.waitForEvent('download');
    await contacts.getByRole('button', { name: '导出 CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('催收联系记录-2026-11-23.csv');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.startsWith('\uFEFF"日期","时间"')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(7);
    expect(text).toContain('"\'=HYPERLINK(""x"")"');

    await beyond.getByRole('button', { name: /^删除/ }).click();
    await expect(contacts).toContainText('4 次，1 次超出界限');
    await conditions.undo(/已删除 2026-11-23 22:05/);
    await expect(contacts).toContainText('5 次，2 次超出界限');
  },
);

test(
  'the page is walked by keyboard: a row leads to its detail, a form opens, saves and gives back',
  browser,
  async ({ conditions }) => {
    const { keyboard } = conditions.page;
    await conditions.row('芝麻分 ≥ 600').focus();
    await keyboard.press('Enter');
    await expect(conditions.detail.getByRole('heading', { level: 2 })).toBeFocused();
    await expect(conditions.row('芝麻分 ≥ 600')).toHaveAttribute('aria-current', 'true');
    const add = conditions.part('芝麻分').getByRole('button', { name: '记录芝麻分' });
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await expect(add).toBeFocused();
    await keyboard.press('Enter');
    await keyboard.type('612');
    await keyboard.press('Enter');
    await expect(conditions.part('芝麻分')).toContainText('612');
    await expect(add).toBeFocused();
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await expect(conditions.part('芝麻分').getByRole('form')).toHaveCount(0);
    await expect(add).toBeFocused();
  },
);

test(
  'the other pages lead to the place where the score is typed',
  browser,
  async ({ conditions, regain }) => {
    await regain.goTo('进度');
    await conditions.page.getByRole('link', { name: '去记芝麻分' }).click();
    await expect(conditions.part('芝麻分')).toBeVisible();
    await regain.goTo('数据');
    await conditions.page.getByRole('button', { name: '载入示例' }).click();
    const overview = new OverviewPage(regain);
    await overview.open();
    await overview.figure('芝麻分').getByRole('link').click();
    await expect(conditions.part('芝麻分')).toContainText('572');
    await overview.open();
    await overview.conditions.getByRole('link', { name: '看全部条件' }).click();
    await expect(conditions.lead).toContainText(/6 项中 \d 项已满足/);
  },
);
