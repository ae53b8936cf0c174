import { expect, test } from 'vitest';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import type { Case } from '../../src/domain/case/case.ts';
import type { ConditionState } from '../../src/domain/recovery/condition.ts';
import { NO_RECORDS } from '../../src/domain/recovery/recovery-records.ts';
import { taskNotes } from '../../src/renderer/src/files/task-notes.ts';

const TODAY = civilDate('2026-11-23');
const input = {
  asOf: TODAY,
  restriction: { since: TODAY, platform: 'alipay', causes: ['zhima_below_600', 'low_activity'] },
  plan: { ratioTarget: '0.5' },
} as unknown as Case;
const state = (id: ConditionState['id'], nextReview: string): ConditionState => ({
  id,
  status: 'unmet',
  progress: null,
  evidence: [],
  meetsOn: null,
  nextReview: civilDate(nextReview),
});
const states = [
  state('contact_support', '2026-11-27'),
  state('zhima_below_600', '2026-12-07'),
  state('low_activity', '2027-06-01'),
];
const notes = (contents: ('dues' | 'zhima')[], months: 3 | 12 = 3) =>
  taskNotes({ case: input, recovery: NO_RECORDS }, states, {
    choice: { months, contents },
    t: (key) => key,
  }).map(({ id, date, title }) => [id, date, title]);

test('follow-ups and reviews go into the calendar as far as it reaches, one entry a condition', () => {
  expect(notes(['dues'])).toEqual([
    ['task-contact_support', '2026-11-27', 'overview.task.follow-up · conditions.name.contact_support'],
    ['task-zhima_below_600', '2026-12-07', 'overview.task.record-score · conditions.name.zhima_below_600'],
  ]);
  expect(notes(['dues'], 12)).toHaveLength(3);
});

test('the score is not there twice', () => {
  expect(notes(['zhima']).map(([id]) => id)).toEqual(['task-contact_support']);
});
