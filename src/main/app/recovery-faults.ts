import type { Fault } from '../../contract/faults.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { RecoveryRecords } from '../../domain/recovery/recovery-records.ts';

/** What is wrong between the notes of a case file: two of one kind on one day, a day after the case's own or after the note's. */
export function recoveryFaults(
  { diagnosis, ticks, facts, reviews, log, activity, creditReports }: RecoveryRecords,
  { path, asOf }: { path: string; asOf: CivilDate },
): Fault[] {
  const notAfter = (at: string, date: CivilDate, limit: CivilDate): Fault[] =>
    date <= limit ? [] : [{ path: `${path}.${at}`, code: 'date-in-future', allowed: `<= ${limit}` }];
  const late = (at: string, date: CivilDate) => notAfter(at, date, asOf);
  const once = (list: string, keys: readonly string[]) => duplicates(`${path}.${list}`, keys);
  return [
    ...(diagnosis === null ? [] : late('diagnosis.on', diagnosis.on)),
    ...(diagnosis === null ? [] : once('diagnosis.answers', diagnosis.answers)),
    ...once(
      'ticks',
      ticks.map((tick) => `${tick.condition} ${tick.step}`),
    ),
    ...ticks.flatMap((tick, i) => late(`ticks[${i}].doneOn`, tick.doneOn)),
    ...once(
      'facts',
      facts.map((fact) => `${fact.fact} ${fact.notedOn}`),
    ),
    ...facts.flatMap((fact, i) => late(`facts[${i}].notedOn`, fact.notedOn)),
    ...facts.flatMap(({ fact, value, notedOn }, i) =>
      // A document expires in the future; everything else has happened.
      value === null || fact === 'identity-expires' ? [] : notAfter(`facts[${i}].value`, value, notedOn),
    ),
    ...once(
      'reviews',
      reviews.map((review) => review.condition),
    ),
    ...once(
      'log',
      log.map((entry) => entry.id),
    ),
    ...log.flatMap((entry, i) => late(`log[${i}].date`, entry.date)),
    ...once(
      'activity',
      activity.map((month) => month.month),
    ),
    ...activity.flatMap((month, i) => late(`activity[${i}].notedOn`, month.notedOn)),
    ...once(
      'creditReports',
      creditReports.map((report) => report.date),
    ),
    ...creditReports.flatMap((report, i) => late(`creditReports[${i}].date`, report.date)),
    ...creditReports.flatMap(({ date, settledOn }, i) =>
      settledOn === undefined ? [] : notAfter(`creditReports[${i}].settledOn`, settledOn, date),
    ),
  ];
}

/** A fault for each key that was there before. */
export function duplicates(path: string, keys: readonly string[]): Fault[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index): Fault[] => {
    if (seen.has(key)) return [{ path: `${path}[${index}]`, code: 'duplicate-id' }];
    seen.add(key);
    return [];
  });
}
