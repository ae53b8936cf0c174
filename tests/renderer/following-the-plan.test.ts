import { createI18n } from 'vue-i18n';
import { describe, expect, test } from 'vitest';
import { civilDate, toDayNumber } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import type { RecordedPayment } from '../../src/domain/position/stored-case.ts';
import type { ConditionsOfDay } from '../../src/domain/progress/condition-strip.ts';
import type { KeptPlan } from '../../src/domain/progress/kept-plan.ts';
import type { ConditionState } from '../../src/domain/recovery/condition.ts';
import type { DueOutcome } from '../../src/domain/recovery/due-outcome.ts';
import { NO_RECORDS } from '../../src/domain/recovery/recovery-records.ts';
import type { Timeline } from '../../src/renderer/src/charts/actual-and-planned.ts';
import { followedPoints } from '../../src/renderer/src/charts/followed-points.ts';
import chinese from '../../src/renderer/src/messages/zh-CN/index.ts';
import english from '../../src/renderer/src/messages/en/index.ts';
import { upcomingTasks } from '../../src/renderer/src/pages/overview/upcoming-tasks.ts';
import { conditionStrips } from '../../src/renderer/src/pages/progress/condition-strips.ts';
import { interestPaid } from '../../src/renderer/src/pages/progress/interest-paid.ts';
import { paymentYearTable } from '../../src/renderer/src/pages/progress/payment-year-rows.ts';
import { gapSentence } from '../../src/renderer/src/stores/standing-words.ts';
import { caseWith } from '../support/case-builder.ts';

const TODAY = civilDate('2026-11-23');
const day = civilDate;

describe('a gap in a sentence', () => {
  const wordsOf = (locale: 'zh-CN' | 'en') => {
    const { t } = createI18n({
      legacy: false,
      locale,
      messages: { 'zh-CN': chinese, en: english },
    }).global;
    return (amount: number, days: number | null) =>
      gapSentence({ amount: fen(amount), days }, (key, named, plural) => t(key, named, plural));
  };

  test('says the way, the days where they are known, and the amount', () => {
    const zh = wordsOf('zh-CN');
    expect(zh(0, 0)).toBe('与计划一致。');
    expect(zh(12_345, 3)).toBe('比计划提前 3 天，少欠 ¥123.45。');
    expect(zh(12_345, null)).toBe('比计划少欠 ¥123.45。');
    expect(zh(-12_345, -3)).toBe('比计划落后 ¥123.45，相当于 3 天。');
    expect(zh(-12_345, null)).toBe('比计划落后 ¥123.45。');
  });

  test('knows one day from several in English', () => {
    const en = wordsOf('en');
    expect(en(100, 1)).toMatch(/\b1 day\b/);
    expect(en(100, 2)).toMatch(/\b2 days\b/);
    expect(en(-100, 0)).not.toMatch(/day/);
  });
});

describe('the line of the plan that is followed', () => {
  const path = (debt: string, points: readonly (readonly [string, number])[]): KeptPlan['paths'][number] => ({
    debt,
    name: debt,
    opening: { owed: fen(100), overdue: fen(0) },
    points: points.map(([on, owed]) => ({ date: day(on), owed: fen(owed), overdue: fen(0) })),
  });
  const kept = {
    keptOn: day('2026-11-01'),
    paths: [
      path('a', [
        ['2026-11-01', 100],
        ['2026-11-11', 0],
      ]),
      path('b', [
        ['2026-11-01', 50],
        ['2026-12-01', 20],
      ]),
    ],
  } as unknown as KeptPlan;
  const timeline = (from: string, to: string, today: string = TODAY) =>
    ({ from: toDayNumber(day(from)), to: toDayNumber(day(to)), today: day(today) }) as Timeline;

  test('sums the debts on the days on which one changes, inside the picture', () => {
    expect(followedPoints(kept, timeline('2026-11-01', '2026-12-31'))).toEqual([
      { x: toDayNumber(day('2026-11-01')), y: 150 },
      { x: toDayNumber(day('2026-11-11')), y: 40 },
      { x: toDayNumber(day('2026-12-01')), y: 20 },
    ]);
    expect(followedPoints(kept, timeline('2026-11-05', '2026-11-20'))).toEqual([
      { x: toDayNumber(day('2026-11-11')), y: 40 },
    ]);
  });

  test('is none on its own day', () => {
    expect(followedPoints(kept, timeline('2026-11-01', '2026-12-31', '2026-11-01'))).toEqual([]);
  });

  test('leaves days out where there are more than a picture tells apart, and never the last', () => {
    const points = Array.from({ length: 450 }, (_, i) => [
      new Date(Date.UTC(2026, 10, 1 + i)).toISOString().slice(0, 10),
      450 - i,
    ]) as [string, number][];
    const long = { ...kept, paths: [path('a', points)] };
    const drawn = followedPoints(long, timeline('2026-11-01', '2028-12-31'));
    expect(drawn.length).toBeLessThanOrEqual(201);
    expect(drawn.at(-1)?.y).toBe(1);
  });
});

describe('what there is to do beside paying', () => {
  test('has its reach and a key of its own, in date order', () => {
    const input = caseWith({ debts: [] });
    const restriction = { since: day('2026-10-20'), platform: 'alipay', causes: [] };
    const reviews = [
      { condition: 'cash_out', on: day('2026-11-28') },
      { condition: 'multi_lending', on: day('2026-11-20') },
      { condition: 'low_activity', on: day('2026-12-24') },
    ] as const;
    const known = {
      case: { ...input, asOf: TODAY, restriction },
      recovery: { ...NO_RECORDS, reviews },
    };
    const states = reviews.map(({ condition: id, on }): ConditionState => ({
      id,
      status: 'unmet',
      progress: null,
      evidence: [],
      meetsOn: null,
      nextReview: on,
    }));
    const tasks = upcomingTasks(known, states);
    expect(tasks.map(({ key, reach }) => [key, reach])).toEqual([
      ['2026-11-23/task/multi_lending', 'today'],
      ['2026-11-28/task/cash_out', 'week'],
    ]);
    expect(upcomingTasks({ ...known, case: { ...known.case, restriction: null } }, states)).toEqual([]);
  });
});

