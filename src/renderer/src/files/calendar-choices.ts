import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Arguments } from '../../../contract/commands.ts';

type Calendar = Extract<Arguments<'files.export'>, { what: 'calendar-ics' }>['calendar'];

/** Days before an entry on which an alarm can ring; 0 is the day itself. */
export const ALARM_DAYS = [7, 3, 2, 1, 0] as const;
export const ALARM_TIMES = ['08:00', '09:00', '10:00', '12:00', '18:00', '20:00', '21:00'] as const;

/** What was last chosen for the calendar, while the window is open. */
export const useCalendarChoices = defineStore('calendar', () => {
  const choice = ref<Calendar>({
    months: 6,
    titles: 'named',
    contents: ['dues', 'planned', 'zhima'],
    alarmDays: [1],
    alarmAt: '09:00',
    notes: [],
  });
  /** Whether follow-ups and reviews go in too. */
  const withTasks = ref(true);
  return { choice, withTasks };
});
