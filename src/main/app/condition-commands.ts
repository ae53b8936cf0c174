import { toDayNumber } from '../../domain/dates/civil-date.ts';
import { monthOf, monthText } from '../../domain/dates/recurrence.ts';
import { tickedOn } from '../../domain/recovery/step-ticks.ts';
import {
  deleteActivity,
  deleteTick,
  readTicks,
  saveActivity,
  saveDiagnosis,
  saveFact,
  saveReview,
  saveTick,
} from '../store/condition-notes.ts';
import { deleteCreditReport, saveCreditReport } from '../store/credit-reports.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { done, invalid, refused } from './outcome.ts';

type ConditionCommand =
  | 'diagnosis.set'
  | 'conditions.tick'
  | 'conditions.note'
  | 'conditions.review'
  | 'activity.set'
  | 'creditReports.set'
  | 'creditReports.remove';

export const conditionCommands: Handlers<ConditionCommand> = {
  'diagnosis.set': (context, { answers }) =>
    change(context, (db, today) => {
      saveDiagnosis(db, answers === null ? null : { on: today, answers: [...new Set(answers)] });
      return done(null);
    }),
  'conditions.tick': (context, { condition, step, doneOn }) =>
    change(context, (db, today, past) => {
      const faults = doneOn === null ? [] : notInFuture('doneOn', doneOn, today);
      if (faults.length > 0) return invalid(faults);
      const before = tickedOn({ ticks: readTicks(db) }, condition, step);
      if (doneOn === null) deleteTick(db, { condition, step });
      else saveTick(db, { condition, step, doneOn });
      for (const day of [before, doneOn]) if (day !== null) past.notes(day);
      return done(null);
    }),
  'conditions.note': (context, { notes }) =>
    change(context, (db, today) => {
      // A document expires in the future; everything else has happened.
      const faults = notes.flatMap(({ fact, value }, at) =>
        value === null || fact === 'identity-expires' ? [] : notInFuture(`notes[${at}].value`, value, today),
      );
      if (faults.length > 0) return invalid(faults);
      for (const { fact, value } of notes) saveFact(db, { fact, value, notedOn: today });
      return done(null);
    }),
  'conditions.review': (context, { condition, on }) =>
    change(context, (db, today) => {
      if (on !== null && on < today)
        return invalid([{ path: 'on', code: 'date-before', allowed: `>= ${today}` }]);
      saveReview(db, condition, on);
      return done(null);
    }),
  'activity.set': (context, { month, days }) =>
    change(context, (db, today) => {
      const present = monthText(monthOf(toDayNumber(today)));
      if (month > present)
        return invalid([{ path: 'month', code: 'date-in-future', allowed: `<= ${present}` }]);
      if (days === null) deleteActivity(db, month);
      else saveActivity(db, { month, days, origin: 'typed', notedOn: today });
      return done(null);
    }),
  'creditReports.set': (context, { report }) =>
    change(context, (db, today, past) => {
      const faults = [
        ...notInFuture('report.date', report.date, today),
        ...(report.settledOn === undefined
          ? []
          : notInFuture('report.settledOn', report.settledOn, report.date)),
      ];
      if (faults.length > 0) return invalid(faults);
      saveCreditReport(db, report);
      past.notes(report.date);
      return done(null);
    }),
  'creditReports.remove': (context, { date }) =>
    change(context, (db, _today, past) => {
      if (!deleteCreditReport(db, date)) return refused('entry/not-found');
      past.notes(date);
      return done(null);
    }),
};
