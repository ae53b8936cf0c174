import { mount } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { nextTick } from 'vue';
import { type LetterDocument, text } from '../../src/domain/letter/letter-document.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import { linesIn } from '../../src/renderer/src/charts/chart-image.ts';
import { bytesOf } from '../../src/renderer/src/files/export-file.ts';
import { inFileName } from '../../src/renderer/src/files/file-name.ts';
import { i18n, showLocale } from '../../src/renderer/src/messages/index.ts';
import LetterPaper from '../../src/renderer/src/pages/letter/LetterPaper.vue';
import {
  askedBeside,
  emptyAccount,
  evenTerms,
  fitsLetter,
  isUntouched,
  negotiableDebts,
  openAccount,
  withNeededAsks,
} from '../../src/renderer/src/pages/letter/letter-terms.ts';
import { printedMonths, printedSchedule } from '../../src/renderer/src/pages/report/report-schedule.ts';
import ReportTable from '../../src/renderer/src/pages/report/ReportTable.vue';
import { caseWith, informal, instalment, monthly, revolving } from '../support/case-builder.ts';
import { monthOf, planOf } from '../support/plan-builder.ts';

await showLocale('zh-CN');
const words = i18n.global.t as (key: string, named?: Record<string, unknown>) => string;
const MARKUP = '<img src=x onerror="window.broken=1"><b>花呗</b>';

const INPUT = caseWith({
  debts: [
    revolving('card', { balance: 1_200_000, product: 'credit_card' }),
    revolving('huabei', { balance: 300_000, product: 'huabei' }),
    instalment('loan', { balance: 600_000, remainingPeriods: 12 }),
    informal('uncle', { balance: 100_000 }),
    revolving('closed', { balance: 0, product: 'credit_card' }),
  ],
  incomes: [monthly('salary', 200_000, 15)],
});
const AGREED = [
  { debt: 'card', months: 60, instalment: fen(20_000), interest: 'waived' },
  { debt: 'loan', months: 24, instalment: fen(28_000), interest: 'kept' },
] as const;

describe('a letter in the making', () => {
  test('can be about debts with a lender and something owed', () => {
    expect(negotiableDebts(INPUT).map(({ id }) => id)).toEqual(['card', 'huabei', 'loan']);
  });

  test('begins with the terms that make the plan fit, from the due day of next month', () => {
    expect(openAccount(INPUT, 'card', AGREED)).toEqual({
      debt: 'card',
      tail: '',
      monthly: 20_000,
      periods: 60,
      firstOn: '2026-12-10',
    });
  });

  test('begins with blanks where no such terms are known', () => {
    expect(openAccount(INPUT, 'huabei', AGREED)).toEqual(emptyAccount('huabei'));
    expect(isUntouched(emptyAccount('huabei'))).toBe(true);
    expect(isUntouched({ ...emptyAccount('huabei'), periods: 3 })).toBe(false);
  });

  test('asks for no further interest where the terms rest on that, and keeps what was asked before', () => {
    const asks = (debt: string) => withNeededAsks(['waive-fees'], [emptyAccount(debt)], AGREED);
    expect(asks('card')).toEqual(['stop-interest', 'waive-fees']);
    expect(asks('loan')).toEqual(['waive-fees']);
  });

  test('knows what other lenders are asked for', () => {
    expect(askedBeside(AGREED, [emptyAccount('card')])).toEqual([{ debt: 'loan', monthly: 28_000 }]);
  });

  test('keeps cards and other debts apart', () => {
    const [card, huabei, loan] = INPUT.debts;
    expect(fitsLetter(INPUT, card!, [])).toBe(true);
    expect(fitsLetter(INPUT, huabei!, [emptyAccount('card')])).toBe(false);
    expect(fitsLetter(INPUT, loan!, [emptyAccount('huabei')])).toBe(true);
  });

  test('shows what even instalments would come to', () => {
    const { kept, waived } = evenTerms(INPUT, INPUT.debts[0]!, 12);
    expect(waived).toBe(100_000);
    expect(kept).toBeGreaterThan(waived);
  });
});

