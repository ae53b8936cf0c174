import type { FileReading } from '../../contract/bills.ts';
import type { Bill, Progress } from '../files/bills/bill-reading.ts';

/** Bills that are being read or were read, until they are saved or dropped. */
export interface BillReadings {
  /** Begins a reading in place of an earlier one of that id; the signal says when it is not wanted any more. */
  begin(id: string): { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void };
  /** Keeps what was read; a bill that was dropped meanwhile is not kept. */
  keep(id: string, bill: Bill, signal: AbortSignal): void;
  progressOf(id: string): Progress | null;
  /** The bill that was read under an id; null when it is gone. */
  billOf(id: string): Bill | null;
  /** Stops a reading, or forgets what was read. */
  drop(id: string): void;
}

/** Rows that are kept of all readings together; the oldest are forgotten first. */
const MOST_ROWS_KEPT = 400_000;

interface Reading {
  readonly stop: AbortController;
  progress: Progress | null;
  bill: Bill | null;
}

/** Nothing is read yet. Readings live in memory only. */
export function billReadings(): BillReadings {
  const readings = new Map<string, Reading>();
  const drop = (id: string) => {
    readings.get(id)?.stop.abort();
    readings.delete(id);
  };
  return {
    begin(id) {
      drop(id);
      const reading: Reading = { stop: new AbortController(), progress: null, bill: null };
      readings.set(id, reading);
      return { signal: reading.stop.signal, onProgress: (progress) => (reading.progress = progress) };
    },
    keep(id, bill, signal) {
      const reading = readings.get(id);
      if (signal.aborted || reading === undefined) return;
      reading.bill = bill;
      forgetOldest(readings, id);
    },
    progressOf: (id) => readings.get(id)?.progress ?? null,
    billOf: (id) => readings.get(id)?.bill ?? null,
    drop,
  };
}

function forgetOldest(readings: Map<string, Reading>, newest: string): void {
  const rows = () => [...readings.values()].reduce((total, { bill }) => total + (bill?.rows.length ?? 0), 0);
  for (const id of [...readings.keys()]) {
    if (rows() <= MOST_ROWS_KEPT) return;
    if (id !== newest) readings.delete(id);
  }
}

/** The answer about a file that is no bill. */
export const faulty = (fault: Extract<FileReading, { is: 'fault' }>['fault']): FileReading => ({
  is: 'fault',
  fault,
});
