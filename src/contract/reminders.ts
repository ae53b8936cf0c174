import { z } from 'zod';
import { REMINDER_SHOWS } from '../domain/reminders/reminders-now.ts';
import { timeOfDay, whole } from './values.ts';

/** What one is reminded of, and when. */
export const reminderSettings = z.object({
  on: z.boolean(),
  daysBefore: z.array(whole(0, 14)).max(15),
  at: timeOfDay,
  overdue: z.boolean(),
  zhima: z.boolean(),
  followUps: z.boolean(),
  quietFrom: timeOfDay,
  quietTo: timeOfDay,
  shows: z.enum(REMINDER_SHOWS),
});

/** A reminder to be shown now. */
export interface ShownReminder {
  readonly title: string;
  readonly body: string;
}
