import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type {
  LetterBlock,
  LetterDocument,
  LetterLine,
  LetterSpan,
} from '../../../domain/letter/letter-document.ts';
import { printable } from '../printable.ts';
import { LETTER_FONT, TEXT_WIDTH } from './letter-page.ts';
import { letterTable, type Look } from './letter-table.ts';

/** Half points: 小四 for the text, 小二 for the title. */
const TEXT_SIZE = 24;
const TITLE_SIZE = 36;
const NOTE_SIZE = 18;
/** Twips: A4 with the usual margins of a Chinese letter. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_440, bottom: 1_440, left: 1_531, right: 1_531 },
};
const LINE = 360;
/** Two characters in, as a Chinese paragraph begins. */
const INDENT = 480;
/** Length of the line that a blank is drawn with: spaces would vanish at the end of a right-aligned line. */
const BLANKS = { short: 10, long: 30 } as const;

/** A letter as a DOCX file: real headings, tables and lists, fonts for Chinese and Latin text, blanks underlined and marked. */
export async function letterDocx(letter: LetterDocument): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Regain',
    lastModifiedBy: 'Regain',
    title: letter.title,
    styles: {
      default: {
        document: {
          run: {
            font: LETTER_FONT,
            size: TEXT_SIZE,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: { line: LINE } },
        },
        heading2: {
          run: { font: LETTER_FONT, size: TEXT_SIZE, bold: true, color: '000000' },
          paragraph: { spacing: { before: 200, after: 60, line: LINE }, keepNext: true },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'list',
          levels: [
            {
              level: 0,
              format: 'decimal',
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: INDENT * 1.75, hanging: INDENT * 0.75 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumbers() },
        children: [title(letter), ...letter.blocks.flatMap((block, index) => blockOf(block, index))],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function title({ title: words }: LetterDocument): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: words, bold: true, size: TITLE_SIZE })],
  });
}

function blockOf(block: LetterBlock, index: number): (Paragraph | ReturnType<typeof letterTable>)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: 'Heading2', children: [new TextRun(printable(block.text))] })];
    case 'addressee':
      return [line(block.line, {})];
    case 'paragraph':
      return [line(block.line, { indent: { firstLine: INDENT } })];
    case 'note':
      return [line(block.line, { spacing: { before: 60, line: 280 } }, { size: NOTE_SIZE })];
    case 'list':
      return block.lines.map((item) =>
        line(item, { numbering: { reference: 'list', level: 0, instance: index } }),
      );
    case 'table':
      return [letterTable(block, runs, TEXT_WIDTH)];
    case 'signature':
      return block.lines.map((item, i) =>
        line(item, {
          alignment: AlignmentType.RIGHT,
          keepNext: true,
          spacing: { before: i === 0 ? 480 : 120 },
        }),
      );
  }
}

function line(spans: LetterLine, options: IParagraphOptions, look: Look = {}): Paragraph {
  return new Paragraph({ ...options, children: runs(spans, look) });
}

function runs(spans: LetterLine, look: Look = {}): TextRun[] {
  return spans.map((span) => run(span, look));
}

function run(span: LetterSpan, look: Look): TextRun {
  if (span.kind === 'text') return new TextRun({ text: printable(span.text), ...look });
  return new TextRun({
    text: '_'.repeat(BLANKS[span.size]),
    highlight: 'yellow',
    ...look,
  });
}

function pageNumbers(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: NOTE_SIZE }),
        ],
      }),
    ],
  });
}
