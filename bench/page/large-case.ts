import { addDays, civilDate, toCivilDate, toDayNumber } from '../../src/domain/dates/civil-date.ts';
import { dayInMonth, monthOf } from '../../src/domain/dates/recurrence.ts';
import { longLoans } from '../cases.ts';
import { TODAY } from './regain.ts';

const DEBTS = 200;
const MONTHS = 120;
const IN_THOUSAND = 1_000;

/** The text of a case file: 200 debts, a payment a month on each of ten of them, and the figures of every day of ten years. */
export function largeCase(): string {
  const planned = longLoans(DEBTS);
  const thisMonth = monthOf(toDayNumber(TODAY));
  const months = Array.from({ length: MONTHS }, (_, i) => thisMonth - MONTHS + i);
  const payments = months.flatMap((month) =>
    planned.debts.slice(0, 10).map(({ id, name }, i) => ({
      id: `paid-${id}-${month}`,
      debt: id,
      date: toCivilDate(dayInMonth(month, 1 + i)),
      amount: 50_000 + i * IN_THOUSAND,
      note: name,
    })),
  );
  const first = civilDate('2016-11-23');
  const days = toDayNumber(TODAY) - toDayNumber(first);
  const snapshots = Array.from({ length: days }, (_, i) => {
    const owed = 4_000_000_000 - i * 100_000;
    return {
      date: addDays(first, i),
      owed,
      overdue: 0,
      principal: owed,
      ratio: '0.6000',
      ratioReported: '0.6000',
      utilisation: null,
      zhima: null,
      debts: planned.debts
        .slice(0, 10)
        .map(({ id, name }) => ({ debt: id, name, owed: owed / 10, overdue: 0 })),
    };
  });
  const plan = { ...planned.plan, strategy: 'snowball', horizonMonths: 361 };
  const incomes = planned.incomes.map((income) => ({ ...income, from: TODAY }));
  return JSON.stringify({ ...planned, incomes, asOf: TODAY, plan, records: { payments, snapshots } });
}
