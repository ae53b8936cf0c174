import fc from 'fast-check';
import { addDays, type CivilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { CONDITIONS } from '../../src/domain/recovery/condition.ts';
import type { DueOutcome } from '../../src/domain/recovery/due-outcome.ts';
import {
  ACCOUNT_EVENTS,
  type DatedFact,
  FACTS,
  type LogEntry,
  PROOF_DOCUMENTS,
  type RecoveryRecords,
} from '../../src/domain/recovery/recovery-records.ts';
import type { HistoryDay, RecoveryView } from '../../src/domain/recovery/recovery-view.ts';
import { CONDITION_STEPS } from '../../src/domain/recovery/steps.ts';
import { anyCase } from './case-arbitrary.ts';

/** A day up to `asOf`, most often near one of the edges of the rules. */
function upTo(asOf: CivilDate) {
  const back = fc.oneof(
    fc.constantFrom(0, 1, 3, 4, 29, 30, 35, 36, 89, 90, 179, 180, 183, 184),
    fc.integer({ min: 0, max: 2_500 }),
  );
  return back.map((days) => addDays(asOf, -days));
}

const ahead = (from: CivilDate) => fc.integer({ min: 0, max: 400 }).map((days) => addDays(from, days));

function anyFact(day: fc.Arbitrary<CivilDate>): fc.Arbitrary<DatedFact> {
  return fc
    .record({
      fact: fc.constantFrom(...FACTS),
      notedOn: day,
      back: fc.option(fc.integer({ min: 0, max: 400 })),
    })
    .map(({ fact, notedOn, back }) => {
      const sign = fact === 'identity-expires' ? 1 : -1;
      return { fact, notedOn, value: back === null ? null : addDays(notedOn, sign * back) };
    });
}

function anyEntry(day: fc.Arbitrary<CivilDate>): fc.Arbitrary<LogEntry> {
  return day.chain((date) => {
    const logged = { id: fc.uuid(), date: fc.constant(date) };
    return fc.oneof(
      fc.record({
        ...logged,
        kind: fc.constant('account-event' as const),
        what: fc.constantFrom(...ACCOUNT_EVENTS),
      }),
      fc.record(
        {
          ...logged,
          kind: fc.constant('support-call' as const),
          channel: fc.constant('95188' as const),
          followUpOn: ahead(date),
        },
        { requiredKeys: ['id', 'date', 'kind', 'channel'] },
      ),
      fc.record({
        ...logged,
        kind: fc.constant('proof-document' as const),
        document: fc.constantFrom(...PROOF_DOCUMENTS),
      }),
    );
  });
}

/** Notes of any kind, each on a day that `day` gives. */
export function anyRecords(day: fc.Arbitrary<CivilDate>): fc.Arbitrary<RecoveryRecords> {
  const tick = fc.tuple(fc.constantFrom(...CONDITIONS), fc.nat(), day).map(([condition, place, doneOn]) => {
    const steps = CONDITION_STEPS[condition];
    return { condition, step: steps[place % steps.length].id, doneOn };
  });
  const month = fc
    .record({
      notedOn: day,
      back: fc.integer({ min: 0, max: 120 }),
      days: fc.integer({ min: 0, max: 31 }),
      origin: fc.constantFrom('typed' as const, 'bill' as const),
    })
    .map(({ back, ...counted }) => ({ ...counted, month: addDays(counted.notedOn, -back).slice(0, 7) }));
  const report = fc
    .record({
      date: day,
      lenders: fc.integer({ min: 0, max: 9 }),
      enquiries: fc.integer({ min: 0, max: 12 }),
      badRecord: fc.constantFrom('none' as const, 'open' as const, 'settled' as const),
      back: fc.integer({ min: 0, max: 2_500 }),
    })
    .map(({ back, ...read }) =>
      read.badRecord === 'settled' ? { ...read, settledOn: addDays(read.date, -back) } : read,
    );
  return fc.record({
    diagnosis: fc.constant(null),
    ticks: fc.uniqueArray(tick, { maxLength: 12, selector: (each) => `${each.condition} ${each.step}` }),
    facts: fc.array(anyFact(day), { maxLength: 5 }),
    reviews: fc.constant([]),
    log: fc.array(anyEntry(day), { maxLength: 10 }),
    activity: fc.uniqueArray(month, { maxLength: 6, selector: (each) => each.month }),
    creditReports: fc.uniqueArray(report, { maxLength: 3, selector: (each) => each.date }),
  });
}

function anyHistory(asOf: CivilDate, debts: readonly string[]): fc.Arbitrary<HistoryDay[]> {
  const day = fc.record({
    date: fc.integer({ min: 0, max: 250 }).map((days) => addDays(asOf, -days)),
    ratio: fc.option(fc.integer({ min: 0, max: 30_000 }).map((n) => (n / 10_000).toFixed(4))),
    income: fc.option(fc.integer({ min: 0, max: 2_000_000 }).map((n) => fen(n))),
    overdue: fc.integer({ min: 0, max: 500_000 }).map((n) => fen(n)),
  });
  return fc
    .uniqueArray(day, { maxLength: 40, selector: (each) => each.date })
    .map((days) =>
      days
        .toSorted((a, b) => (a.date < b.date ? -1 : 1))
        .map(({ overdue, ...kept }) => ({ ...kept, debts: debts.map((debt) => ({ debt, overdue })) })),
    );
}

function anyDues(day: fc.Arbitrary<CivilDate>, debts: readonly string[]): fc.Arbitrary<DueOutcome[]> {
  if (debts.length === 0) return fc.constant([]);
  const outcome = fc.record({
    debt: fc.constantFrom(...debts),
    name: fc.constant('debt'),
    dueDate: day,
    required: fc.integer({ min: 0, max: 1_000 }).map((n) => fen(n)),
    paid: fc.constant(fen(0)),
    result: fc.constantFrom('on-time', 'late', 'partly', 'not-paid', 'unconfirmed') as fc.Arbitrary<
      DueOutcome['result']
    >,
    settledOn: fc.constant(null),
  });
  return fc.array(outcome, { maxLength: 6 });
}

/** Random cases with whatever may be known beside them on their day. */
export const anyView: fc.Arbitrary<RecoveryView> = anyCase.chain((input) => {
  const { asOf } = input;
  const day = upTo(asOf);
  const ids = input.debts.map((debt) => debt.id);
  const score = fc.record({
    date: fc.integer({ min: -3, max: 90 }).map((days) => addDays(asOf, -days)),
    zhima: fc.oneof(fc.constantFrom(599, 600), fc.integer({ min: 350, max: 950 })),
  });
  return fc.record({
    case: fc
      .uniqueArray(score, { maxLength: 4, selector: (each) => each.date })
      .map((scores) => ({ ...input, scores })),
    records: anyRecords(day),
    history: anyHistory(asOf, ids),
    dues: anyDues(fc.oneof(day, ahead(asOf)), ids),
  });
});
