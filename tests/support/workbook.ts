import { zipOf } from './bill-files.ts';

const PART_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A cell: text goes to the shared strings, a number stands as it is, a serial is shown as a date and time. */
export type SheetCell = string | number | { readonly serial: number } | null;

/** The parts of a workbook, written out by hand so that no reader's own writer is trusted. */
export function workbookParts(rows: readonly (readonly SheetCell[])[]): Record<string, string> {
  const strings: string[] = [];
  const cellXml = (cell: SheetCell, place: string) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    if (typeof cell === 'object') return `<c r="${place}" s="1"><v>${cell.serial}</v></c>`;
    return `<c r="${place}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  };
  const rowXml = (row: readonly SheetCell[], at: number) =>
    `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${columnLetter(column)}${at + 1}`)).join('')}</row>`;
  const sheet = rows.map(rowXml).join('');
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${PART_TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="账单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${SHEET}"><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${SHEET}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${SHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}

/** The workbook of these parts. */
export function workbookOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  return zipOf(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, encoder.encode(xml)])));
}

export const WECHAT_HEADING: readonly SheetCell[] = [
  '交易时间',
  '交易类型',
  '交易对方',
  '商品',
  '收/支',
  '金额(元)',
  '支付方式',
  '当前状态',
  '交易单号',
  '商户单号',
  '备注',
];

const columnLetter = (column: number) => String.fromCharCode(65 + column);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
