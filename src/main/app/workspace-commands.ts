import type { Workspace } from '../../contract/workspace.ts';
import { addDays, type CivilDate } from '../../domain/dates/civil-date.ts';
import { agreementStandings } from '../../domain/position/agreement-standing.ts';
import { positionOf, replayDebts } from '../../domain/position/position.ts';
import { readBillImports } from '../store/bill-imports.ts';
import { readCash } from '../store/cash.ts';
import type { ReadableDB } from '../store/db.ts';
import { readDueOutcomes } from '../store/due-outcomes.ts';
import { readKeptPlan } from '../store/kept-plans.ts';
import { sumInterestAfter } from '../store/payment-splits.ts';
import { countPayments, dateOfPayment } from '../store/payments.ts';
import { lastSnapshotDate } from '../store/snapshots.ts';
import { readRecoveryRecords } from '../store/recovery-records.ts';
import { readReminders } from '../store/reminders.ts';
import { readSettings } from '../store/settings.ts';
import { storeErrorCode } from '../store/store-error.ts';
import { readStoredCase } from '../store/stored-case.ts';
import { readWhatIfs } from '../store/what-ifs.ts';
import { readWorkspaceState } from '../store/workspace-state.ts';
import type { AppContext, Handlers } from './context.ts';
import { done, type Outcome } from './outcome.ts';
import { DAILY_DAYS, readShownSnapshots } from './shown-snapshots.ts';
import { traceOf } from './trace.ts';
import { bringUpTo } from './what-follows.ts';

const MOST_PAYMENTS = 1_000;

export const workspaceCommands: Handlers<'workspace.read'> = {
  'workspace.read': readWorkspace,
};

function readWorkspace(context: AppContext): Outcome<Workspace> {
  const { store, clock, version, shell, dataFile } = context;
  const today = clock();
  // The app may stay open past midnight.
  if (store.read(lastSnapshotDate) !== today) bringUpToDate(context);
  return store.read((db) => {
    const paymentsSince = sentSince(db, today);
    const stored = readStoredCase(db, today, paymentsSince);
    const replays = replayDebts(today, stored);
    const position = positionOf(today, stored, replays);
    const dueOutcomes = readDueOutcomes(db);
    const keptPlan = readKeptPlan(db);
    const { sample, importCopy } = readWorkspaceState(db);
    return done({
      today,
      sample,
      settings: readSettings(db),
      reminders: readReminders(db),
      stored,
      paymentsSince,
      paymentCount: countPayments(db),
      case: position.case,
      cashEstimated: position.cashEstimated,
      cashEntered: readCash(db) !== null,
      unconfirmed: position.unconfirmed,
      dueOutcomes: dueOutcomes.filter(({ dueDate }) => dueDate <= today),
      agreements: agreementStandings(replays, dueOutcomes, today),
      whatIfs: readWhatIfs(db),
      recovery: readRecoveryRecords(db),
      snapshots: readShownSnapshots(db, today, stored.restriction?.since ?? null),
      keptPlan,
      interestSinceKept: keptPlan === null ? null : sumInterestAfter(db, keptPlan.keptOn),
      billImports: readBillImports(db),
      importUndoable: importCopy !== null && store.hasCopy(importCopy),
      app: { version, shell, dataFile },
    });
  });
}

/** The day since which all payments are sent to the page: 400 days, or as far as the newest thousand reach. */
function sentSince(db: ReadableDB, today: CivilDate): CivilDate {
  const from = addDays(today, -DAILY_DAYS);
  const thousandth = dateOfPayment(db, MOST_PAYMENTS - 1);
  return thousandth !== null && thousandth > from ? thousandth : from;
}

/**
 * Keeps the figures of today and of the days since the last snapshot. Where that fails the figures wait for the next
 * change; what was entered can still be read.
 */
export function bringUpToDate({ store, clock, log }: AppContext): void {
  const today = clock();
  try {
    store.change((db) => bringUpTo(db, today));
  } catch (error) {
    log(`the day's figures were not kept: ${storeErrorCode(error) ?? traceOf(error)}`);
  }
}
