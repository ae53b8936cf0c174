import { describe, expect, test } from 'vitest';
import { CONDITIONS } from '../../src/domain/recovery/condition.ts';
import { changedText, type LooseCase } from './model-case.ts';
import { plan } from './run-command.ts';

const ITEMS = ['password', 'two-step', 'devices', 'case-number'];

/** What a person may have noted by the day of the example case. */
const NOTED = {
  ticks: [
    ...ITEMS.map((step) => ({ condition: 'account_attack', step, doneOn: '2026-11-10' })),
    { condition: 'abnormal_behaviour', step: 'verified', doneOn: '2026-11-13' },
  ],
  facts: [{ fact: 'cash-out-last', value: '2026-05-28', notedOn: '2026-11-01' }],
  log: [{ id: 'call', kind: 'support-call', date: '2026-11-02', channel: '95188' }],
  activity: ['2026-09', '2026-10'].map((month) => ({
    month,
    days: 8,
    origin: 'typed',
    notedOn: '2026-11-01',
  })),
  creditReports: [
    { date: '2026-11-02', lenders: 4, enquiries: 6, badRecord: 'settled', settledOn: '2024-02-29' },
  ],
};

async function planned(change: (input: LooseCase) => void) {
  const printed = await plan(['-', '--json', '--lang', 'en'], { stdin: changedText(change) });
  expect(printed.code).toBe(0);
  const { conditions, payments } = JSON.parse(printed.out);
  const found: Record<string, { now: string; projectedOn: string | null }> = {};
  for (const { id, now, projectedOn } of conditions) found[id] = { now, projectedOn };
  return { found, ids: conditions.map(({ id }: { id: string }) => id), payments, err: printed.err };
}
const withNotes = (recovery: object) => planned((input) => (input.records = { recovery }));

const bare = await planned(() => {});

describe('the conditions of a plan', () => {
  test('are all of them with the state now and the day it is projected to be met, in the order of the guide', async () => {
    expect(bare.ids).toEqual([...CONDITIONS]);
    expect(bare.found).toMatchObject({
      overdue_unpaid: { now: 'unmet', projectedOn: '2026-12-15' },
      zhima_below_600: { now: 'unmet', projectedOn: null },
      system_maintenance: { now: 'unmet', projectedOn: null },
    });
  });

  test('are not known where only the user can know and nothing was noted', async () => {
    const asked = [
      'abnormal_behaviour',
      'low_activity',
      'profile_changes',
      'cash_out',
      'account_attack',
      'contact_support',
      'multi_lending',
      'credit_report_bad',
    ];
    for (const id of asked) expect([id, bare.found[id]]).toEqual([id, { now: 'unknown', projectedOn: null }]);
  });

  test('are known by what the case file has noted', async () => {
    const { found, err, payments } = await withNotes(NOTED);
    expect(err).toBe('');
    expect(found).toMatchObject({
      abnormal_behaviour: { now: 'under-way', projectedOn: '2026-12-13' },
      low_activity: { now: 'met', projectedOn: null },
      cash_out: { now: 'under-way', projectedOn: '2026-11-24' },
      account_attack: { now: 'met', projectedOn: null },
      contact_support: { now: 'met', projectedOn: null },
      multi_lending: { now: 'met', projectedOn: null },
      credit_report_bad: { now: 'under-way', projectedOn: '2029-02-28' },
      overdue_unpaid: bare.found['overdue_unpaid'],
    });
    expect(payments).toEqual(bare.payments);
  });

  test('change on the day a term ends', async () => {
    const at = async (value: string) =>
      (await withNotes({ facts: [{ fact: 'cash-out-last', value, notedOn: '2026-11-01' }] })).found['cash_out'];
    expect(await at('2026-05-28')).toEqual({ now: 'under-way', projectedOn: '2026-11-24' });
    expect(await at('2026-05-27')).toEqual({ now: 'met', projectedOn: null });
  });

  const kept = (date: string, parts: object) => ({
    date,
    owed: 684_000,
    overdue: 400_000,
    principal: 684_000,
    ratio: null,
    ratioReported: null,
    utilisation: null,
    zhima: null,
    debts: [{ debt: 'huabei', name: '花呗', owed: 684_000, overdue: 400_000 }],
    ...parts,
  });

  test('go by the kept figures of the day of the restriction', async () => {
    const { found, err } = await planned((input) => (input.records = { snapshots: [kept('2026-10-20', {})] }));
    expect(err).toBe('');
    expect(found['overdue_unpaid']).toEqual({ now: 'under-way', projectedOn: '2026-12-15' });
  });

  test('go by the income that was kept month by month', async () => {
    const months = ['06', '07', '08', '09', '10'];
    const earning = async (income: number) =>
      (await planned((input) => {
        input.incomes[0] = { ...input.incomes[0], amount: 9_800_000, from: '2026-01-15' };
        input.records = { snapshots: months.map((month) => kept(`2026-${month}-20`, { income })) };
      })).found['income_capacity'];
    expect(await earning(9_800_000)).toEqual({ now: 'met', projectedOn: null });
    expect(await earning(14_700_001)).toEqual({ now: 'under-way', projectedOn: null });
  });
});

describe('notes at fault', () => {
  test.each([
    ['facts[0].value', { facts: [{ fact: 'cash-out-last', value: '2026-11-02', notedOn: '2026-11-01' }] }],
    ['facts[0].notedOn', { facts: [{ fact: 'cash-out-none', value: '2026-11-01', notedOn: '2026-11-24' }] }],
    ['log[0].date', { log: [{ ...NOTED.log[0], date: '2026-11-24' }] }],
    ['log[0].note', { log: [{ ...NOTED.log[0], note: '110101199003077475' }] }],
    [
      'creditReports[0].settledOn',
      { creditReports: [{ ...NOTED.creditReports[0], settledOn: '2026-11-03' }] },
    ],
    ['activity[0].month', { activity: [{ ...NOTED.activity[0], month: '2026-13' }] }],
  ])('%s is told on standard error, and the plan is made without the notes', async (path, notes) => {
    const { found, err, payments } = await withNotes({ ...NOTED, ...notes });
    expect(err).toMatch(new RegExp(`^records\\.recovery\\.${path.replace(/[[\].]/g, '\\$&')}: .+\\n$`));
    expect(found['account_attack']).toEqual({ now: 'unknown', projectedOn: null });
    expect(payments.length).toBeGreaterThan(0);
  });

  test('a document that expires later than its note is none', async () => {
    const facts = [{ fact: 'identity-expires', value: '2035-01-01', notedOn: '2026-11-01' }];
    expect((await withNotes({ facts })).err).toBe('');
  });
});
