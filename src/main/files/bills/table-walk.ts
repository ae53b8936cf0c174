import { setImmediate } from 'node:timers/promises';
import type { ReadingOptions } from './bill-reading.ts';
import { done, failed, type Step } from './faults.ts';
import { MOST_ROWS } from './limits.ts';
import type { TableItem, TableView } from './table.ts';

/** Empty lines and totals below the rows; far more lines than rows allowed need not be read to be refused. */
const FRAME_LINES = 1_000;

/**
 * Hands out a table's lines after its heading. Between blocks others may run, progress is told, and a wish to stop is
 * heard; a workbook that breaks half way is a fault, not a shorter bill.
 */
export async function walkTable(
  view: TableView,
  { after, each, options }: { after: number; each: (item: TableItem) => void; options: ReadingOptions },
): Promise<Step<void>> {
  const { signal, onProgress } = options;
  if (view.lines - after > MOST_ROWS + FRAME_LINES) return failed('bill/too-many-rows', `${MOST_ROWS}`);
  let rows = 0;
  const blocks = view.blocks()[Symbol.asyncIterator]();
  for (;;) {
    const next = await nextOf(blocks);
    if (!next.ok) return next;
    if (next.value === null) break;
    for (const item of next.value) {
      if (item.line <= after) continue;
      if (++rows > MOST_ROWS) return failed('bill/too-many-rows', `${MOST_ROWS}`);
      each(item);
    }
    onProgress?.({ done: Math.min(next.value.at(-1)?.line ?? 0, view.lines), of: view.lines });
    await setImmediate();
    if (signal?.aborted === true) return failed('bill/cancelled');
  }
  onProgress?.({ done: view.lines, of: view.lines });
  return done(undefined);
}

async function nextOf(
  blocks: AsyncIterator<readonly TableItem[]>,
): Promise<Step<readonly TableItem[] | null>> {
  try {
    const next = await blocks.next();
    return done(next.done === true ? null : next.value);
  } catch {
    // Only a workbook's reader throws here, errors of many kinds that all mean the file.
    return failed('bill/damaged-workbook');
  }
}
