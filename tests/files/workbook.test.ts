import { readXlsx } from 'hucre';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fen } from '../../src/domain/money/fen.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import type { Table } from '../../src/main/files/tables/table.ts';
import { debtsTable, monthsTable, scheduleTable } from '../../src/main/files/tables/tables.ts';
import { workbook } from '../../src/main/files/xlsx/workbook.ts';
import { exampleCase } from '../support/example-case.ts';
import { day } from '../support/plan-builder.ts';

const MIXED: Table = {
  name: '债务',
  columns: [
    { head: '名称', kind: 'text' },
    { head: '金额', kind: 'money' },
    { head: '日期', kind: 'date' },
    { head: '负债率', kind: 'share' },
    { head: '芝麻分', kind: 'count' },
  ],
  rows: [
    ['花呗', fen(-123_456), day('2026-11-23'), '0.6240', 572],
    ['=cmd|calc', fen(1), day('2028-02-29'), null, null],
    ['20261123220014123456', null, null, '1.0000', null],
  ],
};

/** The text of a part of the file, as it lies in the zip. */
async function part(tables: readonly Table[], path: string): Promise<string> {
  const parts = unzipSync(new Uint8Array(await workbook(tables)));
  return new TextDecoder().decode(parts[path]);
}

describe('a workbook, read by a reader that is not its writer', () => {
  test('has a sheet for each table, under its name', async () => {
    const book = await readXlsx(await workbook([MIXED, { ...MIXED, name: '还款记录' }]));
    expect(book.sheets.map(({ name }) => name)).toEqual(['债务', '还款记录']);
  });

  test('holds amounts as numbers in yuan, dates as dates, shares as fractions, and texts as texts', async () => {
    const [sheet] = (await readXlsx(await workbook([MIXED]))).sheets;
    expect(sheet?.rows[1]).toEqual(['花呗', -1234.56, new Date('2026-11-23T00:00:00Z'), 0.624, 572]);
    expect(sheet?.rows[2]?.slice(0, 3)).toEqual(['=cmd|calc', 0.01, new Date('2028-02-29T00:00:00Z')]);
    expect(sheet?.rows[3]?.[0]).toBe('20261123220014123456');
  });

  test('has no formula, whatever a text begins with', async () => {
    expect(await part([MIXED], 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
  });

  test('freezes the head row, sets widths and formats', async () => {
    const sheet = await part([MIXED], 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet.match(/<col [^>]*customWidth="1"/g)).toHaveLength(5);
    const styles = await part([MIXED], 'xl/styles.xml');
    for (const format of ['#,##0.00', 'yyyy-mm-dd', '0.0%'])
      expect(styles).toContain(`formatCode="${format}"`);
  });

  test('opens also with characters that XML forbids in a note', async () => {
    const odd = { ...MIXED, rows: [['一\u0001二\u001f三\ud800四\uffff<&>"\'', null, null, null, null]] };
    const [sheet] = (await readXlsx(await workbook([odd]))).sheets;
    expect(sheet?.rows[1]?.[0]).toMatch(/^一\ufffd?二\ufffd?三\ufffd?四\ufffd?<&>"'$/);
  });

  test('holds the figures of a whole plan to the fen', async () => {
    const input = exampleCase('huabei-jiebei-two-cards-loan');
    const plan = planCase(input);
    const tables = [debtsTable(input, plan, 'en'), scheduleTable(input, plan, 'en'), monthsTable(plan, 'en')];
    const book = await readXlsx(await workbook(tables));
    expect(book.sheets.map(({ rows }) => rows.length - 1)).toEqual([
      input.debts.length,
      plan.payments.length + plan.shortfalls.length,
      plan.months.length,
    ]);
    const paid = book.sheets[1]?.rows.slice(1).map((row) => Math.round(Number(row[3]) * 100)) ?? [];
    expect(paid.reduce((sum, amount) => sum + amount, 0)).toBe(plan.summary.totalPaid);
    // The same day whatever the time zone of whoever reads it.
    expect(book.sheets[1]?.rows[1]?.[0]).toEqual(new Date(`${plan.payments[0]?.date}T00:00:00Z`));
  });
});
