import { describe, expect, test } from 'vitest';
import { createI18n } from 'vue-i18n';
import { civilDate } from '../../src/domain/dates/civil-date.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { restrictionCauses } from '../../src/domain/recovery/causes.ts';
import {
  CONDITIONS,
  type ConditionId,
  type ConditionState,
  type Evidence,
} from '../../src/domain/recovery/condition.ts';
import { EVIDENCE_FIGURES } from '../../src/domain/recovery/evidence-keys.ts';
import type { Expectation } from '../../src/renderer/src/stores/condition-outlook.ts';
import type { Readiness } from '../../src/domain/recovery/readiness.ts';
import {
  ACCOUNT_EVENTS,
  CONTACT_CHANNELS,
  PROOF_DOCUMENTS,
  SUPPORT_CHANNELS,
} from '../../src/domain/recovery/recovery-records.ts';
import { zhimaBand } from '../../src/domain/recovery/zhima-score.ts';
import { ZHIMA_BANDS } from '../../src/renderer/src/charts/zhima-picture.ts';
import type { Texts } from '../../src/renderer/src/messages/areas.ts';
import english from '../../src/renderer/src/messages/en/index.ts';
import chinese from '../../src/renderer/src/messages/zh-CN/index.ts';
import {
  badgeOf,
  expectationSentence,
  lineFigures,
  projectionWords,
  type Words,
} from '../../src/renderer/src/pages/conditions/condition-words.ts';
import { conditionGroups, firstToLookAt } from '../../src/renderer/src/pages/conditions/condition-groups.ts';
import { evidenceSentence } from '../../src/renderer/src/pages/conditions/evidence-words.ts';
import { causeName } from '../../src/renderer/src/pages/conditions/names.ts';
import { readinessClauses } from '../../src/renderer/src/pages/conditions/readiness-words.ts';

const i18n = createI18n({ legacy: false, locale: 'zh-CN', messages: { 'zh-CN': chinese, en: english } });
const wordsIn =
  (locale: 'zh-CN' | 'en'): Words =>
  (key, named, plural) => {
    i18n.global.locale.value = locale;
    return (i18n.global.t as unknown as Words)(key, named, plural);
  };
const LOCALES = ['zh-CN', 'en'] as const;
const day = civilDate('2026-12-15');

function state(id: ConditionId, parts: Partial<ConditionState> = {}): ConditionState {
  return {
    id,
    status: 'unmet',
    progress: null,
    evidence: [],
    meetsOn: null,
    nextReview: null,
    ...parts,
  };
}
const expectation = (
  given: ConditionState,
  on: Expectation['on'] = null,
  plan: Expectation['plan'] = 'fits',
): Expectation => ({ state: given, on, plan });

/** A text as it stands in the messages; undefined where there is none. */
function rawText(locale: 'zh-CN' | 'en', key: string): string | undefined {
  let part: unknown = locale === 'en' ? english : chinese;
  for (const name of key.split('.')) part = (part as Texts | undefined)?.[name];
  return typeof part === 'string' ? part : undefined;
}
/** Figures that a text wants and nobody gives. */
const unknownFigures = (text: string, given: readonly string[]) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).filter((name) => !given.includes(name));

describe.each(LOCALES)('in %s', (locale) => {
  test('every evidence a rule can give has a sentence that uses no figure but its own', () => {
    for (const [key, figures] of Object.entries(EVIDENCE_FIGURES)) {
      const text = rawText(locale, `evidence.${key}`);
      expect(text, key).toBeDefined();
      expect([key, unknownFigures(text!, figures)]).toEqual([key, []]);
    }
  });

  test('every condition has its name, its line and what to enter for it, with figures of the rules', () => {
    const given = Object.keys(lineFigures('0.5'));
    for (const id of CONDITIONS) {
      for (const area of ['name', 'line', 'ask'] as const) {
        const text = rawText(locale, `conditions.${area}.${id}`);
        expect(text, `${area} ${id}`).toBeDefined();
        expect([area, id, unknownFigures(text!, given)]).toEqual([area, id, []]);
      }
    }
  });

  test('everything that is chosen from has its word', () => {
    const keys = [
      ...ACCOUNT_EVENTS.map((kind) => `notes.events.kind.${kind}`),
      ...SUPPORT_CHANNELS.map((channel) => `notes.calls.channels.${channel}`),
      ...CONTACT_CHANNELS.map((channel) => `collectors.channel.${channel}`),
      ...PROOF_DOCUMENTS.map((document) => `notes.documents.kind.${document}`),
      ...ZHIMA_BANDS.map(({ id }) => `charts.zhima.bands.${id}`),
    ];
    expect(keys.filter((key) => rawText(locale, key) === undefined)).toEqual([]);
  });
});

