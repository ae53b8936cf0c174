import { describe, expect, test } from 'vitest';
import { CONDITIONS, type ConditionId, type ConditionState } from '../../../src/domain/recovery/condition.ts';
import { likelyCauses } from '../../../src/domain/recovery/diagnosis.ts';
import { DIAGNOSIS_ANSWERS, DIAGNOSIS_QUESTIONS } from '../../../src/domain/recovery/diagnosis-questions.ts';

const states = (found: Partial<Record<ConditionId, ConditionState['status']>>): ConditionState[] =>
  CONDITIONS.map((id) => ({
    id,
    status: found[id] ?? 'unknown',
    progress: null,
    evidence: [],
    meetsOn: null,
    nextReview: null,
  }));
const ranked = (answers: readonly string[], found: Parameters<typeof states>[0] = {}) =>
  likelyCauses(answers, states(found)).map(({ cause, weight, likelihood }) => [cause, weight, likelihood]);

describe('the likely causes', () => {
  test('are none without answers and figures', () => {
    expect(ranked([])).toEqual([]);
    expect(ranked(['said-nothing'])).toEqual([]);
  });

  test('are ranked by what the answers say for them, the order of the guide deciding ties', () => {
    expect(ranked(['said-evaluation'])).toEqual([
      ['income_capacity', 2, 'likely'],
      ['zhima_below_600', 2, 'likely'],
      ['low_activity', 1, 'possible'],
      ['multi_lending', 1, 'possible'],
    ]);
    expect(ranked(['said-verify', 'unknown-transactions'])).toEqual([
      ['account_attack', 5, 'likely'],
      ['abnormal_behaviour', 3, 'likely'],
      ['profile_changes', 1, 'possible'],
    ]);
  });

  test.each([
    ['overdue_unpaid', 3, 'likely'],
    ['income_capacity', 2, 'likely'],
    ['zhima_below_600', 2, 'likely'],
    ['low_activity', 1, 'possible'],
    ['multi_lending', 1, 'possible'],
    ['credit_report_bad', 1, 'possible'],
  ] as const)('hold %s with weight %i from the figures', (id, weight, likelihood) => {
    expect(ranked([], { [id]: 'unmet' })).toEqual([[id, weight, likelihood]]);
    expect(ranked([], { [id]: 'under-way' })).toEqual([[id, weight, likelihood]]);
    expect(ranked([], { [id]: 'met' })).toEqual([]);
  });

  test('are not guessed from check-lists', () => {
    const lists = [
      'abnormal_behaviour',
      'profile_changes',
      'system_maintenance',
      'cash_out',
      'account_attack',
      'contact_support',
      'prove_identity_finance',
    ];
    expect(ranked([], Object.fromEntries(lists.map((id) => [id, 'unmet'])))).toEqual([]);
  });

  test('add answers and figures up, with a reason for each', () => {
    const [first] = likelyCauses(['said-overdue', 'missed-payment'], states({ overdue_unpaid: 'unmet' }));
    expect(first).toEqual({
      cause: 'overdue_unpaid',
      weight: 9,
      likelihood: 'likely',
      reasons: [
        { kind: 'answer', answer: 'said-overdue' },
        { kind: 'answer', answer: 'missed-payment' },
        { kind: 'figures', condition: 'overdue_unpaid' },
      ],
    });
  });

  test('are not moved by an answer that is not known', () => {
    expect(ranked(['moon', 'toString', 'cashed-out'])).toEqual([['cash_out', 3, 'likely']]);
  });

  test('are never one that the user has said does not apply', () => {
    expect(ranked(['said-violation'], { cash_out: 'not-applicable' })).toEqual([
      ['abnormal_behaviour', 2, 'likely'],
    ]);
  });
});

describe('the questions', () => {
  test('have answers of their own ids, in both languages', () => {
    const answers = DIAGNOSIS_QUESTIONS.flatMap((question) => question.answers);
    expect(DIAGNOSIS_ANSWERS.size).toBe(answers.length);
    for (const { text } of [...answers, ...DIAGNOSIS_QUESTIONS]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).not.toMatch(/[\u3000-\u9fff]/);
    }
  });

  test('ask about every cause of the guide', () => {
    const asked = new Set(
      [...DIAGNOSIS_ANSWERS.values()].flatMap(({ points }) => points.map(({ cause }) => cause)),
    );
    expect(CONDITIONS.filter((id) => !asked.has(id))).toEqual(['contact_support', 'prove_identity_finance']);
  });
});
