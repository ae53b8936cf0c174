import type { Arguments } from '../../../contract/commands.ts';
import type { Workspace } from '../../../contract/workspace.ts';
import { addDays } from '../../../domain/dates/civil-date.ts';
import type { ConditionState } from '../../../domain/recovery/condition.ts';
import { tasksAhead } from '../../../domain/recovery/tasks-ahead.ts';
import { lineFigures } from '../pages/conditions/condition-words.ts';

type Calendar = Extract<Arguments<'files.export'>, { what: 'calendar-ics' }>['calendar'];
type Words = (key: string, figures?: Record<string, unknown>) => string;

/** The longest title that a calendar entry may have. */
const MOST_CHARACTERS = 120;

/** What there is to do about the conditions within so many months, as entries of a calendar. */
export function taskNotes(
  { case: input, recovery }: Pick<Workspace, 'case' | 'recovery'>,
  states: readonly ConditionState[],
  { choice, t }: { readonly choice: Pick<Calendar, 'months' | 'contents'>; readonly t: Words },
): Calendar['notes'] {
  const known = { today: input.asOf, restriction: input.restriction, records: recovery, states };
  return (
    tasksAhead(known, addDays(input.asOf, choice.months * 31))
      // The score has an entry of its own where that is chosen.
      .filter(({ kind }) => kind !== 'record-score' || !choice.contents.includes('zhima'))
      .map(({ kind, condition, date }) => ({
        // One entry a condition: a review that moves, moves it.
        id: `task-${condition}`,
        date,
        title:
          `${t(`overview.task.${kind}`)} · ${t(`conditions.name.${condition}`, lineFigures(input.plan.ratioTarget))}`.slice(
            0,
            MOST_CHARACTERS,
          ),
      }))
  );
}
