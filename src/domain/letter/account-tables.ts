import type { CivilDate } from '../dates/civil-date.ts';
import { yuan } from '../money/yuan.ts';
import { owedParts } from '../position/owed-parts.ts';
import type { Account, LetterContext } from './letter.ts';
import {
  type LetterBlock,
  type LetterLine,
  type LetterRow,
  type LetterSpan,
  text,
  textOrBlank,
} from './letter-document.ts';
import { lastFour } from './masking.ts';

/** What is owed on the accounts, split into principal, interest and fees (art. 70, item 1). */
export function owedTable(context: LetterContext): LetterBlock[] {
  const { words, accounts, form } = context;
  const { owed } = words;
  const { asOf } = context.case;
  const parts = accounts.map((account) => ({ account, parts: owedParts(account.of, asOf) }));
  const rows = parts.map(({ account, parts: split }): LetterRow => ({
    total: false,
    cells: [
      accountName(account, context),
      ...[split.principal, split.interest, split.fees, split.total].map((sum) => [text(yuan(sum))]),
      [text(yuan(split.overdue)), ...overdueSince(account, context)],
    ],
  }));
  const sums = (['principal', 'interest', 'fees', 'total', 'overdue'] as const).map((key) =>
    parts.reduce((sum, one) => sum + one.parts[key], 0),
  );
  const total: LetterRow = {
    total: true,
    cells: [[text(owed.sum)], ...sums.map((sum) => [text(yuan(sum))])],
  };
  return [
    { kind: 'paragraph', line: [text(owed.asOf(words.inWords(asOf)))] },
    {
      kind: 'table',
      columns: [
        { head: owed.account, align: 'left', width: 0.21 },
        { head: owed.principal, align: 'right', width: 0.15 },
        { head: owed.interest, align: 'right', width: 0.14 },
        { head: owed.fees, align: 'right', width: 0.17 },
        { head: owed.total, align: 'right', width: 0.15 },
        { head: owed.overdue, align: 'right', width: 0.18 },
      ],
      rows: rows.length > 1 ? [...rows, total] : rows,
    },
    { kind: 'note', line: [text(owed.byRecord[form])] },
  ];
}

/** What is offered: instalment, periods, days (art. 70, item 2). */
export function offerTable(context: LetterContext): LetterBlock[] {
  const { words, accounts } = context;
  const { offer } = words;
  const rows = accounts.map((account): LetterRow => {
    const { monthly, periods, firstOn } = account;
    const amount = monthly === null ? null : yuan(monthly);
    const count = periods === null ? null : offer.ofPeriods(periods);
    return {
      total: false,
      cells: [
        accountName(account, context),
        [textOrBlank(amount, { wanted: words.wanted.monthly })],
        [textOrBlank(count, { wanted: words.wanted.periods })],
        dueDays(firstOn, context),
      ],
    };
  });
  return [
    {
      kind: 'table',
      columns: [
        { head: offer.account, align: 'left', width: 0.3 },
        { head: offer.monthly, align: 'right', width: 0.2 },
        { head: offer.periods, align: 'right', width: 0.14 },
        { head: offer.firstOn, align: 'right', width: 0.36 },
      ],
      rows,
    },
    { kind: 'paragraph', line: [text(offer.way)] },
  ];
}

function dueDays(firstOn: CivilDate | null, { words }: LetterContext): LetterLine {
  if (firstOn === null) return [textOrBlank(null, { wanted: words.wanted.firstOn })];
  return [text(`${words.inWords(firstOn)}${words.comma}${words.offer.each(Number(firstOn.slice(8, 10)))}`)];
}

/** A name that says which card it is needs no further digits; other lenders find an account by its owner. */
const FOUR_DIGITS = /\d{4}/;

function accountName({ of, tail }: Account, { words, form }: LetterContext): LetterSpan[] {
  const last = lastFour(tail);
  if (last !== '' && !of.name.includes(last)) return [text(`${of.name}${words.owed.tail(last)}`)];
  if (form === 'plain' || FOUR_DIGITS.test(of.name)) return [text(of.name)];
  return [text(`${of.name} ${words.owed.tailBlank}`), textOrBlank(null, { wanted: words.wanted.tail })];
}

function overdueSince({ of }: Account, { words }: LetterContext): LetterSpan[] {
  return of.overdue === undefined ? [] : [text(` (${words.owed.since(of.overdue.since)})`)];
}
