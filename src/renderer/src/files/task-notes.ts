import type { Arguments, Workspace } from '../../../contract/commands.ts';
import { addDays } from '../../../domain/dates/civil-date.ts';
import type { ConditionState } from '../../../domain/recovery/condition.ts';
import { tasksAhead } from '../../../domain/recovery/tasks-ahead.ts';
import { lineFigures } from '../pages/conditions/condition-words.ts';

type Notes = Extract<Arguments<'files.export'>, { what: 'calendar-ics' }>['calendar']['notes'];
type Words = (key: string, figures?: Record<string, unknown>) => string;

/** The longest title that a calendar entry may have. */
const MOST_CHARACTERS = 120;

/** What there is to do about the conditions within so many months, as entries of a calendar. */
export function taskNotes(
  { case: input, recovery }: Pick<Workspace, 'case' | 'recovery'>,
  states: readonly ConditionState[],
  { months, t }: { readonly months: number; readonly t: Words },
): Notes {
  const known = { today: input.asOf, restriction: input.restriction, records: recovery, states };
  return tasksAhead(known, addDays(input.asOf, months * 31)).map(({ kind, condition, date }) => ({
    // One entry a condition: a review that moves, moves it.
    id: `task-${condition}`,
    date,
    title:
      `${t(`overview.task.${kind}`)} · ${t(`conditions.name.${condition}`, lineFigures(input.plan.ratioTarget))}`.slice(
        0,
        MOST_CHARACTERS,
      ),
  }));
}
