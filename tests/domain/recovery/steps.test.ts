import { describe, expect, test } from 'vitest';
import { restrictionCauses } from '../../../src/domain/recovery/causes.ts';
import { CONDITIONS } from '../../../src/domain/recovery/condition.ts';
import { CONDITION_STEPS, stepOf } from '../../../src/domain/recovery/steps.ts';
import * as lines from '../../../src/domain/recovery/thresholds.ts';

describe.each(CONDITIONS)('the steps of %s', (id) => {
  test('have ids of their own, and a text and a source in both languages', () => {
    const steps = CONDITION_STEPS[id];
    expect(steps.length).toBeGreaterThan(1);
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
    for (const step of steps) {
      expect(stepOf(id, step.id)).toBe(step);
      for (const text of [step.text, step.source]) {
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(text.en).not.toMatch(/[\u3000-\u9fff]/);
      }
    }
  });
});

test('only what a rule reads decides', () => {
  const deciding = CONDITIONS.flatMap((id) =>
    CONDITION_STEPS[id].flatMap((step) => (step.decides ? [`${id} ${step.id}`] : [])),
  );
  expect(deciding).toEqual([
    'abnormal_behaviour verified',
    'profile_changes reviewed',
    'account_attack password',
    'account_attack two-step',
    'account_attack devices',
    'account_attack case-number',
  ]);
});

test('no step says to spend more', () => {
  const words = CONDITIONS.flatMap((id) =>
    CONDITION_STEPS[id].map((step) => `${step.text.zh} ${step.text.en}`),
  ).join('\n');
  expect(words).not.toMatch(/多消费|增加消费|多用花呗|spend more|use Huabei more/i);
});

describe('the line of each condition', () => {
  test.each(CONDITIONS)('%s says where it comes from in both languages', (id) => {
    const { text } = lines.LINE_SOURCES[id];
    expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(text.en).not.toMatch(/[\u3000-\u9fff]/);
  });

  test.each([
    ['abnormal_behaviour', [lines.QUIET_DAYS]],
    ['low_activity', [lines.ACTIVE_DAYS, lines.ACTIVE_MONTHS.needed, lines.ACTIVE_MONTHS.looked]],
    ['profile_changes', [lines.PROFILE_CHANGES.most, lines.PROFILE_CHANGES.days]],
    ['system_maintenance', [lines.MAINTENANCE_DAYS]],
    ['zhima_below_600', [lines.ZHIMA_LINE]],
    ['cash_out', [lines.CASH_OUT_DAYS]],
    ['multi_lending', [lines.LENDERS_BELOW, lines.ENQUIRIES_MOST]],
    ['credit_report_bad', [lines.BAD_RECORD_YEARS]],
  ] as const)('%s names the figures that its rule goes by', (id, figures) => {
    const { zh, en } = lines.LINE_SOURCES[id].text;
    for (const figure of figures)
      for (const text of [zh, en]) expect(text.match(/\d+/g)).toContain(String(figure));
  });

  test('only what the guide or a regulation names is said to come from there', () => {
    const of = (source: lines.LineSource) =>
      CONDITIONS.filter((id) => lines.LINE_SOURCES[id].source === source);
    expect(of('guide')).toEqual([
      'overdue_unpaid',
      'zhima_below_600',
      'account_attack',
      'contact_support',
      'prove_identity_finance',
    ]);
    expect(of('regulation')).toEqual(['credit_report_bad']);
  });
});

test("every cause that can be ticked is a condition, the guide's nine first", () => {
  expect(restrictionCauses.filter((cause) => cause.fromGuide)).toHaveLength(9);
  const ids = restrictionCauses.map((cause) => cause.id);
  expect(CONDITIONS.filter((id) => ids.includes(id))).toEqual(ids);
});
