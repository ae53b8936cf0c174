import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { CalendarChoice } from '../../src/contract/files.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import { calendarEvents } from '../../src/main/files/calendar/calendar-events.ts';
import { calendarText } from '../../src/main/files/calendar/calendar-text.ts';
import { caseWith, monthly, revolving } from '../support/case-builder.ts';
import { exampleCase } from '../support/example-case.ts';
import { caseOf, day, payment, planOf } from '../support/plan-builder.ts';

const CHOICE: CalendarChoice = {
  months: 6,
  titles: 'named',
  contents: ['dues', 'planned', 'zhima'],
  alarmDays: [1, 0],
  alarmAt: '09:30',
  notes: [],
};
const WRITTEN = new Date('2026-11-23T02:00:00Z');

function textOf(input: Case, choice: Partial<CalendarChoice> = {}, written = WRITTEN): string {
  const chosen = { ...CHOICE, ...choice };
  const events = calendarEvents({ case: input, plan: planCase(input) }, chosen, 'zh-CN');
  return calendarText(events, { days: chosen.alarmDays, at: chosen.alarmAt }, { language: 'zh-CN', written });
}

/** The events of a calendar text, by a parser that is not the writer. It throws for what is no calendar. */
function parsed(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

const INPUT = exampleCase('huabei-jiebei-two-cards-loan');
const PLAN = planCase(INPUT);
const TEXT = textOf(INPUT);

describe('a calendar, read by a parser that is not its writer', () => {
  test('has an entry for every due date of the coming months', () => {
    const dues = parsed(TEXT).filter(({ summary }) => summary.endsWith(' 还款'));
    const expected = new Set(
      PLAN.payments
        .filter(({ kind, date }) => kind === 'required' && date <= '2027-05-23')
        .map(({ date, debt }) => `${date} ${INPUT.debts.find(({ id }) => id === debt)?.name}`),
    );
    expect(expected.size).toBeGreaterThan(20);
    expect(
      new Set(dues.map(({ startDate, summary }) => `${startDate.toString()} ${summary.slice(0, -3)}`)),
    ).toEqual(expected);
  });

  test('is of whole days without a time zone', () => {
    for (const { startDate } of parsed(TEXT)) {
      expect(startDate.isDate).toBe(true);
      expect(startDate.zone).toBe(ICAL.Timezone.localTimezone);
    }
    expect(TEXT).not.toContain('TZID');
  });

  test('holds the planned extra payments and the clearing of arrears', () => {
    const summaries = parsed(TEXT).map(({ summary }) => summary);
    expect(summaries.some((title) => title.endsWith('额外还款'))).toBe(true);
    expect(summaries.some((title) => title.endsWith('还逾期'))).toBe(true);
  });

  test('comes back to the Zhima score on the 7th of each month', () => {
    const zhima = parsed(TEXT).find(({ summary }) => summary === '查看芝麻分');
    const days: string[] = [];
    const iterator = zhima?.iterator();
    for (let next = iterator?.next(); next; next = iterator?.next()) days.push(next.toString());
    expect(days).toEqual([
      '2026-12-07',
      '2027-01-07',
      '2027-02-07',
      '2027-03-07',
      '2027-04-07',
      '2027-05-07',
    ]);
  });

  test('rings at the chosen time of day, so many days before and on the day itself', () => {
    const [event] = parsed(TEXT);
    const rings = event?.component.getAllSubcomponents('valarm').map((alarm) => {
      expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY');
      const trigger = alarm.getFirstProperty('trigger');
      expect(trigger?.getParameter('related') ?? 'START').toBe('START');
      return (trigger?.getFirstValue() as ICAL.Duration).toSeconds();
    });
    // 09:30 of the day before is 14.5 hours before the day begins.
    expect(rings).toEqual([-14.5 * 3600, 9.5 * 3600]);
  });

  test('has no alarm when none is chosen', () => {
    expect(textOf(INPUT, { alarmDays: [] })).not.toContain('VALARM');
  });

  test('holds follow-ups and reviews under their own ids', () => {
    const notes = [
      { id: 'call-1', date: day('2026-12-01'), title: '问银行，是否收到申请；答复：' },
      { id: 'late', date: day('2029-01-01'), title: '太远' },
    ];
    const events = parsed(textOf(INPUT, { contents: [], notes }));
    expect(events.map(({ uid, summary, startDate }) => [uid, summary, startDate.toString()])).toEqual([
      ['note-call-1@regain', '问银行，是否收到申请；答复：', '2026-12-01'],
    ]);
  });
});

describe('titles', () => {
  test('show no amount unless it is chosen; the text beneath always says it', () => {
    for (const event of parsed(textOf(INPUT))) expect(event.summary).not.toContain('¥');
    const due = parsed(textOf(INPUT)).find(({ summary }) => summary.endsWith(' 还款'));
    expect(due?.description).toMatch(/¥[\d,]+\.\d\d。\n.*以账单为准。/);
  });

  test('show names and amounts when chosen', () => {
    const due = parsed(textOf(INPUT, { titles: 'amounts' })).find(({ summary }) =>
      summary.includes(' 还款 '),
    );
    expect(due?.summary).toMatch(/ 还款 ¥[\d,]+\.\d\d$/);
  });

  test('give nothing away when that is chosen, in the alarm too', () => {
    const notes = [{ id: 'a', date: day('2026-12-01'), title: '给银行打电话' }];
    for (const event of parsed(textOf(INPUT, { titles: 'plain', notes }))) {
      expect(event.summary).toBe('重拾：有一件事要办');
      for (const alarm of event.component.getAllSubcomponents('valarm'))
        expect(alarm.getFirstPropertyValue('description')).toBe('重拾：有一件事要办');
    }
  });
});

describe('importing again', () => {
  test('every entry has an id of its own, the same in a later file', () => {
    const ids = parsed(TEXT).map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(ids.length);
    expect(parsed(textOf(INPUT, {}, new Date('2026-11-24T02:00:00Z'))).map(({ uid }) => uid)).toEqual(ids);
  });

  test('a later file is the newer one: its SEQUENCE and DTSTAMP are higher', () => {
    const later = textOf(INPUT, {}, new Date('2026-11-23T02:00:01Z'));
    const [before, after] = [parsed(TEXT)[0], parsed(later)[0]];
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
    expect(after?.sequence).toBeLessThan(2 ** 31);
    const stamp = (event?: ICAL.Event) => String(event?.component.getFirstPropertyValue('dtstamp'));
    expect(stamp(before)).toBe('2026-11-23T02:00:00Z');
    expect(stamp(after) > stamp(before)).toBe(true);
  });

  test('a due day that moves within its month keeps its id', () => {
    const onDay = (dueDay: number) =>
      caseWith({
        debts: [revolving('花呗 1/2', { balance: 100_000, statement: { statementDay: 1, dueDay } })],
        incomes: [monthly('salary', 20_000, 5)],
      });
    const ids = (input: Case) => parsed(textOf(input, { contents: ['dues'] })).map(({ uid }) => uid);
    expect(ids(onDay(10))).toEqual(ids(onDay(12)));
    expect(ids(onDay(10))[0]).toMatch(/^due-%E8%8A%B1%E5%91%97%201%2F2-2026-12@regain$/);
  });

  test('two payments of one debt in a month have two ids', () => {
    const plan = planOf({
      payments: [
        payment('2026-12-05', 'loan', 100, { kind: 'extra' }),
        payment('2026-12-25', 'loan', 200, { kind: 'extra' }),
        payment('2026-12-25', 'loan', 50, { kind: 'extra' }),
      ],
    });
    const events = calendarEvents(
      { case: caseOf(), plan },
      { ...CHOICE, titles: 'amounts', contents: ['planned'] },
      'en',
    );
    expect(events.map(({ uid, title }) => [uid, title])).toEqual([
      ['extra-loan-2026-12@regain', '消费贷 extra payment ¥1.00'],
      ['extra-loan-2026-12-2@regain', '消费贷 extra payment ¥2.50'],
    ]);
  });
});

describe('the text itself', () => {
  const longName = '招商银行信用卡（长长的名字，带逗号；分号\\反斜杠）'.repeat(2);

  test('has no line longer than 75 octets and cuts no character in two', () => {
    const input = { ...INPUT, debts: INPUT.debts.map((debt) => ({ ...debt, name: `${longName}𠮷👪` })) };
    const text = textOf(input);
    const lines = text.split('\r\n');
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\ufffd');
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    const due = parsed(text).find(({ uid }) => uid.startsWith('due-'));
    expect(due?.summary).toBe(`${longName}𠮷👪 还款`);
  });

  test('says what is short of a due date', () => {
    const input = caseWith({
      debts: [revolving('卡', { balance: fen(1_000_000) })],
      cash: { onHand: 100 },
      plan: { strategy: 'minimums' },
    });
    const [due] = parsed(textOf(input, { contents: ['dues'] }));
    expect(due?.description).toContain('按计划还差 ¥');
  });
});
