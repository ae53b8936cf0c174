import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/case/case.ts';
import { letterCautions } from '../../../src/domain/letter/cautions.ts';
import { letterForm } from '../../../src/domain/letter/letter-form.ts';
import { writeLetter } from '../../../src/domain/letter/letter.ts';
import {
  blanksOf,
  type LetterBlock,
  type LetterDocument,
  type LetterLine,
} from '../../../src/domain/letter/letter-document.ts';
import type { LetterEntry } from '../../../src/domain/letter/letter-entry.ts';
import { maskedName, maskedPhone } from '../../../src/domain/letter/masking.ts';
import { meansFor } from '../../../src/domain/letter/means.ts';
import { fen } from '../../../src/domain/money/fen.ts';
import { planCase } from '../../../src/domain/plan/plan.ts';
import { owedParts } from '../../../src/domain/position/owed-parts.ts';
import { caseWith, informal, instalment, monthly, once, revolving } from '../../support/case-builder.ts';
import { emptyEntry, fullEntry } from '../../support/letter-entries.ts';

const INPUT = caseWith({
  debts: [
    revolving('card', {
      balance: 1_870_000,
      name: '信用卡',
      product: 'credit_card',
      accrues: 'daily',
      charged: { interest: 4_000, fees: 0 },
      overdue: { principal: 120_000, interest: 3_600, fees: 2_500, since: '2026-10-25' },
    }),
    instalment('loan', { balance: 600_000, remainingPeriods: 12, name: '消费贷' }),
    informal('uncle', { balance: 800_000, name: '三叔' }),
  ],
  incomes: [monthly('工资', 460_000, 15), once('奖金', 900_000, '2027-02-01')],
  expenses: [
    { id: 'rent', name: '房租', amount: 180_000, every: { unit: 'month', day: 1 }, from: '2026-01-01' },
  ],
});
const PLAN = planCase(INPUT);

function letterOf(entry: LetterEntry, input: Case = INPUT): LetterDocument {
  const reading = writeLetter({ case: input, plan: planCase(input), entry }, 'zh-CN');
  if (!reading.ok) throw new Error(reading.fault);
  return reading.letter;
}

/** All words of a letter; a blank is `[…]`. */
function words(letter: LetterDocument): string {
  const line = (spans: LetterLine) =>
    spans.map((span) => (span.kind === 'text' ? span.text : `[${span.wanted}]`)).join('');
  const block = (one: LetterBlock): string => {
    if (one.kind === 'heading') return one.text;
    if (one.kind === 'list' || one.kind === 'signature') return one.lines.map(line).join('\n');
    if (one.kind === 'table') return one.rows.map(({ cells }) => cells.map(line).join(' | ')).join('\n');
    return line(one.line);
  };
  return [letter.title, ...letter.blocks.map(block)].join('\n');
}

describe('the form of a letter', () => {
  test('for a credit card it is that of art. 70, with its required contents in order', () => {
    const text = words(letterOf(fullEntry('card')));
    expect(text).toContain('信用卡个性化分期还款协议申请书');
    expect(text).toContain('中国银行业监督管理委员会令 2011 年第 2 号）第七十条');
    const contents = [
      '欠款余额与结构',
      '还款方案',
      '年费、利息和其他费用',
      '不向任何银行申领信用卡',
      '违约责任',
      '其他事项',
    ];
    const places = contents.map((part) => text.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places.slice(0, 4)).toEqual(places.slice(0, 4).toSorted((a, b) => a - b));
  });

  test('for any other lender it is plain: nothing of the card rules in it', () => {
    const text = words(letterOf(fullEntry('loan')));
    expect(text).toContain('协商还款申请书');
    expect(text).not.toMatch(/第七十条|贵行|申领信用卡/);
  });

  test('cards and other debts are not one letter', () => {
    const accounts = [...fullEntry('card').accounts, ...fullEntry('loan').accounts];
    const fault = (entry: LetterEntry) => writeLetter({ case: INPUT, plan: PLAN, entry }, 'zh-CN');
    expect(fault({ ...fullEntry('card'), accounts })).toEqual({ ok: false, fault: 'mixed-forms' });
    expect(fault(fullEntry('nobody'))).toEqual({ ok: false, fault: 'unknown-debt' });
    expect(fault({ ...fullEntry('card'), accounts: [] })).toEqual({ ok: false, fault: 'no-accounts' });
  });

  test('a bank’s revolving debt without a product is a card, a known product is what it is', () => {
    const debt = (parts: object) => ({ ...INPUT.debts[0], product: undefined, ...parts }) as never;
    expect(letterForm(debt({ platform: 'bank' }))).toBe('art-70');
    expect(letterForm(debt({ platform: 'alipay' }))).toBe('plain');
    expect(letterForm(debt({ platform: 'bank', product: 'huabei' }))).toBe('plain');
    expect(letterForm(debt({ product: 'credit_card_instalment' }))).toBe('art-70');
  });
});

