import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  type ParagraphChild,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LetterBlock, LetterColumn, LetterLine } from '../../../domain/letter/letter-document.ts';
import { printable } from '../printable.ts';

type TableBlock = Extract<LetterBlock, { kind: 'table' }>;
type Runs = (line: LetterLine, look: Look) => ParagraphChild[];

/** How a run of text is set, beside the usual. Size in half points. */
export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
}

/** Half points: 五号. */
const TABLE_SIZE = 21;
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const MARGINS = { top: 50, bottom: 50, left: 90, right: 90 };

/** A table of a letter, its head repeated on every page, rows kept whole. */
export function letterTable({ columns, rows }: TableBlock, runs: Runs, width: number): Table {
  const widths = columns.map((column) => Math.round(column.width * width));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, i) =>
      cell(column, widths[i] ?? 0, [
        new TextRun({ text: printable(column.head), bold: true, size: TABLE_SIZE }),
      ]),
    ),
  });
  const body = rows.map(
    ({ cells, total }) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, i) =>
          cell(column, widths[i] ?? 0, runs(cells[i] ?? [], { size: TABLE_SIZE, bold: total })),
        ),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: [head, ...body],
  });
}

function cell({ align }: LetterColumn, width: number, children: ParagraphChild[]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { line: 280 },
        children,
      }),
    ],
  });
}