test('the bands of the chart are those of the rules, at every bound', () => {
  for (const { id, from, to } of ZHIMA_BANDS) expect([id, id]).toEqual([zhimaBand(from), zhimaBand(to - 1)]);
});

describe('an evidence', () => {
  const say = (evidence: Pick<Evidence, 'key' | 'values'>, locale: 'zh-CN' | 'en' = 'zh-CN') =>
    evidenceSentence({ ...evidence, date: null, origin: 'computed' }, { words: wordsIn(locale), locale });

  test('writes money, shares, months and bands as the rest of the app does', () => {
    expect(say({ key: 'overdue.amount', values: { amount: { money: fen(185_640) } } })).toBe(
      '逾期 ¥1,856.40',
    );
    expect(say({ key: 'ratio.now', values: { ratio: { ratio: '0.6240' } } })).toContain('62.4%');
    expect(say({ key: 'activity.month', values: { month: { text: '2026-10' }, days: { count: 9 } } })).toBe(
      '2026 年 10 月有操作 9 天',
    );
    expect(
      say({ key: 'zhima.score', values: { score: { count: 700 }, band: { text: 'outstanding' } } }),
    ).toBe('700 分，极好');
  });

  test('says in words that nothing is overdue', () => {
    expect(say({ key: 'overdue.amount', values: { amount: { money: fen(0) } } })).toBe('没有逾期');
  });

  test('is bent by the number of what it counts in English', () => {
    const changes = (count: number) =>
      say({ key: 'profile.changes', values: { count: { count }, days: { count: 90 } } }, 'en');
    expect([changes(0), changes(1), changes(2)]).toEqual([
      '0 changes in 90 days',
      '1 change in 90 days',
      '2 changes in 90 days',
    ]);
    expect(say({ key: 'support.calls', values: { count: { count: 1 } } }, 'en')).toBe('Contacted once');
  });
});

describe('what is expected of a condition', () => {
  const words = wordsIn('zh-CN');

  test('is a day of the plan, a day of time alone, or that it cannot be projected', () => {
    expect(projectionWords(expectation(state('overdue_unpaid', { meetsOn: 'plan' }), day), words)).toBe(
      '预计 2026-12-15',
    );
    expect(projectionWords(expectation(state('cash_out', { meetsOn: day }), day), words)).toBe(
      '由时间满足 2026-12-15',
    );
    expect(projectionWords(expectation(state('zhima_below_600')), words)).toBe('无法预计');
  });

  test('is not said of what is met, does not apply or is not known yet', () => {
    for (const status of ['met', 'not-applicable', 'unknown'] as const)
      expect(projectionWords(expectation(state('zhima_below_600', { status })), words)).toBe('');
  });

  test('waits for the plan that is being worked out, where the plan is what tells it', () => {
    const working = (given: ConditionState) => projectionWords(expectation(given, null, 'working'), words);
    expect(working(state('income_capacity', { meetsOn: 'plan' }))).toBe('正在计算');
    expect(working(state('zhima_below_600'))).toBe('无法预计');
  });

  test.each([
    ['met', state('cash_out', { status: 'met' }), null, 'fits', '已满足。'],
    ['by time', state('cash_out', { meetsOn: day }), day, 'fits', '到 2026-12-15，由时间满足。'],
    [
      'the plan clears it',
      state('overdue_unpaid', { meetsOn: 'plan' }),
      day,
      'fits',
      '逾期在 2026-12-15 还清',
    ],
    ['the plan reaches the ratio', state('income_capacity', { meetsOn: 'plan' }), day, 'fits', '不高于 45%'],
    ['the plan never does', state('income_capacity', { meetsOn: 'plan' }), null, 'fits', '到不了这条线'],
    ['the plan does not fit', state('overdue_unpaid', { meetsOn: 'plan' }), null, 'does-not-fit', '排不开'],
    ['there is no plan', state('overdue_unpaid', { meetsOn: 'plan' }), null, 'failed', '算不出计划'],
    ['a score', state('zhima_below_600'), null, 'fits', '芝麻信用'],
    ['steps', state('contact_support'), null, 'fits', '取决于下面'],
    ['not known yet', state('zhima_below_600', { status: 'unknown' }), null, 'fits', '补充之后'],
  ] as const)('says why or when in a sentence: %s', (_what, given, on, plan, sentence) => {
    expect(expectationSentence(expectation(given, on, plan), words, '0.45')).toContain(sentence);
  });
});

