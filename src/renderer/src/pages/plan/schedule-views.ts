/** The ways to lay the schedule out. */
export const SCHEDULE_VIEWS = ['list', 'calendar', 'payday'] as const;
export type ScheduleView = (typeof SCHEDULE_VIEWS)[number];
