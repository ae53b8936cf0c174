import { civilDate } from '../../src/domain/dates/civil-date.ts';
import type { LetterEntry } from '../../src/domain/letter/letter-entry.ts';
import { fen } from '../../src/domain/money/fen.ts';

/** A letter about one debt with everything typed. */
export function fullEntry(debt: string): LetterEntry {
  return {
    lender: '招商银行信用卡中心',
    name: '张小明',
    phone: '186 1234 1402',
    accounts: [
      {
        debt,
        tail: '6225 0000 0000 0457',
        monthly: fen(31_200),
        periods: 60,
        firstOn: civilDate('2026-12-26'),
      },
    ],
    alsoAsked: [],
    reason: '2026 年 8 月起公司裁员，工资减半。\n\n母亲住院。',
    hardshipSince: civilDate('2026-08-15'),
    detail: 'itemised',
    asks: ['stop-interest', 'waive-fees'],
    attachments: ['income-proof'],
    otherAttachments: '裁员通知\n',
    date: civilDate('2026-11-23'),
  };
}

/** A letter about one debt with nothing typed and nothing chosen. */
export function emptyEntry(debt: string): LetterEntry {
  return {
    lender: '',
    name: ' ',
    phone: '',
    accounts: [{ debt, tail: '', monthly: null, periods: null, firstOn: null }],
    alsoAsked: [],
    reason: ' \n ',
    hardshipSince: null,
    detail: 'totals',
    asks: [],
    attachments: [],
    otherAttachments: '',
    date: null,
  };
}
