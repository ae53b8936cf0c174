import { addDays, type CivilDate } from '../../domain/dates/civil-date.ts';
import type { Case } from '../../domain/case/case.ts';
import { fen } from '../../domain/money/fen.ts';
import { planCase } from '../../domain/plan/plan.ts';
import { plannedDues } from '../../domain/plan/planned-dues.ts';
import { positionOn } from '../../domain/position/position.ts';
import type { RecoveryRecords } from '../../domain/recovery/recovery-records.ts';
import { reminderText } from '../../domain/reminders/reminder-words.ts';
import { type ReminderFacts, remindersNow } from '../../domain/reminders/reminders-now.ts';
import { readRecoveryRecords } from '../store/recovery-records.ts';
import { noteShownReminders, readReminders, readShownReminders, saveReminders } from '../store/reminders.ts';
import { readSettings } from '../store/settings.ts';
import { readStoredCase } from '../store/stored-case.ts';
import { readWorkspaceState } from '../store/workspace-state.ts';
import type { Handlers } from './context.ts';
import { done } from './outcome.ts';

/** How far ahead a reminder can be asked for, and the longest that one must not be shown again. */
const REACH_DAYS = 14;
const REMEMBERED_DAYS = 60;

export const reminderCommands: Handlers<'reminders.set' | 'reminders.take'> = {
  'reminders.set': ({ store }, { reminders }) =>
    store.change((db) => {
      saveReminders(db, reminders);
      return done(null);
    }),
  'reminders.take': ({ store, clock, now }, { locale }) => {
    const today = clock();
    const known = store.read((db) => {
      const settings = readReminders(db);
      // An invented case reminds nobody.
      if (!settings.on || readWorkspaceState(db).sample) return null;
      const { case: input } = positionOn(today, readStoredCase(db, today));
      const facts = factsOf(input, readRecoveryRecords(db), timeOf(now()));
      const language = readSettings(db).locale;
      return { settings, reminders: remindersNow(facts, settings, readShownReminders(db)), language };
    });
    if (known === null || known.reminders.length === 0) return done([]);
    const { settings, reminders, language } = known;
    store.change((db) =>
      noteShownReminders(
        db,
        reminders.map(({ key }) => key),
        { on: today, forgetBefore: addDays(today, -REMEMBERED_DAYS) },
      ),
    );
    const chosen = language === 'system' ? locale : language;
    const texts = reminders.map((reminder) => reminderText(reminder, chosen, settings.shows));
    // Where nothing is shown they all say the same: one is enough.
    return done(settings.shows === 'plain' ? texts.slice(0, 1) : texts);
  },
};

function factsOf(input: Case, { log, reviews }: RecoveryRecords, time: string): ReminderFacts {
  const { asOf, debts, scores } = input;
  const until = addDays(asOf, REACH_DAYS);
  const nameOf = (id: string) => debts.find((debt) => debt.id === id)?.name ?? id;
  return {
    today: asOf,
    time,
    dues: duesUntil(input, until).map((due) => ({ ...due, name: nameOf(due.debt) })),
    overdue: debts.flatMap(({ name, overdue }) =>
      overdue === undefined || overdue.principal + overdue.interest + overdue.fees === 0
        ? []
        : [{ name, amount: fen(overdue.principal + overdue.interest + overdue.fees) }],
    ),
    lastScoreOn:
      scores
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? null,
    followUps: [
      ...log.flatMap((entry) =>
        entry.kind === 'support-call' && entry.followUpOn !== undefined
          ? [{ id: entry.id, kind: 'follow-up' as const, date: entry.followUpOn }]
          : [],
      ),
      ...reviews.map(({ condition, on }) => ({ id: condition, kind: 'review' as const, date: on })),
    ],
  };
}

/**
 * What falls due from today on and is not paid. What is due today stands in the debts; what comes after does not depend on
 * the strategy, so the cheapest one over the shortest time tells it.
 */
function duesUntil(input: Case, until: CivilDate) {
  const today = input.debts.flatMap(({ id, unconfirmed = [] }) =>
    unconfirmed
      .filter(({ dueDate }) => dueDate === input.asOf)
      .map(({ dueDate, principal, interest, fees }) => ({
        debt: id,
        date: dueDate,
        amount: fen(principal + interest + fees),
      })),
  );
  const short: Case = { ...input, plan: { ...input.plan, horizonMonths: 2 } };
  const ahead = plannedDues(planCase(short, { strategy: 'minimums' }))
    .filter(({ date }) => date > input.asOf && date <= until)
    .map(({ debt, date, required }) => ({ debt, date, amount: required }));
  return [...today, ...ahead];
}

/** `HH:MM` of the user's own clock. */
function timeOf(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
