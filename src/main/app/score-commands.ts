import { deleteScore, saveScore } from '../store/scores.ts';
import { change } from './change.ts';
import type { Handlers } from './context.ts';
import { notInFuture } from './dates-entered.ts';
import { done, invalid, refused } from './outcome.ts';

export const scoreCommands: Handlers<'scores.set' | 'scores.remove'> = {
  'scores.set': (context, { score }) =>
    change(context, (db, today, past) => {
      const faults = notInFuture('score.date', score.date, today);
      if (faults.length > 0) return invalid(faults);
      saveScore(db, score);
      past.scores(score.date);
      return done(null);
    }),
  'scores.remove': (context, { date }) =>
    change(context, (db, _today, past) => {
      if (!deleteScore(db, date)) return refused('entry/not-found');
      past.scores(date);
      return done(null);
    }),
};
