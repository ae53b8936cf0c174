import { addDays, type CivilDate, toDayNumber } from '../../domain/dates/civil-date.ts';
import { correctedFigures } from '../../domain/position/corrected-figures.ts';
import { dailyCases } from '../../domain/position/daily-cases.ts';
import type { StoredCase } from '../../domain/position/stored-case.ts';
import type { WritableDB } from '../store/db.ts';
import { correctScores, correctSnapshot, readKeptFigures } from '../store/snapshots.ts';
import { correctConditions } from './kept-conditions.ts';
import { MOST_DAYS } from './daily-figures.ts';

/** What a change says about days before today; of what it does not say, history stays as it was. */
export interface Past {
  /** Something of a day about a debt is known otherwise; what lies before its balance changes nothing of it. */
  debt(id: string, from: CivilDate): void;
  /** A score is known otherwise from a day on. */
  scores(from: CivilDate): void;
  /** Something noted about the restriction is known otherwise from a day on. */
  notes(from: CivilDate): void;
}

/** The days from which each debt is known otherwise, and the first from which the scores and the notes are. */
export interface TouchedPast extends Past {
  readonly debts: ReadonlyMap<string, readonly CivilDate[]>;
  readonly scoresFrom: CivilDate | null;
  readonly notesFrom: CivilDate | null;
}

/** Nothing is touched yet. */
export function untouchedPast(): TouchedPast {
  const debts = new Map<string, readonly CivilDate[]>();
  let scoresFrom: CivilDate | null = null;
  let notesFrom: CivilDate | null = null;
  return {
    debts,
    get scoresFrom() {
      return scoresFrom;
    },
    get notesFrom() {
      return notesFrom;
    },
    debt: (id, from) => debts.set(id, [...(debts.get(id) ?? []), from]),
    scores: (from) => (scoresFrom = earlier(scoresFrom ?? from, from)),
    notes: (from) => (notesFrom = earlier(notesFrom ?? from, from)),
  };
}

/** Corrects the figures kept of the days before today, 400 at most, as far as a change touches them. */
export function correctPast(
  db: WritableDB,
  today: CivilDate,
  { touched, stored }: { readonly touched: TouchedPast; readonly stored: StoredCase },
): void {
  const first = addDays(today, -MOST_DAYS);
  const to = addDays(today, -1);
  const judgedFrom: CivilDate[] = [touched.scoresFrom, touched.notesFrom].filter((day) => day !== null);
  for (const [debt, days] of touched.debts) {
    const entered = stored.debts.find(({ id }) => id === debt)?.balanceAsOf;
    const since = days.filter((day) => entered !== undefined && day >= entered);
    if (since.length === 0) continue;
    const from = later(since.reduce(earlier), first);
    correctDebt(db, { stored, debt, from, to });
    judgedFrom.push(from);
  }
  if (touched.scoresFrom !== null) correctScores(db, { from: later(touched.scoresFrom, first), to });
  if (judgedFrom.length > 0)
    correctConditions(db, stored, { from: later(judgedFrom.reduce(earlier), first), to });
}

function correctDebt(
  db: WritableDB,
  { stored, debt, from, to }: { stored: StoredCase; debt: string; from: CivilDate; to: CivilDate },
): void {
  if (from > to) return;
  const cases = dailyCases(stored, { from: toDayNumber(from), to: toDayNumber(to) });
  for (const kept of readKeptFigures(db, { from, to })) {
    const again = cases[toDayNumber(kept.date) - toDayNumber(from)];
    const corrected = correctedFigures(kept, again, debt);
    if (JSON.stringify(corrected) !== JSON.stringify(kept)) correctSnapshot(db, corrected, debt);
  }
}

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);
const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);
