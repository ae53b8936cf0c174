import { describe, expect, test } from 'vitest';
import { restrictionCauses } from '../../src/domain/recovery/causes.ts';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import type { ConditionState } from '../../src/domain/recovery/condition.ts';
import {
  causeChoices,
  draftOf,
  isUntouched,
  withAnswer,
} from '../../src/renderer/src/pages/conditions/diagnosis/diagnosis-draft.ts';

const today = civilDate('2026-11-23');
const restriction = (...causes: string[]) => ({ since: civilDate('2026-10-20'), platform: 'alipay', causes });
const diagnosis = (...answers: string[]) => ({ on: today, answers });
const unmetOverdue = {
  id: 'overdue_unpaid',
  status: 'unmet',
  progress: null,
  evidence: [],
  meetsOn: 'plan',
  nextReview: null,
} as ConditionState;
const empty = draftOf(null, null);
const none = { restriction: null, diagnosis: null, states: [] };

describe('the questionnaire', () => {
  test('opens as it was last answered, and a draft nobody touched says so', () => {
    const draft = draftOf(restriction('cash_out'), diagnosis('cashed-out'));
    expect(draft).toMatchObject({ since: '2026-10-20', platform: 'alipay', answers: ['cashed-out'] });
    expect(isUntouched(draft, restriction('cash_out'), diagnosis('cashed-out'))).toBe(true);
    expect(isUntouched({ ...draft, answers: [] }, restriction(), diagnosis('cashed-out'))).toBe(false);
    expect(isUntouched({ ...empty, since: today }, null, null)).toBe(false);
    expect(isUntouched({ ...empty, decided: { cash_out: true } }, null, null)).toBe(false);
  });

  test('a question with one answer keeps one, one with several keeps all until they are taken back', () => {
    let answers: string[] = [];
    const give = (question: string, answer: string) => (answers = withAnswer(answers, { question, answer }));
    give('said', 'said-overdue');
    give('before', 'missed-payment');
    give('said', 'said-verify');
    give('before', 'new-device');
    expect(answers).toEqual(['missed-payment', 'said-verify', 'new-device']);
    give('before', 'missed-payment');
    expect(answers).toEqual(['said-verify', 'new-device']);
    give('said', 'said-verify');
    expect(answers).toEqual(['new-device', 'said-verify']);
  });
});

describe('the causes to choose from', () => {
  test('are likely ones first, ticked, and every other cause below, each once', () => {
    const choices = causeChoices({ ...empty, answers: ['said-overdue', 'hardly-used'] }, none);
    expect(choices.found.map(({ cause }) => cause)).toEqual(['overdue_unpaid', 'low_activity']);
    expect(choices.ticked).toEqual(['overdue_unpaid', 'low_activity']);
    const all = [...choices.found.map(({ cause }): string => cause), ...choices.others];
    expect(all.toSorted()).toEqual(restrictionCauses.map(({ id }) => id).toSorted());
  });

  test('one that is only possible is offered, not ticked', () => {
    const choices = causeChoices({ ...empty, answers: ['said-evaluation'] }, none);
    expect(choices.ticked).toEqual(['income_capacity', 'zhima_below_600']);
    expect(choices.found.map(({ cause }) => cause)).toContain('low_activity');
  });

  test('figures point to causes without any answer', () => {
    const choices = causeChoices(empty, { ...none, states: [unmetOverdue] });
    expect(choices.ticked).toEqual(['overdue_unpaid']);
    expect(choices.found[0]?.reasons).toEqual([{ kind: 'figures', condition: 'overdue_unpaid' }]);
  });

  test('a cause that was taken back stays so while the answers are the same, and comes back with new ones', () => {
    const known = {
      restriction: restriction('cash_out'),
      diagnosis: diagnosis('missed-payment'),
      states: [],
    };
    const draft = draftOf(known.restriction, known.diagnosis);
    expect(causeChoices(draft, known).ticked).toEqual(['cash_out']);
    const answered = { ...draft, answers: ['missed-payment', 'changed-profile'] };
    expect(causeChoices(answered, known).ticked).toEqual(['overdue_unpaid', 'profile_changes', 'cash_out']);
  });

  test('what the user decides outweighs everything, whatever is answered later', () => {
    const draft = { ...empty, answers: ['said-overdue'], decided: { overdue_unpaid: false, cash_out: true } };
    expect(causeChoices(draft, none).ticked).toEqual(['cash_out']);
  });

  test('a cause of another name from an imported case is kept and can be taken back', () => {
    const known = { ...none, restriction: restriction('own-word') };
    const draft = draftOf(known.restriction, null);
    expect(causeChoices(draft, known)).toMatchObject({ ticked: ['own-word'] });
    expect(causeChoices(draft, known).others).toContain('own-word');
    expect(causeChoices({ ...draft, decided: { 'own-word': false } }, known).ticked).toEqual([]);
  });
});
