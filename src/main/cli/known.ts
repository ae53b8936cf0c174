import type { Case } from '../../domain/case/case.ts';
import type { Known } from '../../domain/recovery/projections.ts';
import { recordsUpTo } from '../../domain/recovery/recovery-records.ts';
import type { CaseRecords } from '../app/case-records.ts';

/** What the records of a case file tell of its conditions on its day. */
export function knownFrom({ asOf }: Case, { recovery, snapshots, dueOutcomes }: CaseRecords): Known {
  return {
    records: recordsUpTo(recovery, asOf),
    history: snapshots
      .filter((day) => day.date < asOf)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map(({ date, ratio, income, debts }) => ({ date, ratio, income, debts })),
    dues: dueOutcomes,
  };
}
