import { z } from 'zod';
import type { Settings } from '../../contract/workspace.ts';
import { type BillImportRecord, billImportRecord } from '../../contract/bills.ts';
import { agreement, debt } from '../../contract/entities.ts';
import { conditionId, recoveryRecords } from '../../contract/recovery.ts';
import { keptPlan } from '../../contract/kept-plans.ts';
import { reminderSettings } from '../../contract/reminders.ts';
import { namedWhatIf } from '../../contract/what-ifs.ts';
import { date, id, money, name, positiveMoney, sum } from '../../contract/values.ts';
import type { Agreement } from '../../domain/case/case.ts';
import { type CivilDate, toCivilDate } from '../../domain/dates/civil-date.ts';
import { sumOf } from '../../domain/debt/state.ts';
import type { KeptFigures } from '../../domain/position/corrected-figures.ts';
import { replayDebts } from '../../domain/position/position.ts';
import type { DueAnswer, StoredCase } from '../../domain/position/stored-case.ts';
import { type DueOutcome, isDueOutcome } from '../../domain/recovery/due-outcome.ts';
import type { ConditionsOfDay } from '../../domain/progress/condition-strip.ts';
import { CONDITION_STATUSES, CONDITIONS } from '../../domain/recovery/condition.ts';
import type { KeptPlan } from '../../domain/progress/kept-plan.ts';
import type { RecoveryRecords } from '../../domain/recovery/recovery-records.ts';
import type { ReminderSettings } from '../../domain/reminders/reminders-now.ts';
import type { NamedWhatIf } from '../../domain/whatif/whatif.ts';
import { EVER } from '../store/days.ts';
import { readBillImportRecords } from '../store/bill-imports.ts';
import type { ReadableDB } from '../store/db.ts';
import { readDueOutcomes } from '../store/due-outcomes.ts';
import { type RemovedDebt, readRemovedDebts } from '../store/debts.ts';
import { readKeptConditions } from '../store/kept-conditions.ts';
import { readKeptPlans } from '../store/kept-plans.ts';
import { type NewPayment, readPayments } from '../store/payments.ts';
import { readKeptRecords } from '../store/records.ts';
import { readRecoveryRecords } from '../store/recovery-records.ts';
import { readReminders } from '../store/reminders.ts';
import { readSettings } from '../store/settings.ts';
import { readKeptFigures } from '../store/snapshots.ts';
import type { NewStatementCheck } from '../store/statement-checks.ts';
import { readWhatIfs } from '../store/what-ifs.ts';
import { debtsOfWhatIf } from './what-if-debts.ts';

/** What a case file carries beside the case itself, so that an export loses nothing. */
export interface CaseRecords {
  readonly payments: readonly NewPayment[];
  readonly dueAnswers: readonly DueAnswer[];
  readonly statementChecks: readonly NewStatementCheck[];
  /** Agreements that today's case leaves out, because the debt's own terms hold again. */
  readonly brokenAgreements: readonly BrokenAgreement[];
  readonly dueOutcomes: readonly DueOutcome[];
  readonly whatIfs: readonly NamedWhatIf[];
  readonly recovery: RecoveryRecords;
  readonly snapshots: readonly KeptFigures[];
  readonly keptConditions: readonly ConditionsOfDay[];
  readonly keptPlans: readonly KeptPlan[];
  readonly billImports: readonly BillImportRecord[];
  readonly settings?: Settings;
  readonly reminders?: ReminderSettings;
  /** Removed debts that recorded payments were made on or that what-ifs name. */
  readonly removedDebts: readonly RemovedDebt[];
  /** Records of other names, kept as they came. */
  readonly others: Readonly<Record<string, unknown>>;
}

export interface BrokenAgreement {
  readonly debt: string;
  readonly agreement: Agreement & { readonly brokenOn: CivilDate };
}

/** A payment can be made each day on each of many debts for years; more than this is no record of a person. */
const MOST_ROWS = 200_000;

const payment = z
  .object({
    id,
    debt: id,
    date,
    amount: positiveMoney,
    note: z.string().min(1).max(200).optional(),
    split: z.object({ fees: money, interest: money, principal: money, excess: money }).optional(),
  })
  .refine(({ amount, split }) => split === undefined || sumOf(split) + split.excess === amount);