describe('markup in a name', () => {
  test('is text in a letter', async () => {
    const letter: LetterDocument = {
      language: 'zh-CN',
      title: MARKUP,
      blocks: [
        { kind: 'paragraph', line: [text(MARKUP), { kind: 'blank', size: 'short', wanted: MARKUP }] },
        { kind: 'heading', text: MARKUP },
        { kind: 'list', lines: [[text(MARKUP)]] },
        {
          kind: 'table',
          columns: [{ head: MARKUP, align: 'left', width: 1 }],
          rows: [{ total: false, cells: [[text(MARKUP)]] }],
        },
        { kind: 'signature', lines: [[text(MARKUP)]] },
      ],
    };
    const paper = mount(LetterPaper, { props: { letter }, global: { plugins: [i18n] } });
    await nextTick();
    expect(paper.element.querySelectorAll('img, b')).toHaveLength(0);
    expect(paper.text().split(MARKUP)).toHaveLength(8);
    expect(paper.find('.blank').attributes('aria-label')).toBe(`待填写：${MARKUP}`);
  });

  test('is text in a report', () => {
    const table = mount(ReportTable, {
      props: { title: MARKUP, columns: [{ key: 'a', label: MARKUP }], rows: [{ a: MARKUP }] },
    });
    expect(table.element.querySelectorAll('img, b')).toHaveLength(0);
    expect(table.text().split(MARKUP)).toHaveLength(4);
  });
});

describe('the report’s plan', () => {
  test('lists what comes in and goes out, and marks what cannot be paid', () => {
    const poor = { ...INPUT, incomes: [] };
    const rows = printedSchedule(poor, planCase(poor), { months: 1, words });
    expect(rows.every(({ date }) => date <= '2026-12-31')).toBe(true);
    const short = rows.filter((row) => row.short !== '');
    expect(short.length).toBeGreaterThan(0);
    for (const { amount } of short) expect(amount).toMatch(/^差 ¥/);
  });

  test('tells the months up to the last one in which something is owed', () => {
    const months = [
      monthOf('2026-11', { owed: fen(5) }),
      monthOf('2026-12', { paid: fen(5) }),
      monthOf('2027-01'),
    ];
    expect(printedMonths(planOf({ months })).rows.map(({ month }) => month)).toEqual(['2026-11', '2026-12']);
  });

  test('leaves the later months of a very long plan out, and says how many', () => {
    const months = Array.from({ length: 100 }, (_, i) => monthOf(`m${i}`, { owed: fen(1) }));
    const { rows, left } = printedMonths(planOf({ months }));
    expect(rows.length + left).toBe(100);
    expect(left).toBe(64);
  });
});

describe('files', () => {
  test('a title becomes a part of a file name on any system', () => {
    expect(inFileName('负债率（月供 ÷ 月收入）')).toBe('负债率（月供 ÷ 月收入）');
    expect(inFileName('Owed: actual / planned? "a" <b> | c\\d *')).toBe('Owed actual planned a b c d');
  });

  test('bytes come out of their base64 as they went in', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(bytesOf(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
  });
});

describe('the note under a chart’s image', () => {
  const measure = { measureText: (line: string) => ({ width: line.length }) as TextMetrics };

  test('breaks between Chinese characters, and never before a full stop', () => {
    const lines = linesIn(measure, '含已记的利息和费用。口径以账单为准。', 9);
    expect(lines).toEqual(['含已记的利息和费', '用。口径以账单为', '准。']);
    for (const line of lines) expect(line).not.toMatch(/^[。，、]/);
  });

  test('breaks English between words', () => {
    expect(linesIn(measure, 'With posted interest and fees.', 12)).toEqual([
      'With posted',
      'interest and',
      'fees.',
    ]);
  });

  test('nothing is no line', () => expect(linesIn(measure, '', 10)).toEqual([]));
});
