import { describe, expect, test } from 'vitest';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import {
  type LogEntry,
  NO_RECORDS,
  type RecoveryRecords,
} from '../../src/domain/recovery/recovery-records.ts';
import { parseTime } from '../../src/renderer/src/format/times.ts';
import { csvText } from '../../src/renderer/src/format/csv.ts';
import { contactCsv } from '../../src/renderer/src/pages/conditions/contacts/contact-csv.ts';
import { contactRows } from '../../src/renderer/src/pages/conditions/contacts/contact-rows.ts';
import {
  activityRows,
  changedMonths,
} from '../../src/renderer/src/pages/conditions/entries/activity-months.ts';
import {
  cashOutStatement,
  notesOf,
} from '../../src/renderer/src/pages/conditions/entries/cash-out-statement.ts';
import { documentRows } from '../../src/renderer/src/pages/conditions/entries/document-rows.ts';
import { scoreRows } from '../../src/renderer/src/pages/conditions/scores/score-rows.ts';

const today = civilDate('2026-11-23');
const words = (key: string, named: Record<string, unknown>) => [key, ...Object.values(named)].join(' ');

describe('months with active days', () => {
  const activity = [
    { month: '2026-10', days: 9, origin: 'typed', notedOn: today },
    { month: '2026-07', days: 3, origin: 'bill', notedOn: today },
  ] as const;

  test('are the last six full ones across the turn of a year, the three the rule looks at marked', () => {
    const rows = activityRows(activity, today);
    expect(rows.map(({ month }) => month)).toEqual([
      '2026-10',
      '2026-09',
      '2026-08',
      '2026-07',
      '2026-06',
      '2026-05',
    ]);
    expect(rows.map(({ counts }) => counts)).toEqual([true, true, true, false, false, false]);
    expect(rows[0]).toMatchObject({ days: 9, fromBill: false });
    expect(rows[3]).toMatchObject({ days: 3, fromBill: true });
    expect(activityRows([], civilDate('2027-02-01'))[1]?.month).toBe('2026-12');
  });

  test('only what was changed is sent; a field that was emptied takes its count back', () => {
    const rows = activityRows(activity, today);
    const typed = { '2026-10': null, '2026-09': 0, '2026-08': null, '2026-07': 3 };
    expect(changedMonths(rows, typed)).toEqual([
      { month: '2026-10', days: null },
      { month: '2026-09', days: 0 },
    ]);
  });
});

describe('the statement about cash-outs', () => {
  const records = (...facts: [string, string | null, string][]) =>
    ({
      ...NO_RECORDS,
      facts: facts.map(([fact, value, notedOn]) => ({ fact, value, notedOn })),
    }) as unknown as RecoveryRecords;

  test('is nothing until something is said; the last one outweighs an earlier never', () => {
    expect(cashOutStatement(NO_RECORDS)).toEqual({ said: 'unsaid' });
    const never = ['cash-out-none', '2026-11-01', '2026-11-01'] as [string, string, string];
    expect(cashOutStatement(records(never))).toEqual({ said: 'none', on: '2026-11-01' });
    expect(cashOutStatement(records(never, ['cash-out-last', '2026-09-01', '2026-11-02']))).toEqual({
      said: 'last',
      on: '2026-09-01',
    });
  });

  test('is written so that it reads back as it was said', () => {
    for (const statement of [
      { said: 'unsaid' },
      { said: 'none', on: today },
      { said: 'last', on: civilDate('2026-09-01') },
    ] as const) {
      const earlier = records(
        ['cash-out-last', '2026-01-01', '2026-11-01'],
        ['cash-out-none', '2026-11-02', '2026-11-02'],
      );
      const facts = notesOf(statement).map((note) => ({ ...note, notedOn: today }));
      const after = { ...earlier, facts: [...earlier.facts, ...facts] } as unknown as RecoveryRecords;
      expect(cashOutStatement(after)).toEqual(statement);
    }
  });
});

