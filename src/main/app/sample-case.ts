import type { Expense, Income, Score } from '../../domain/case/case.ts';
import {
  addDays,
  type CivilDate,
  fromDayNumber,
  toCivilDate,
  toDayNumber,
} from '../../domain/dates/civil-date.ts';
import { dayInMonth, monthlyDays, monthOf } from '../../domain/dates/recurrence.ts';
import { fen } from '../../domain/money/fen.ts';
import type { StoredCase } from '../../domain/position/stored-case.ts';
import type { RecoveryRecords } from '../../domain/recovery/recovery-records.ts';
import type { NewPayment } from '../store/payments.ts';
import { type SampleDays, sampleDebts } from './sample-debts.ts';
import { SAMPLE_CAUSES, sampleRecovery } from './sample-recovery.ts';
import { SAMPLE_NAMES, type SampleLocale } from './sample-names.ts';

/** A lived-in case around a day: entered five weeks before it, with what was paid and answered since. */
export interface SampleCase {
  /** The day it was entered: its progress begins here. */
  readonly since: CivilDate;
  readonly entered: Pick<
    StoredCase,
    'debts' | 'incomes' | 'expenses' | 'cash' | 'scores' | 'restriction' | 'dueAnswers'
  >;
  readonly payments: readonly NewPayment[];
  readonly recovery: RecoveryRecords;
}

const DAYS_LIVED_IN = 36;

/** The sample case as it stands on a day, in a language. The same day gives the same case. */
export function sampleCase(today: CivilDate, locale: SampleLocale): SampleCase {
  const since = addDays(today, -DAYS_LIVED_IN);
  const days = sampleDays(today);
  return {
    since,
    entered: {
      debts: sampleDebts({ since, days, names: SAMPLE_NAMES[locale] }),
      incomes: incomes(today, locale),
      expenses: expenses(today, locale),
      cash: { onHand: fen(780_000), buffer: fen(50_000), asOf: today },
      scores: scores(today),
      restriction: {
        since: addDays(since, 1),
        platform: 'alipay',
        causes: SAMPLE_CAUSES,
      },
      dueAnswers: duesBetween(since, today, days.huabei).map((dueDate) => ({
        debt: 'sample-huabei',
        dueDate,
        answer: 'not-paid' as const,
      })),
    },
    payments: payments(since, today, days),
    recovery: sampleRecovery(since, today, locale),
  };
}

/** Due days so chosen that something is due in each of the next weeks. */
function sampleDays(today: CivilDate): SampleDays {
  return {
    huabei: dayOfMonth(addDays(today, 9)),
    jiebei: dayOfMonth(addDays(today, 3)),
    card: dayOfMonth(addDays(today, 6)),
    secondCard: dayOfMonth(addDays(today, 17)),
    loan: dayOfMonth(addDays(today, 13)),
  };
}

/** Every due date since the entry was met, but those of Huabei; its oldest part was paid down twice. */
function payments(since: CivilDate, today: CivilDate, days: SampleDays): NewPayment[] {
  const met = [
    { debt: 'sample-jiebei', day: days.jiebei, amount: fen(142_000) },
    { debt: 'sample-card', day: days.card, amount: fen(130_000) },
    { debt: 'sample-card-2', day: days.secondCard, amount: fen(60_000) },
    { debt: 'sample-loan', day: days.loan, amount: fen(149_100) },
  ].flatMap(({ debt, day, amount }) =>
    duesBetween(since, today, day).map((date) => ({ debt, date, amount })),
  );
  const overdue = [
    { debt: 'sample-huabei', date: addDays(today, -29), amount: fen(60_000) },
    { debt: 'sample-huabei', date: addDays(today, -12), amount: fen(90_000) },
  ];
  return [...met, ...overdue]
    .sort((a, b) => (a.date === b.date ? (a.debt < b.debt ? -1 : 1) : a.date < b.date ? -1 : 1))
    .map((payment, index) => ({ id: `sample-payment-${index + 1}`, ...payment }));
}

function incomes(today: CivilDate, locale: SampleLocale): Income[] {
  const names = SAMPLE_NAMES[locale];
  const salaryDay = dayOfMonth(addDays(today, -6));
  const sideDay = dayOfMonth(addDays(today, 11));
  return [
    {
      id: 'sample-salary',
      name: names.salary,
      kind: 'salary',
      amount: fen(780_000),
      every: { unit: 'month', day: salaryDay },
      from: addDays(today, -6),
    },
    {
      id: 'sample-side',
      name: names.side,
      kind: 'side',
      amount: fen(60_000),
      every: { unit: 'month', day: sideDay },
      from: addDays(today, 11),
    },
  ];
}

function expenses(today: CivilDate, locale: SampleLocale): Expense[] {
  const names = SAMPLE_NAMES[locale];
  const rentOn = addDays(today, 8);
  const utilitiesOn = addDays(today, 15);
  return [
    {
      id: 'sample-rent',
      name: names.rent,
      amount: fen(180_000),
      every: { unit: 'month', day: dayOfMonth(rentOn) },
      from: rentOn,
    },
    {
      id: 'sample-living',
      name: names.living,
      amount: fen(35_000),
      every: { unit: 'week', weekday: 6 },
      from: today,
    },
    {
      id: 'sample-utilities',
      name: names.utilities,
      amount: fen(20_000),
      every: { unit: 'month', day: dayOfMonth(utilitiesOn) },
      from: utilitiesOn,
    },
  ];
}

/** Zhima is looked up on the 7th, the day after it is updated: the last four of them. */
function scores(today: CivilDate): Score[] {
  const LOOKED_UP_ON = 7;
  const { day } = fromDayNumber(toDayNumber(today));
  const lastMonth = monthOf(toDayNumber(today)) - (day >= LOOKED_UP_ON ? 0 : 1);
  return [612, 588, 566, 572].map((zhima, index) => ({
    date: toCivilDate(dayInMonth(lastMonth - 3 + index, LOOKED_UP_ON)),
    zhima,
  }));
}

function duesBetween(after: CivilDate, to: CivilDate, day: number): CivilDate[] {
  return monthlyDays(day, toDayNumber(after), toDayNumber(to)).map(toCivilDate);
}

function dayOfMonth(date: CivilDate): number {
  return fromDayNumber(toDayNumber(date)).day;
}