const change = z.int();
const statementCheck = z.object({
  id,
  debt: id,
  date,
  balance: money,
  overdue: money.optional(),
  nextDue: money.optional(),
  note: z.string().min(1).max(200).optional(),
  booked: z.object({ principal: change, interest: change, fees: change, overdue: change }).optional(),
});
const brokenAgreement = z.object({
  debt: id,
  agreement: agreement
    .extend({ brokenOn: date })
    .omit({ covered: true })
    .refine(({ since, brokenOn }) => brokenOn >= since, { path: ['brokenOn'], error: 'date-before' }),
});
const dueAnswer = z.object({ debt: id, dueDate: date, answer: z.literal('not-paid') });
const settings = z.object({
  locale: z.enum(['system', 'zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
});
const ratio = z
  .string()
  .regex(/^\d{1,9}\.\d{4}$/)
  .nullable();
const dueOutcome = z
  .object({
    debt: id,
    name,
    dueDate: date,
    required: sum,
    paid: sum,
    result: z.enum(['on-time', 'late', 'partly', 'not-paid', 'unconfirmed']),
    settledOn: date.nullable(),
  })
  .refine((due) => due.required > 0 && isDueOutcome(due));
const snapshot = z
  .object({
    date,
    owed: sum,
    overdue: sum,
    principal: sum,
    ratio,
    ratioReported: ratio,
    utilisation: ratio,
    zhima: z.int().min(350).max(950).nullable(),
    income: sum.nullable().default(null),
    incomeAhead: z.int().min(0).nullable().default(null),
    debts: z
      .array(z.object({ debt: id, name, owed: sum, overdue: sum, principal: sum.nullable().default(null) }))
      .max(5_000),
  })
  .refine(({ owed, overdue, principal, debts }) => {
    const ids = new Set(debts.map((part) => part.debt));
    return (
      overdue <= owed &&
      principal <= owed &&
      ids.size === debts.length &&
      debts.every((part) => part.overdue <= part.owed && (part.principal ?? 0) <= part.owed)
    );
  });
const removedDebt = z
  .object({ debt, balanceAsOf: date, removedAt: date })
  .transform((entry): RemovedDebt => ({
    debt: { ...entry.debt, balanceAsOf: entry.balanceAsOf },
    removedAt: entry.removedAt,
  }));

const keptConditions = z.object({
  date,
  conditions: z
    .array(z.object({ id: conditionId, status: z.enum(CONDITION_STATUSES) }))
    .max(CONDITIONS.length)
    .refine((states) => new Set(states.map((state) => state.id)).size === states.length),
});

export const caseRecords = z.object({
  payments: z.array(payment).max(MOST_ROWS).default([]),
  dueAnswers: z.array(dueAnswer).max(MOST_ROWS).default([]),
  statementChecks: z.array(statementCheck).max(MOST_ROWS).default([]),
  brokenAgreements: z.array(brokenAgreement).max(5_000).default([]),
  dueOutcomes: z.array(dueOutcome).max(MOST_ROWS).default([]),
  whatIfs: z.array(namedWhatIf).max(MOST_ROWS).default([]),
  recovery: recoveryRecords.prefault({}),
  snapshots: z.array(snapshot).max(MOST_ROWS).default([]),
  keptPlans: z.array(keptPlan).max(100).default([]),
  keptConditions: z.array(keptConditions).max(MOST_ROWS).default([]),
  billImports: z.array(billImportRecord).max(10_000).default([]),
  settings: settings.optional(),
  reminders: reminderSettings.optional(),
  removedDebts: z.array(removedDebt).max(5_000).default([]),
});

/** Everything kept in `records` of an export. Flags that follow from the dates are not written. */
export function recordsOf(
  db: ReadableDB,
  stored: StoredCase,
  today: CivilDate,
): Readonly<Record<string, unknown>> {
  const whatIfs = readWhatIfs(db);
  const payments = readPayments(db);
  const { checks } = stored;
  const named = new Set([
    ...[...payments, ...checks].map((entry) => entry.debt),
    ...whatIfs.flatMap(debtsOfWhatIf),
  ]);
  const removed = readRemovedDebts(db).filter((entry) => named.has(entry.debt.id));
  return {
    ...readKeptRecords(db),
    payments: payments.map(({ inBalance: _inBalance, inCash: _inCash, ...paid }) => paid),
    dueAnswers: stored.dueAnswers,
    statementChecks: checks.map(({ inBalance: _inBalance, followedBy: _followedBy, ...check }) => check),
    brokenAgreements: brokenAgreementsOf(stored, today),
    dueOutcomes: readDueOutcomes(db),
    whatIfs,
    recovery: readRecoveryRecords(db),
    snapshots: readKeptFigures(db),
    keptConditions: [...readKeptConditions(db, EVER)].map(([day, conditions]) => ({ date: day, conditions })),
    keptPlans: readKeptPlans(db).map(({ number: _number, ...plan }) => plan),
    billImports: readBillImportRecords(db),
    settings: readSettings(db),
    reminders: readReminders(db),
    ...(removed.length === 0 ? {} : { removedDebts: removed.map(removedDebtRecord) }),
  };
}

function brokenAgreementsOf(stored: StoredCase, today: CivilDate): BrokenAgreement[] {
  return replayDebts(today, stored).flatMap(({ stored: { id: broken, agreement: kept }, brokenOn }) => {
    if (kept === undefined || brokenOn === null) return [];
    const { covered: _covered, ...ended } = kept;
    return { debt: broken, agreement: { ...ended, brokenOn: toCivilDate(brokenOn) } };
  });
}

function removedDebtRecord({ debt: removed, removedAt }: RemovedDebt): object {
  const { balanceAsOf, ...entered } = removed;
  return { debt: entered, balanceAsOf, removedAt };
}