describe('what a letter holds', () => {
  test('the balance in principal, interest and fees, and what is overdue since when', () => {
    const parts = owedParts(INPUT.debts[0]!, INPUT.asOf);
    expect(parts).toEqual({
      principal: 1_870_000,
      interest: 7_600,
      fees: 2_500,
      total: 1_880_100,
      overdue: 126_100,
    });
    expect(words(letterOf(fullEntry('card')))).toContain(
      '信用卡（尾号 0457） | ¥18,700.00 | ¥76.00 | ¥25.00 | ¥18,801.00 | ¥1,261.00 (2026-10-25 起)',
    );
  });

  test('income and needed living cost by the month, one-off sums left out, and what is left', () => {
    const means = meansFor(INPUT, fullEntry('card'));
    const loan = planCase({ ...INPUT, debts: [INPUT.debts[1]!] }).months[1]!.required;
    expect(means).toMatchObject({ month: '2026-12', income: 460_000, essentials: 180_000, others: loan });
    expect(means.left).toBe(460_000 - 180_000 - loan);
    expect(means.incomes.map(({ name }) => name)).toEqual(['工资']);
  });

  test('debts asked for at the same time count with the sum that is asked', () => {
    const alsoAsked = [{ debt: 'loan', monthly: fen(10_000) }];
    expect(meansFor(INPUT, { ...fullEntry('card'), alsoAsked }).others).toBe(10_000);
    const text = words(letterOf({ ...fullEntry('card'), alsoAsked }));
    expect(text).toContain('¥100.00（同时申请）');
    expect(text).toContain('其中同时申请协商的，按申请的金额计');
    expect(words(letterOf({ ...fullEntry('card'), alsoAsked, detail: 'totals' }))).toContain(
      '其中同时申请协商的按申请的金额计，下月应还合计 ¥100.00。',
    );
  });

  test('a household that plans from a monthly sum tells that sum, not an income of nothing', () => {
    const budget = { ...INPUT, plan: { ...INPUT.plan, monthlyBudget: fen(100_000) } };
    const text = words(letterOf(fullEntry('card'), budget));
    expect(text).toContain('每月可用于还款的总额 | ¥1,000.00');
    expect(text).not.toContain('收入合计');
  });

  test('the offer with its days, the asks, the promises and the attachments that were chosen', () => {
    const text = words(letterOf(fullEntry('card')));
    expect(text).toContain('| ¥312.00 | 60 期 | 2026 年 12 月 26 日，每月 26 日');
    expect(text).toContain('还款期间不再计收利息。\n减免已产生的违约金和其他费用。');
    expect(text).toContain('收入证明\n裁员通知');
    expect(text).not.toContain('医疗');
  });

  test('other debts one by one, or as sums without a name', () => {
    const itemised = words(letterOf(fullEntry('card')));
    expect(itemised).toMatch(/消费贷 \| ¥6,000\.00 \| ¥0\.00 \| ¥\d+\.\d\d\n三叔 \| ¥8,000\.00/);
    const totals = words(letterOf({ ...fullEntry('card'), detail: 'totals' }));
    expect(totals).toMatch(/另有 2 笔，欠款合计 ¥14,000\.00，下月应还合计 ¥/);
    expect(totals).not.toMatch(/三叔|消费贷|房租|工资 \|/);
  });

  test('that the plan does not fit is said only where it does not', () => {
    const fits = { ...INPUT, cash: { ...INPUT.cash, onHand: fen(9_000_000) } };
    expect(planCase(fits).summary.feasible).toBe(true);
    expect(words(letterOf(fullEntry('card'), fits))).not.toContain('不能按期足额还款');
    const poor = { ...INPUT, incomes: [] };
    expect(words(letterOf(fullEntry('card'), poor))).toMatch(/自 \d{4} 年 \d+ 月 \d+ 日起不能按期足额还款。/);
  });
});