test('documents that are asked for come first, each with what of it is ready', () => {
  const log = [
    { id: 'a', kind: 'proof-document', date: today, document: 'identity' },
    { id: 'b', kind: 'proof-document', date: today, document: 'debt-list' },
    { id: 'c', kind: 'support-call', date: today, channel: '95188' },
  ] as readonly LogEntry[];
  const rows = documentRows(log);
  expect(rows.slice(0, 2).map(({ document }) => document)).toEqual(['income-proof', 'debt-list']);
  expect(rows).toHaveLength(6);
  expect(rows.filter(({ ready }) => ready.length > 0).map(({ document }) => document)).toEqual([
    'debt-list',
    'identity',
  ]);
});

test('scores stand newest first, each with its band and the points since the one before', () => {
  const score = (date: string, zhima: number) => ({ date: civilDate(date), zhima });
  const rows = scoreRows([score('2026-11-07', 600), score('2026-09-07', 549), score('2026-10-07', 599)]);
  expect(rows.map((row) => [row.date, row.band, row.change])).toEqual([
    ['2026-11-07', 'good', 1],
    ['2026-10-07', 'fair', 50],
    ['2026-09-07', 'poor', null],
  ]);
  expect(scoreRows([score('2026-01-07', 950)])[0]?.band).toBe('outstanding');
});

describe('a time of day', () => {
  test.each([
    ['21:30', '21:30'],
    ['9:05', '09:05'],
    ['2130', '21:30'],
    ['２１：３０', '21:30'],
    ['21点30分', '21:30'],
    [' 0:00 ', '00:00'],
  ])('%s is read as %s', (typed, time) => expect(parseTime(typed)).toBe(time));

  test.each(['24:00', '12:60', '930', '9', '晚上九点', '21:3', ''])('%s is not guessed at', (typed) =>
    expect(parseTime(typed)).toBeNull(),
  );
});

describe('a table for a spreadsheet', () => {
  test('is UTF-8 with its mark, every field quoted and quotes doubled, lines kept inside a field', () => {
    expect(csvText([['a', 'b"c', 'd,e\nf']])).toBe('\uFEFF"a","b""c","d,e\nf"\r\n');
  });

  test.each(['=1+1', '+8613800000000', '-1', '@SUM(A1)', '\t=1', '  =HYPERLINK("x")', '＝1', '\r1'])(
    'a text that starts like a formula is made a text: %j',
    (text) => {
      expect(csvText([[text]])).toBe(`\uFEFF"'${text.replaceAll('"', '""')}"\r\n`);
    },
  );

  test('dates, times and plain words stay as they are', () => {
    expect(csvText([['2026-11-23', '21:30', '张先生']])).toBe('\uFEFF"2026-11-23","21:30","张先生"\r\n');
  });
});

describe('contacts by collectors', () => {
  const contact = (id: string, date: string, time: string, parts: object = {}) =>
    ({
      id,
      kind: 'collector-contact',
      date,
      time,
      channel: 'phone',
      thirdParty: false,
      ...parts,
    }) as LogEntry;
  const log = [
    contact('a', '2026-11-20', '09:00'),
    contact('late', '2026-11-21', '22:00', { thirdParty: true, who: '=cmd()', note: '要求今天\n还清' }),
    contact('b', '2026-11-20', '08:00'),
    { id: 'call', kind: 'support-call', date: today, channel: '95188' } as LogEntry,
  ];

  test('stand newest first, each with what it goes beyond', () => {
    expect(contactRows(log).map((row) => [row.contact.id, row.beyond])).toEqual([
      ['late', ['quiet-hours', 'third-party']],
      ['a', []],
      ['b', []],
    ]);
  });

  test('are handed in oldest first with the limit each goes beyond, and hold no formula', () => {
    const lines = contactCsv(contactRows(log), words).slice(1).split('\r\n');
    expect(lines[0]).toBe(
      ['date', 'time', 'channel', 'who', 'thirdParty', 'said', 'beyond']
        .map((column) => `"collectors.csv.${column}"`)
        .join(','),
    );
    expect(lines[1]).toMatch(/^"2026-11-20","08:00","collectors\.channel\.phone","","collectors\.no","",""$/);
    expect(lines[3]).toContain('"\'=cmd()","collectors.yes","要求今天\n还清"');
    expect(lines[3]).toContain(
      '"collectors.breach.quiet-hours 22:00 08:00 3 / collectors.breach.third-party 22:00 08:00 3"',
    );
  });
});
