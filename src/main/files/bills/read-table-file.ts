import { openArchive } from './archive.ts';
import type { ReadingOptions } from './bill-reading.ts';
import { done, failed, type Step } from './faults.ts';
import { fileKindOf } from './file-kind.ts';
import { MOST_BILLS_INSIDE, MOST_BYTES, MOST_BYTES_TEXT } from './limits.ts';
import type { TableFile } from './table.ts';
import { decodeText } from './text-encoding.ts';
import { textTable } from './text-table.ts';
import { isWorkbook, workbookTable } from './workbook.ts';

/** The tables in a file: one, or several when an archive holds several. */
export async function tablesIn(
  bytes: Uint8Array,
  options: ReadingOptions,
): Promise<Step<readonly TableFile[]>> {
  if (bytes.length > MOST_BYTES) return failed('bill/too-large', MOST_BYTES_TEXT);
  const kind = fileKindOf(bytes);
  if (kind !== 'zip') return listOf(plainTable(bytes, kind));
  const opened = await openArchive(bytes, options);
  if (!opened.ok) return opened;
  if (isWorkbook(opened.value)) return listOf(await workbookTable(bytes, options));

  const candidates = opened.value.filter(({ path }) => isCandidate(path));
  if (candidates.length === 0) {
    const nested = opened.value.some(({ path }) => /\.(?:zip|rar|7z|gz|tgz|tar)$/i.test(path));
    return failed(nested ? 'bill/nested-archive' : 'bill/nothing-inside');
  }
  if (candidates.length > MOST_BILLS_INSIDE) return failed('bill/several-inside');
  const tables: TableFile[] = [];
  for (const candidate of candidates) {
    const unpacked = await candidate.unpack();
    if (!unpacked.ok) return unpacked;
    const table = await tableInside(unpacked.value, options);
    if (table.ok) tables.push(table.value);
    else if (candidates.length === 1) return table;
  }
  return tables.length === 0 ? failed('bill/nothing-inside') : done(tables);
}

/** A bill inside an archive; what macOS adds beside it is none. */
function isCandidate(path: string): boolean {
  return /\.(?:csv|txt|xlsx)$/i.test(path) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(path);
}

/** A file out of an archive is a text or a workbook, never an archive again. */
async function tableInside(bytes: Uint8Array, options: ReadingOptions): Promise<Step<TableFile>> {
  const kind = fileKindOf(bytes);
  if (kind !== 'zip') return plainTable(bytes, kind);
  const opened = await openArchive(bytes, options);
  if (!opened.ok) return opened;
  return isWorkbook(opened.value) ? workbookTable(bytes, options) : failed('bill/nested-archive');
}

function plainTable(bytes: Uint8Array, kind: Exclude<ReturnType<typeof fileKindOf>, 'zip'>): Step<TableFile> {
  if (kind !== 'text') return failed(kind.refused);
  const decoded = decodeText(bytes);
  return decoded.ok ? done(textTable(decoded.value, bytes)) : decoded;
}

function listOf(step: Step<TableFile>): Step<readonly TableFile[]> {
  return step.ok ? done([step.value]) : step;
}