describe('conditions over time', () => {
  const state = (on: string, status: 'met' | 'unmet' | null): ConditionsOfDay => ({
    date: day(on),
    conditions: status === null ? [] : [{ id: 'cash_out', status }],
  });

  test('are drawn from the first kept day to the last, each stretch where it lies', () => {
    const days = [
      state('2026-10-01', null),
      state('2026-11-01', 'unmet'),
      state('2026-11-05', 'met'),
      state('2026-11-10', 'met'),
    ];
    expect(conditionStrips(days, ['cash_out', 'multi_lending'])).toEqual({
      from: '2026-11-01',
      to: '2026-11-10',
      days: 10,
      strips: [
        {
          id: 'cash_out',
          runs: [
            { from: '2026-11-01', to: '2026-11-04', days: 4, status: 'unmet', start: 0 },
            { from: '2026-11-05', to: '2026-11-10', days: 6, status: 'met', start: 4 },
          ],
        },
        { id: 'multi_lending', runs: [] },
      ],
    });
  });

  test('need two days', () => {
    expect(conditionStrips([state('2026-11-01', 'met')], ['cash_out'])).toBeNull();
    expect(conditionStrips([state('2026-11-01', null)], ['cash_out'])).toBeNull();
  });
});

describe('the payments of a year', () => {
  const due = (debt: string, on: string): DueOutcome => ({
    debt,
    name: debt.toUpperCase(),
    dueDate: day(on),
    required: fen(100),
    paid: fen(100),
    result: 'on-time',
    settledOn: day(on),
  });

  test('are a row a debt and a column a month, from the first due date on', () => {
    const table = paymentYearTable(
      [due('a', '2026-09-10'), due('b', '2026-11-10'), due('a', '2026-11-20')],
      TODAY,
    );
    expect(table.months).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(table.rows.map(({ name, cells }) => [name, cells.map((cell) => cell.length)])).toEqual([
      ['A', [1, 0, 1]],
      ['B', [0, 0, 1]],
    ]);
    expect(table.dues).toHaveLength(3);
  });

  test('are none before a due date, or when all are older than a year', () => {
    expect(paymentYearTable([], TODAY)).toEqual({ months: [], rows: [], dues: [] });
    expect(paymentYearTable([due('a', '2025-11-10')], TODAY).rows).toEqual([]);
  });
});

describe('interest and fees paid', () => {
  const payment = (on: string, interest: number, fees: number): RecordedPayment => ({
    id: on,
    debt: 'a',
    date: day(on),
    amount: fen(10_000),
    inBalance: false,
    inCash: false,
    split: {
      fees: fen(fees),
      interest: fen(interest),
      principal: fen(10_000 - interest - fees),
      excess: fen(0),
    },
  });
  const { split: _split, ...unknown } = payment('2026-11-01', 0, 0);
  const known = (payments: readonly RecordedPayment[], parts = {}) =>
    ({
      today: TODAY,
      stored: { payments },
      paymentsSince: day('2025-10-19'),
      keptPlan: null,
      interestSinceKept: null,
      ...parts,
    }) as unknown as Parameters<typeof interestPaid>[0];

  test('in the last 30 days and in the last year, both ends included', () => {
    const payments = [
      payment('2025-11-23', 1, 1),
      payment('2025-11-24', 10, 1),
      payment('2026-10-24', 100, 2),
      payment('2026-10-25', 1_000, 3),
      payment('2026-11-23', 2_000, 4),
    ];
    expect(interestPaid(known(payments))).toEqual([
      { key: 'month', from: '2026-10-25', interest: 3_000, fees: 7, unknown: 0, total: 3_007 },
      { key: 'year', from: '2025-11-24', interest: 3_110, fees: 10, unknown: 0, total: 3_120 },
    ]);
  });

  test('only as far back as the payments are at hand, and with those whose split is unknown counted', () => {
    const parts = { paymentsSince: day('2026-06-01') };
    expect(interestPaid(known([payment('2026-05-31', 5, 5), unknown], parts))).toMatchObject([
      { key: 'month', unknown: 1, total: 0 },
      { key: 'year', from: '2026-06-01', unknown: 1, total: 0 },
    ]);
  });

  test('since the plan was kept, from the day after it', () => {
    const parts = {
      keptPlan: { keptOn: day('2026-11-01') },
      interestSinceKept: { interest: fen(7), fees: fen(2), unknown: 0 },
    };
    expect(interestPaid(known([payment('2026-11-02', 7, 2)], parts)).at(-1)).toEqual({
      key: 'plan',
      from: '2026-11-02',
      interest: 7,
      fees: 2,
      unknown: 0,
      total: 9,
    });
    const ownDay = { ...parts, keptPlan: { keptOn: TODAY } };
    expect(interestPaid(known([payment('2026-11-02', 7, 2)], ownDay)).map(({ key }) => key)).toEqual([
      'month',
      'year',
    ]);
  });

  test('nothing while nothing was paid', () => {
    expect(interestPaid(known([]))).toEqual([]);
    expect(interestPaid(known([payment('2025-11-01', 7, 2)]))).toEqual([]);
  });
});
