import {
  addDays,
  type CivilDate,
  daysBetween,
  fromDayNumber,
  toCivilDate,
  toDayNumber,
} from '../dates/civil-date.ts';
import { dayInMonth, monthOf } from '../dates/recurrence.ts';
import type { ConditionState, ConditionStatus, Evidence } from './condition.ts';
import { lendersWithBalance } from './lenders.ts';
import type { CreditReport } from './recovery-records.ts';
import type { RecoveryView } from './recovery-view.ts';
import { BAD_RECORD_YEARS, ENQUIRIES_MOST, LENDERS_BELOW, REPORT_STALE_AFTER_DAYS } from './thresholds.ts';

/** Fewer than five lenders with a balance and at most six hard enquiries in the three months before the last report. */
export function multiLending({ case: input, records }: RecoveryView): ConditionState {
  const report = latestReport(records.creditReports);
  const entered = lendersWithBalance(input);
  const evidence: Evidence[] = [];
  if (entered > 0)
    evidence.push({
      key: 'lenders',
      values: { count: { count: entered } },
      date: input.asOf,
      origin: 'computed',
    });
  if (report !== null) {
    evidence.push(
      {
        key: 'report.lenders',
        values: { count: { count: report.lenders } },
        date: report.date,
        origin: 'typed',
      },
      {
        key: 'report.enquiries',
        values: { count: { count: report.enquiries } },
        date: report.date,
        origin: 'typed',
      },
    );
    if (isOld(report, input.asOf)) evidence.push(staleReport(report));
  }
  return {
    id: 'multi_lending',
    status: lendingStatus(report, input.asOf),
    progress: null,
    evidence,
    meetsOn: null,
    nextReview: report === null ? null : addDays(report.date, REPORT_STALE_AFTER_DAYS),
  };
}

function lendingStatus(report: CreditReport | null, today: CivilDate): ConditionStatus {
  if (report === null || isOld(report, today)) return 'unknown';
  const fewLenders = report.lenders < LENDERS_BELOW;
  const fewEnquiries = report.enquiries <= ENQUIRIES_MOST;
  if (fewLenders && fewEnquiries) return 'met';
  return fewLenders || fewEnquiries ? 'under-way' : 'unmet';
}

/** Five years from the day a bad record ended (art. 16); met while the last report shows none and is not too old to say so. */
export function creditReportBad({ case: input, records }: RecoveryView): ConditionState {
  const report = latestReport(records.creditReports);
  const base = { id: 'credit_report_bad', progress: null, meetsOn: null, nextReview: null } as const;
  if (report === null) return { ...base, status: 'unknown', evidence: [] };
  const read: Evidence = {
    key: `report.bad.${report.badRecord}`,
    values: {},
    date: report.date,
    origin: 'typed',
  };
  if (report.badRecord === 'none') {
    const old = isOld(report, input.asOf);
    const evidence = old ? [read, staleReport(report)] : [read];
    return { ...base, status: old ? 'unknown' : 'met', evidence };
  }
  if (report.badRecord === 'open' || report.settledOn === undefined)
    return { ...base, status: 'unmet', evidence: [read] };
  const ends = yearsAfter(report.settledOn, BAD_RECORD_YEARS);
  const met = ends <= input.asOf;
  return {
    ...base,
    status: met ? 'met' : 'under-way',
    evidence: [
      read,
      {
        key: 'report.deletedOn',
        values: { date: { date: ends } },
        date: report.settledOn,
        origin: 'computed',
      },
    ],
    meetsOn: met ? null : ends,
    nextReview: met ? null : ends,
  };
}

/** The report of the latest day; null without one. */
export function latestReport(reports: readonly CreditReport[]): CreditReport | null {
  return reports.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1) ?? null;
}

const isOld = (report: CreditReport, today: CivilDate): boolean =>
  daysBetween(report.date, today) > REPORT_STALE_AFTER_DAYS;

const staleReport = ({ date }: CreditReport): Evidence => ({
  key: 'report.stale',
  values: {},
  date,
  origin: 'computed',
});

/** The same day so many years later; 29 February falls on the 28th. */
function yearsAfter(date: CivilDate, years: number): CivilDate {
  const day = toDayNumber(date);
  return toCivilDate(dayInMonth(monthOf(day) + 12 * years, fromDayNumber(day).day));
}