describe('what was not typed', () => {
  test('stays a blank, and nothing is made up in its place', () => {
    const letter = letterOf(emptyEntry('card'));
    expect(blanksOf(letter)).toEqual([
      '贷款方名称',
      '姓名',
      '联系电话',
      '卡号或账号末四位',
      '困难开始的日期',
      '困难原因',
      '卡号或账号末四位',
      '每期还款金额',
      '期数',
      '首期还款日',
      '签名',
      '联系电话',
      '日期',
    ]);
    expect(words(letter)).not.toMatch(/失业|疾病|裁员|降薪|住院|减免/);
  });

  test('with everything typed only the signature is left', () => {
    expect(blanksOf(letterOf(fullEntry('card')))).toEqual(['签名']);
  });

  test('without an income the income is a blank, not nought', () => {
    expect(blanksOf(letterOf(fullEntry('card'), { ...INPUT, incomes: [] }))).toEqual(['每月收入', '签名']);
  });

  test('the typed reason is in the letter word for word, line by line, and nothing beside it', () => {
    const text = words(letterOf(fullEntry('card')));
    expect(text).toContain(
      '二、困难原因\n困难开始的日期：2026 年 8 月 15 日\n原因：2026 年 8 月起公司裁员，工资减半。\n母亲住院。\n三、',
    );
  });
});

describe('identity', () => {
  test.each([
    ['张小明', '张*'],
    ['欧阳修', '欧*'],
    [' 李四 ', '李*'],
    ['张', '张'],
    ['𠮷田', '𠮷*'],
    ['', ''],
  ])('the name %j is written %j', (name, masked) => expect(maskedName(name)).toBe(masked));

  test.each([
    ['18612341402', '186****1402'],
    ['186 1234 1402', '186****1402'],
    ['+86 186-1234-1402', '186****1402'],
    ['010-65551234', '****1234'],
    ['12345', '****'],
    ['微信同号', '****'],
    ['', ''],
  ])('the phone number %j is written %j', (phone, masked) => expect(maskedPhone(phone)).toBe(masked));

  test('neither the full name nor the full number is anywhere in the letter', () => {
    const text = JSON.stringify(letterOf(fullEntry('card')));
    for (const secret of ['小明', '1234 1402', '12341402', '6225']) expect(text).not.toContain(secret);
  });
});

describe('cautions beside the letter', () => {
  test('an offer above what is left is told, with both sums', () => {
    const { accounts, alsoAsked } = fullEntry('card');
    const offer = (monthly: number) => accounts.map((account) => ({ ...account, monthly: fen(monthly) }));
    const left = meansFor(INPUT, fullEntry('card')).left!;
    const ask = (monthly: number) => letterCautions(INPUT, PLAN, { accounts: offer(monthly), alsoAsked });
    expect(ask(left + 1)).toContainEqual({ kind: 'offer-above-means', offered: left + 1, left });
    expect(ask(left).map(({ kind }) => kind)).not.toContain('offer-above-means');
  });

  test('a plan that fits is told: the lender will ask why', () => {
    const fits = { ...INPUT, cash: { ...INPUT.cash, onHand: fen(9_000_000) } };
    expect(letterCautions(fits, planCase(fits), fullEntry('card'))).toContainEqual({ kind: 'plan-fits' });
  });
});

test('the English letter is told to be a translation, and has no Chinese of its own', () => {
  const entry = {
    ...fullEntry('card'),
    lender: 'CMB',
    name: 'Zhang',
    reason: 'Laid off',
    otherAttachments: '',
  };
  const named = {
    ...INPUT,
    debts: INPUT.debts.map((debt) => ({ ...debt, name: debt.id })),
    incomes: [],
    expenses: [],
  };
  const reading = writeLetter({ case: named, plan: PLAN, entry }, 'en');
  if (!reading.ok) throw new Error(reading.fault);
  expect(words(reading.letter)).toContain('Reading translation.');
  expect(words(reading.letter)).not.toMatch(/\p{Script=Han}/u);
});
