import type { LetterLanguage } from './letter-entry.ts';

/** A letter before any drawing: what DOCX and the page are both made from. */
export interface LetterDocument {
  readonly language: LetterLanguage;
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
}

/** Text, or a blank that is filled in by hand. */
export type LetterSpan =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'blank';
      readonly size: 'short' | 'long';
      /** What belongs there, for whoever fills it in. */
      readonly wanted: string;
    };
export type LetterLine = readonly LetterSpan[];

export type LetterBlock =
  | { readonly kind: 'addressee' | 'paragraph' | 'note'; readonly line: LetterLine }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly LetterLine[] }
  | { readonly kind: 'table'; readonly columns: readonly LetterColumn[]; readonly rows: readonly LetterRow[] }
  | { readonly kind: 'signature'; readonly lines: readonly LetterLine[] };

export interface LetterColumn {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** Width as a share of the table. */
  readonly width: number;
}

export interface LetterRow {
  readonly cells: readonly LetterLine[];
  /** A sum of the rows above it. */
  readonly total: boolean;
}

export const text = (words: string): LetterSpan => ({ kind: 'text', text: words });

/** The text, or a blank where there is none. */
export function textOrBlank(
  words: string | null,
  blank: { readonly wanted: string; readonly size?: 'short' | 'long' },
): LetterSpan {
  const written = words?.trim() ?? '';
  return written === ''
    ? { kind: 'blank', size: blank.size ?? 'short', wanted: blank.wanted }
    : text(written);
}

/** What is still to be filled in by hand, in the order of the letter. */
export function blanksOf(letter: LetterDocument): string[] {
  return letter.blocks
    .flatMap(linesOf)
    .flatMap((line) => line.flatMap((span) => (span.kind === 'blank' ? [span.wanted] : [])));
}

function linesOf(block: LetterBlock): readonly LetterLine[] {
  switch (block.kind) {
    case 'heading':
      return [];
    case 'list':
    case 'signature':
      return block.lines;
    case 'table':
      return block.rows.flatMap((row) => row.cells);
    default:
      return [block.line];
  }
}
