import type { Case, Debt, Rate } from '../../../domain/case/case.ts';
import { statedRate } from '../../../domain/debt/open-debt.ts';
import { percentText } from '../../../domain/money/percent.ts';
import { annualised } from '../../../domain/money/rate.ts';
import type { Plan } from '../../../domain/plan/plan-result.ts';
import { type PlannedDue, plannedDues } from '../../../domain/plan/planned-dues.ts';
import { owedParts } from '../../../domain/position/owed-parts.ts';
import { platforms } from '../../../domain/product/platforms.ts';
import { productTemplate } from '../../../domain/product/product-templates.ts';
import type { FileLanguage } from '../language.ts';
import type { Cell, Table, TableColumn } from './table.ts';
import { TABLE_WORDS, type TableWords } from './table-words.ts';

/** Every debt as it stands on the case's day, with its next due date by the plan. */
export function debtsTable(input: Case, plan: Plan, language: FileLanguage): Table {
  const words = TABLE_WORDS[language];
  const dues = plannedDues(plan);
  return {
    name: words.sheet.debts,
    columns: columns(words),
    rows: input.debts.map((debt) =>
      rowOf(
        debt,
        { input, words, language },
        dues.find((due) => due.debt === debt.id),
      ),
    ),
  };
}

interface Writing {
  readonly input: Case;
  readonly words: TableWords;
  readonly language: FileLanguage;
}

function rowOf(debt: Debt, { input, words, language }: Writing, due: PlannedDue | undefined): Cell[] {
  const parts = owedParts(debt, input.asOf);
  const rate = bears(debt);
  return [
    debt.name,
    productName(debt.product, language),
    platformName(debt.platform, language),
    words.debtKinds[debt.kind],
    debt.onCreditReport === undefined ? null : debt.onCreditReport ? words.yes : words.no,
    input.asOf,
    parts.principal,
    parts.interest,
    parts.fees,
    parts.total,
    parts.overdue,
    debt.overdue?.since ?? null,
    debt.limit ?? null,
    rate === null ? null : rateText(rate, words),
    rate === null ? null : annualised(rate),
    due?.date ?? null,
    due?.required ?? null,
  ];
}

function columns(words: TableWords): TableColumn[] {
  return [
    { head: words.debt, kind: 'text' },
    { head: words.product, kind: 'text' },
    { head: words.platform, kind: 'text' },
    { head: words.kind, kind: 'text' },
    { head: words.reported, kind: 'text' },
    { head: words.asOf, kind: 'date' },
    { head: words.principal, kind: 'money' },
    { head: words.interest, kind: 'money' },
    { head: words.fees, kind: 'money' },
    { head: words.owed, kind: 'money' },
    { head: words.overdue, kind: 'money' },
    { head: words.overdueSince, kind: 'date' },
    { head: words.limit, kind: 'money' },
    { head: words.rate, kind: 'text' },
    { head: words.annualRate, kind: 'share' },
    { head: words.nextDue, kind: 'date' },
    { head: words.nextAmount, kind: 'money' },
  ];
}

/** The rate a debt bears, stated or solved from its instalment; null where it bears none by a rate. */
function bears(debt: Debt): Rate | null {
  return debt.kind === 'fee-instalment' || debt.kind === 'informal' ? null : statedRate(debt);
}

function rateText(rate: Rate, { rates }: TableWords): string {
  if ('daily' in rate) return rates.daily(percentText(rate.daily));
  return 'monthly' in rate
    ? rates.monthly(percentText(rate.monthly))
    : rates.annual(percentText(rate.annual));
}

function productName(id: string | undefined, language: FileLanguage): string | null {
  const template = id === undefined ? undefined : productTemplate(id);
  if (template === undefined) return id ?? null;
  return language === 'en' ? template.nameEn : template.nameZh;
}

function platformName(id: string | undefined, language: FileLanguage): string | null {
  const platform = platforms.find((one) => one.id === id);
  if (platform === undefined) return id ?? null;
  return language === 'en' ? platform.name.en : platform.name.zh;
}
