import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../../src/domain/dates/civil-date.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { reminderText } from '../../../src/domain/reminders/reminder-words.ts';
import {
  isQuiet,
  NO_REMINDERS,
  type Reminder,
  type ReminderFacts,
  remindersNow,
  type ReminderSettings,
} from '../../../src/domain/reminders/reminders-now.ts';

const TODAY = civilDate('2026-11-23');
const ON: ReminderSettings = { ...NO_REMINDERS, on: true };
const NOTHING: ReminderFacts = {
  today: TODAY,
  time: '09:00',
  dues: [],
  overdue: [],
  lastScoreOn: civilDate('2026-11-07'),
  followUps: [],
};
const due = (date: string) => ({ debt: 'h', name: '花呗', date: civilDate(date), amount: fen(68_400) });
const keys = (
  facts: Partial<ReminderFacts>,
  settings: Partial<ReminderSettings> = {},
  shown: string[] = [],
) => remindersNow({ ...NOTHING, ...facts }, { ...ON, ...settings }, new Set(shown)).map(({ key }) => key);

describe('reminders of due dates', () => {
  test.each<[string, number[], string[]]>([
    ['2026-11-23', [1, 0], ['due h 2026-11-23 0']],
    ['2026-11-24', [1, 0], ['due h 2026-11-24 1']],
    ['2026-11-25', [1, 0], []],
    ['2026-11-22', [1, 0], []],
    ['2026-11-25', [7, 3], ['due h 2026-11-25 3']],
    ['2026-11-30', [7], ['due h 2026-11-30 7']],
    ['2026-12-01', [7], []],
    ['2026-11-23', [], []],
    // Missed on the eve, because the program did not run: told on the day.
    ['2026-11-23', [1], ['due h 2026-11-23 1']],
  ])('of %s, asked for %j days before', (date, daysBefore, expected) => {
    expect(keys({ dues: [due(date)] }, { daysBefore })).toEqual(expected);
  });

  test('come once at each of the days', () => {
    expect(keys({ dues: [due('2026-11-24')] }, {}, ['due h 2026-11-24 1'])).toEqual([]);
    const onTheDay = { today: addDays(TODAY, 1), dues: [due('2026-11-24')] };
    expect(keys(onTheDay, {}, ['due h 2026-11-24 1'])).toEqual(['due h 2026-11-24 0']);
  });
});

describe('reminders wait', () => {
  const facts = { dues: [due('2026-11-23')] };

  test('until they are switched on, and until their time of day', () => {
    expect(keys(facts, { on: false })).toEqual([]);
    expect(keys({ ...facts, time: '08:59' })).toEqual([]);
    expect(keys({ ...facts, time: '23:30' }, { quietFrom: '00:00', quietTo: '00:00' })).toHaveLength(1);
  });

  test.each<[string, string, string, boolean]>([
    ['22:00', '08:00', '22:00', true],
    ['22:00', '08:00', '23:59', true],
    ['22:00', '08:00', '00:00', true],
    ['22:00', '08:00', '07:59', true],
    ['22:00', '08:00', '08:00', false],
    ['22:00', '08:00', '21:59', false],
    ['12:00', '14:00', '13:00', true],
    ['12:00', '14:00', '14:00', false],
    ['12:00', '12:00', '12:00', false],
  ])('through quiet hours from %s to %s: %s', (quietFrom, quietTo, time, quiet) => {
    expect(isQuiet(time, { quietFrom, quietTo })).toBe(quiet);
    expect(keys({ ...facts, time }, { quietFrom, quietTo, at: '00:00' })).toHaveLength(quiet ? 0 : 1);
  });
});

test('what is overdue is told once a week, all of it together', () => {
  const overdue = [
    { name: '花呗', amount: fen(100) },
    { name: '信用卡', amount: fen(50) },
  ];
  // 2026-11-23 is a Monday.
  expect(keys({ overdue })).toEqual(['overdue 2026-11-23']);
  expect(keys({ overdue, today: addDays(TODAY, 6) })).toEqual(['overdue 2026-11-23']);
  expect(keys({ overdue, today: addDays(TODAY, 7) })).toEqual(['overdue 2026-11-30']);
  expect(keys({ overdue }, { overdue: false })).toEqual([]);
  expect(remindersNow({ ...NOTHING, overdue }, ON, new Set())[0]).toMatchObject({ count: 2, amount: 150 });
});

describe('the Zhima score', () => {
  test.each<[string, string | null, string[]]>([
    ['2026-11-06', null, []],
    ['2026-11-07', null, ['zhima 2026-11']],
    ['2026-11-07', '2026-10-07', ['zhima 2026-11']],
    ['2026-11-07', '2026-11-06', []],
    ['2026-11-07', '2026-11-05', ['zhima 2026-11']],
    ['2026-11-13', null, ['zhima 2026-11']],
    ['2026-11-14', null, []],
  ])('on %s, last noted on %s', (today, lastScoreOn, expected) => {
    const noted = lastScoreOn === null ? null : civilDate(lastScoreOn);
    expect(keys({ today: civilDate(today), lastScoreOn: noted })).toEqual(expected);
  });
});

test('follow-ups are told on their day, or for six days after it', () => {
  const at = (date: string) => ({
    followUps: [{ id: 'call', kind: 'follow-up' as const, date: civilDate(date) }],
  });
  expect(keys(at('2026-11-23'))).toEqual(['follow-up call 2026-11-23']);
  expect(keys(at('2026-11-17'))).toHaveLength(1);
  expect(keys(at('2026-11-16'))).toEqual([]);
  expect(keys(at('2026-11-24'))).toEqual([]);
});

describe('on a locked screen', () => {
  const reminders: Reminder[] = [
    { kind: 'due', key: '', name: '花呗', date: civilDate('2026-11-24'), days: 1, amount: fen(68_400) },
    { kind: 'overdue', key: '', count: 2, names: ['花呗', '信用卡'], amount: fen(12_345) },
    { kind: 'zhima', key: '' },
  ];

  test('nothing is shown unless it is chosen', () => {
    for (const reminder of reminders)
      for (const language of ['zh-CN', 'en'] as const)
        expect(JSON.stringify(reminderText(reminder, language, 'plain'))).not.toMatch(
          /花呗|信用卡|684|123|Zhima|芝麻|逾期|overdue|还款|payment/,
        );
  });

  test('a name, or a name and an amount', () => {
    expect(reminderText(reminders[0]!, 'zh-CN', 'named').body).toBe('花呗，明天（2026-11-24）到期。');
    expect(reminderText(reminders[0]!, 'en', 'amounts').body).toBe('花呗 ¥684.00: due tomorrow, 2026-11-24.');
    expect(reminderText(reminders[1]!, 'zh-CN', 'named').body).toBe('花呗、信用卡。');
    expect(reminderText(reminders[1]!, 'zh-CN', 'amounts').body).toBe('花呗、信用卡 ¥123.45。');
  });
});