test('red is for what is overdue alone', () => {
  expect(badgeOf(state('overdue_unpaid'))).toBe('overdue');
  expect(badgeOf(state('overdue_unpaid', { status: 'met' }))).toBe('met');
  expect(badgeOf(state('zhima_below_600'))).toBe('unmet');
});

test('every cause has its name in both languages, and a word nobody knows is shown as it is', () => {
  for (const { id } of restrictionCauses) expect(causeName(id, 'en')).not.toBe(causeName(id, 'zh-CN'));
  expect(causeName('own-word', 'zh-CN')).toBe('own-word');
});

const readiness = (parts: Partial<Readiness>): Readiness => ({
  counted: [],
  chosen: true,
  met: [],
  projected: [],
  notProjected: [],
  notApplicable: [],
  ...parts,
});

describe('how far along, in clauses', () => {
  const clauses = (given: Partial<Readiness>, states: readonly ConditionState[] = []) =>
    readinessClauses(readiness(given), states).map(({ key, figures }) => [key, figures]);
  const on = (id: ConditionId, date: string) => ({ id, on: civilDate(date) });

  test('names the dates one by one, equal ones together', () => {
    expect(
      clauses({
        counted: ['overdue_unpaid', 'income_capacity', 'cash_out', 'account_attack'],
        met: ['account_attack'],
        projected: [
          on('overdue_unpaid', '2026-12-15'),
          on('cash_out', '2027-02-10'),
          on('income_capacity', '2027-02-10'),
        ],
      }),
    ).toEqual([
      ['counts', { all: 4, met: 1 }],
      ['projected', { count: 1, date: '2026-12-15' }],
      ['projected', { count: 2, date: '2027-02-10' }],
    ]);
  });

  test('more than two dates become a span', () => {
    expect(
      clauses({
        projected: [
          on('overdue_unpaid', '2026-12-15'),
          on('cash_out', '2027-02-10'),
          on('income_capacity', '2027-03-31'),
        ],
      })[1],
    ).toEqual(['between', { count: 3, first: '2026-12-15', last: '2027-03-31' }]);
  });

  test('what is not known yet is told apart from what cannot be projected', () => {
    expect(
      clauses(
        {
          counted: ['zhima_below_600', 'low_activity', 'cash_out'],
          notProjected: ['zhima_below_600', 'low_activity'],
          notApplicable: ['cash_out'],
        },
        [state('zhima_below_600', { status: 'under-way' }), state('low_activity', { status: 'unknown' })],
      ),
    ).toEqual([
      ['counts', { all: 3, met: 0 }],
      ['notProjected', { count: 1 }],
      ['unknown', { count: 1 }],
      ['notApplicable', { count: 1 }],
    ]);
  });
});

describe('the list of conditions', () => {
  const states = CONDITIONS.map((id) => state(id, { status: id === 'overdue_unpaid' ? 'met' : 'unmet' }));

  test('has what counts on top, then what is of use in any case, then the rest; none is lost', () => {
    const groups = conditionGroups(states, readiness({ counted: ['overdue_unpaid', 'cash_out'] }));
    expect(groups.map(({ title, size }) => [title, size])).toEqual([
      ['counted', 'full'],
      ['general', 'brief'],
      ['other', 'quiet'],
    ]);
    expect(groups[0]?.states.map(({ id }) => id)).toEqual(['overdue_unpaid', 'cash_out']);
    expect(groups.flatMap((group) => group.states.map(({ id }) => id)).toSorted()).toEqual(
      [...CONDITIONS].toSorted(),
    );
  });

  test('a general action that was chosen counts like the others', () => {
    const groups = conditionGroups(states, readiness({ counted: ['contact_support'] }));
    expect(groups[0]?.states.map(({ id }) => id)).toEqual(['contact_support']);
    expect(groups[1]?.states.map(({ id }) => id)).toEqual(['prove_identity_finance']);
  });

  test('opens on the first that counts and is not met', () => {
    expect(firstToLookAt(states, readiness({ counted: ['overdue_unpaid', 'cash_out'] }))).toBe('cash_out');
    expect(firstToLookAt(states, readiness({ counted: ['overdue_unpaid'] }))).toBe('overdue_unpaid');
  });
});
