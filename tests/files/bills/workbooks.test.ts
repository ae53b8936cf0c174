import { describe, expect, test } from 'vitest';
import { billOf, faultOf } from '../../support/bill-files.ts';
import { type SheetCell, WECHAT_HEADING, workbookOf, workbookParts } from '../../support/workbook.ts';

const row = (at: SheetCell, amount: SheetCell, order: SheetCell = '4200'): SheetCell[] => [
  at,
  '商户消费',
  '餐厅 & 茶',
  '午餐',
  '支出',
  amount,
  '零钱',
  '支付成功',
  order,
  '/',
  '/',
];

describe('a workbook is read whatever way its cells are stored', () => {
  test('times as text, serial numbers and plain numbers; sums as text and numbers; empty cells and rows', async () => {
    const rows = [
      ['微信支付账单明细'],
      [],
      WECHAT_HEADING,
      row('2026-10-25 12:00:00', '¥58.00'),
      row({ serial: 46_315.354_166_666_7 }, 12.5),
      [],
      row(46_310.416_666_666_7, 0.1 + 0.2, Number('4200000000000000001')),
      row('2026-10-25 12:00:00', null),
    ];
    const bill = await billOf(await workbookOf(workbookParts(rows)));
    expect(bill).toMatchObject({ format: 'wechat', encoding: 'ooxml', headerLine: 3 });
    expect(bill.rows.map(({ line, at, amount, counterparty }) => [line, at, amount, counterparty])).toEqual([
      [4, '2026-10-25 12:00:00', 5_800, '餐厅 & 茶'],
      [5, '2026-10-20 08:30:00', 1_250, '餐厅 & 茶'],
      [7, '2026-10-15 10:00:00', 30, '餐厅 & 茶'],
    ]);
    expect(bill.skipped).toEqual([{ line: 8, reason: 'amount-not-understood', found: '' }]);
  });

  test('the heading is found on a sheet behind a cover', async () => {
    const parts = workbookParts([WECHAT_HEADING, row('2026-10-25 12:00:00', 58)]);
    const relation = parts['xl/_rels/workbook.xml.rels']!;
    const bill = await billOf(
      await workbookOf({
        ...parts,
        'xl/worksheets/cover.xml':
          '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
        'xl/workbook.xml': parts['xl/workbook.xml']!.replace(
          '<sheets>',
          '<sheets><sheet name="封面" sheetId="9" r:id="rId9"/>',
        ),
        'xl/_rels/workbook.xml.rels': relation.replace(
          '</Relationships>',
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/cover.xml"/></Relationships>',
        ),
      }),
    );
    expect(bill.rows.length).toBe(1);
  });
});

describe('a hostile workbook does no harm', () => {
  const parts = workbookParts([WECHAT_HEADING, row('2026-10-25 12:00:00', 58)]);
  /** Keeps a repetitive sheet from being taken for a bomb by how far it is packed. */
  const NOISE = `<!--${Array.from({ length: 60_000 }, (_, at) => ((at * 7_919) % 99_991).toString(36)).join('')}-->`;
  const withSheet = (sheet: string) => workbookOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet });

  test('entities that would expand are refused', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1_000)}">]>`;
    for (const path of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml']) {
      const spoilt = { ...parts, [path]: bomb + parts[path]!.replace(/^<\?xml.*?\?>/, '') };
      expect(await faultOf(await workbookOf(spoilt))).toEqual({ code: 'bill/damaged-workbook' });
    }
  });

  test.each([
    ['more rows than any bill has', '<row/>'.repeat(200_001)],
    ['one row of more cells than a sheet has', `<row>${'<c/>'.repeat(2_500_001)}</row>`],
    ['rows as wide as the sheet', `<row r="1"><c s='0' r="XFD1"><v>1</v></c></row>`.repeat(300)],
  ])('%s', async (_what, rows) => {
    const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>${NOISE}`;
    expect(await faultOf(await withSheet(sheet))).toEqual({ code: 'bill/too-many-rows', detail: '200000' });
  });

  test.each([
    ['no sheet', { 'xl/worksheets/sheet1.xml': '' }],
    ['a sheet that is no XML', { 'xl/worksheets/sheet1.xml': 'sheet' }],
    ['no relations', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }],
    ['no workbook', { 'xl/workbook.xml': '<a/>' }],
    ['an index past the strings', { 'xl/sharedStrings.xml': '<sst/>' }],
  ])('%s', async (_what, change) => {
    const reading = await faultOf(await workbookOf({ ...parts, ...change }));
    expect(reading.code).toMatch(/^bill\/(?:damaged-workbook|not-a-bill)$/);
  });
});
