/** What a bill may weigh. Real ones stay far below: a year of daily use is about a megabyte and 5,000 rows. */

/** Largest file that is read, and largest sum of what an archive or workbook unpacks to, in bytes. */
export const MOST_BYTES = 64 * 1024 * 1024;
export const MOST_BYTES_TEXT = '64 MB';

/** Files in an archive; an archive with a bill has one or two, a workbook about twenty. */
export const MOST_ENTRIES = 200;
/** Bills inside one archive that are looked at. */
export const MOST_BILLS_INSIDE = 20;

export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 200;
export const MOST_CELLS = 2_500_000;

/** Longest line of a text, in characters, and most lines that one quoted field may span. */
export const MOST_LINE_CHARACTERS = 20_000;
export const MOST_QUOTED_LINES = 20;

/** Longest text kept of one cell. */
export const MOST_CELL_CHARACTERS = 500;

/** A heading is looked for in so many lines from the top. */
export const HEADING_LINES = 60;

/** Rows read between two breaths in which others may run, progress is told and a wish to stop is heard. */
export const BLOCK_ROWS = 1_000;
