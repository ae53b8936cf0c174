import type { RecordedPayment } from '../../../../domain/position/stored-case.ts';

/** Recorded payments, the newest first; of the same day in the reverse order of recording. */
export function newestFirst(payments: readonly RecordedPayment[]): RecordedPayment[] {
  return [...payments].reverse().sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
