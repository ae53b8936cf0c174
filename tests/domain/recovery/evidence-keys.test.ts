import { expect, test } from 'vitest';
import type { Case } from '../../../src/domain/case/case.ts';
import type { Evidence } from '../../../src/domain/recovery/condition.ts';
import { conditionStates } from '../../../src/domain/recovery/conditions.ts';
import type { DueOutcome } from '../../../src/domain/recovery/due-outcome.ts';
import { EVIDENCE_FIGURES } from '../../../src/domain/recovery/evidence-keys.ts';
import { NO_RECORDS, type RecoveryRecords } from '../../../src/domain/recovery/recovery-records.ts';
import type { HistoryDay } from '../../../src/domain/recovery/recovery-view.ts';
import { caseWith, monthly, type Plain, revolving } from '../../support/case-builder.ts';

const restricted = { since: '2026-10-20', platform: 'alipay', causes: [] };
const card = revolving('card', { balance: 100_000, limit: 200_000, onCreditReport: true, platform: 'bank' });
const salary = monthly('salary', 900_000, 15, '2026-01-15');

function evidence(
  input: Case,
  records: Partial<Plain<RecoveryRecords>> = {},
  { history = [], dues = [] }: { history?: unknown; dues?: unknown } = {},
): readonly Evidence[] {
  const view = {
    case: input,
    records: { ...NO_RECORDS, ...records } as RecoveryRecords,
    history: history as HistoryDay[],
    dues: dues as DueOutcome[],
  };
  return conditionStates(view).flatMap((state) => state.evidence);
}
const noted = (records: Partial<Plain<RecoveryRecords>>) =>
  evidence(caseWith({ debts: [card], restriction: restricted }), records);
const incomes = (before: number, recent: number) =>
  Array.from({ length: 6 }, (_, i) => ({
    date: `2026-${String(6 + i).padStart(2, '0')}-20`,
    ratio: null,
    income: i < 3 ? before : recent,
    debts: [],
  }));
const overdue = { principal: 10_000, interest: 100, fees: 0, since: '2026-10-14' };
const report = { date: '2026-11-01', lenders: 2, enquiries: 1 };
const score = (date: string, zhima: number) => ({ date, zhima });
const fact = (name: string, value: string) => ({ fact: name, value, notedOn: '2026-11-01' });
const event = (what: string) => ({ id: what, kind: 'account-event', date: '2026-11-02', what });
const call = { id: 'call', kind: 'support-call', date: '2026-11-02', channel: '95188' };

const SITUATIONS: readonly (readonly Evidence[])[] = [
  evidence(caseWith({ debts: [revolving('huabei', { balance: 50_000, platform: 'alipay', overdue })] })),
  evidence(
    caseWith({
      debts: [
        revolving('huabei', {
          balance: 50_000,
          platform: 'alipay',
          unconfirmed: [
            { dueDate: '2026-11-10', principal: 5_000, interest: 0, fees: 0 },
            { dueDate: '2026-11-20', principal: 5_000, interest: 0, fees: 0, overdueOn: '2026-11-26' },
          ],
          agreement: {
            since: '2026-11-01',
            instalments: [{ date: '2026-12-10', amount: 50_000 }],
            interest: 'waived',
          },
        }),
      ],
      restriction: restricted,
    }),
    {},
    {
      dues: [
        {
          debt: 'huabei',
          name: 'huabei',
          dueDate: '2026-10-10',
          required: 1,
          paid: 1,
          result: 'on-time',
          settledOn: '2026-10-09',
        },
      ],
    },
  ),
  evidence(caseWith({ debts: [card], incomes: [salary] }), {}, { history: incomes(2_000_000, 900_000) }),
  evidence(caseWith({ debts: [card], incomes: [salary] }), {}, { history: incomes(800_000, 900_000) }),
  evidence(caseWith({ debts: [card], incomes: [salary] }), {}, { history: incomes(900_000, 900_000) }),
  evidence(caseWith({ debts: [card], incomes: [{ ...salary, until: '2026-11-20' }] })),
  evidence(caseWith({ debts: [card], scores: [score('2026-09-07', 560), score('2026-10-07', 572)] })),
  evidence(caseWith({ debts: [card], scores: [score('2026-10-07', 580), score('2026-11-07', 572)] })),
  evidence(caseWith({ debts: [card], restriction: { ...restricted, since: '2026-11-22' } })),
  noted({
    ticks: [
      { condition: 'abnormal_behaviour', step: 'verified', doneOn: '2026-11-01' },
      { condition: 'account_attack', step: 'password', doneOn: '2026-11-01' },
    ],
    facts: [fact('cash-out-last', '2026-10-01'), fact('identity-expires', '2030-01-01')] as never,
    log: [
      event('new-device'),
      { ...call, followUpOn: '2026-11-20' },
      { id: 'proof', kind: 'proof-document', date: '2026-11-02', document: 'income-proof' },
    ] as never,
    activity: [{ month: '2026-10', days: 9, origin: 'typed', notedOn: '2026-11-01' }],
    creditReports: [{ ...report, badRecord: 'settled', settledOn: '2026-10-01' }],
  }),
  noted({
    facts: [
      fact('cash-out-none', '2026-11-01'),
      fact('identity-expires', '2026-11-01'),
      fact('service-restored', '2026-11-01'),
    ] as never,
    log: [{ ...call, followUpOn: '2026-12-20' }] as never,
    creditReports: [{ ...report, date: '2025-11-01', badRecord: 'open' }],
  }),
  noted({ log: [event('phone')] as never, creditReports: [{ ...report, badRecord: 'none' }] }),
];

test('every evidence of the list is given by a rule in some situation, and with the figures it names', () => {
  const given = SITUATIONS.flat();
  for (const { key, values } of given)
    expect([key, Object.keys(values)]).toEqual([key, [...EVIDENCE_FIGURES[key]]]);
  expect(Object.keys(EVIDENCE_FIGURES).filter((key) => !given.some((one) => one.key === key))).toEqual([]);
});
