import { z } from 'zod';
import type { RecordedPayment } from '../domain/position/stored-case.ts';
import { billArguments, type BillReplies } from './bills.ts';
import { MOST_CHARACTERS } from './case-file.ts';
import { dataArguments, type DataReplies } from './backups.ts';
import { cash, debt, expense, income, newAgreement, planSettings, restriction, score } from './entities.ts';
import {
  activeDays,
  conditionId,
  creditReport,
  diagnosisAnswers,
  fact,
  logEntry,
  month,
  stepOfCondition,
} from './recovery.ts';
import { date, id, money, positiveMoney, whole } from './values.ts';
import { fileRequest, type FileReply } from './files.ts';
import { keptPlan } from './kept-plans.ts';
import { reminderSettings, type ShownReminder } from './reminders.ts';
import { namedWhatIf } from './what-ifs.ts';
import type { Workspace } from './workspace.ts';
import type { ApiError } from './errors.ts';

/**
 * The whole API between page and main process: each command's arguments (parsed here) and reply.
 * Adding a command means a line here, a reply in `Replies` and a handler in `src/main/app`.
 */
const nothing = z.object({});
const byId = z.object({ id });

export const commandArguments = {
  /** Everything the pages show, in one read. */
  'workspace.read': nothing,
  /** Debts are saved as they stand at the end of `balanceAsOf` (not in the future). */
  'debts.add': z.object({ debt, balanceAsOf: date }),
  'debts.update': z.object({ debt, balanceAsOf: date }),
  'debts.remove': byId,
  'debts.restore': byId,
  'incomes.add': z.object({ income }),
  'incomes.update': z.object({ income }),
  'incomes.remove': byId,
  'incomes.restore': byId,
  'expenses.add': z.object({ expense }),
  'expenses.update': z.object({ expense }),
  'expenses.remove': byId,
  'expenses.restore': byId,
  /** Cash as it stands now; everything recorded so far is in it. */
  'cash.set': z.object({ cash }),
  /** One score a date: saving again on the same date replaces it. */
  'scores.set': z.object({ score }),
  'scores.remove': z.object({ date }),
  'restriction.set': z.object({ restriction: restriction.nullable() }),
  /** Answers of the questionnaire; `null` takes them back. */
  'diagnosis.set': z.object({ answers: diagnosisAnswers.nullable() }),
  /** A step done on a day; `null` takes the tick back. */
  'conditions.tick': stepOfCondition,
  /** Facts only the user knows, noted together today; `null` takes the note of a fact back. */
  'conditions.note': z.object({
    notes: z
      .array(z.object({ fact, value: date.nullable() }))
      .min(1)
      .max(fact.options.length),
  }),
  /** The next review of a condition; `null` leaves it to the rule. */
  'conditions.review': z.object({ condition: conditionId, on: date.nullable() }),
  /** Days with free actions of a month, as counted by the user; `null` takes the count back. */
  'activity.set': z.object({ month, days: activeDays.nullable() }),
  /** One credit report a day: saving again on the same day replaces it. */
  'creditReports.set': z.object({ report: creditReport }),
  'creditReports.remove': z.object({ date }),
  'log.add': z.object({ entry: logEntry }),
  'log.update': z.object({ entry: logEntry }),
  'log.remove': byId,
  'log.restore': byId,
  'plan.set': z.object({ plan: planSettings }),
  'payments.record': z.object({
    debt: id,
    date,
    amount: positiveMoney,
    note: z.string().max(200).optional(),
  }),
  'payments.update': z.object({ id, date, amount: positiveMoney, note: z.string().max(200).optional() }),
  'payments.remove': byId,
  'payments.restore': byId,
  /** Payments before a date, for those that `workspace.read` does not hold: newest first, to the end of a day. */
  'payments.history': z.object({ before: date, limit: whole(1, 500) }),
  /** What happened on a due date that has passed; `null` takes the answer back. */
  'dues.answer': z.object({ debt: id, dueDate: date, answer: z.enum(['not-paid']).nullable() }),
  /** Records what was paid of a due date that has passed, and what is known of the rest, if it leaves one. */
  'dues.settle': z.object({
    debt: id,
    dueDate: date,
    paid: positiveMoney,
    on: date,
    rest: z.enum(['unpaid', 'unknown']),
    note: z.string().max(200).optional(),
  }),
  /** Takes that back: the payment, and the answer there was before. */
  'dues.unsettle': z.object({ paymentId: id, dueDate: date, answer: z.enum(['not-paid']).nullable() }),
  /** What the lender shows at the end of a day since the balance was entered: the position of that day is corrected to it. */
  'statements.book': z.object({
    debt: id,
    date,
    balance: money,
    overdue: money.optional(),
    nextDue: money.optional(),
    note: z.string().max(200).optional(),
  }),
  'statements.remove': byId,
  'statements.restore': byId,
  /** A plan the lender accepted, in place of one there was; it replaces the debt's own schedule from its day on. */
  'agreements.record': z.object({ debt: id, agreement: newAgreement }),
  /** Marks it broken on a day, from which the own terms hold; `null` takes the mark back. */
  'agreements.break': z.object({ debt: id, on: date.nullable() }),
  /** Takes the record back: the debt is as it was before, or by its own terms where its figures were typed since. */
  'agreements.remove': z.object({ debt: id }),
  /** Keeps a plan of today to be measured against, in place of one kept earlier today. */
  'plans.keep': z.object({ plan: keptPlan }),
  /** Takes a kept plan back: the one before it is the yardstick again. */
  'plans.discard': z.object({ number: whole(1, Number.MAX_SAFE_INTEGER) }),
  /** Suppositions kept under a name; saving the same id again replaces them. */
  'whatIfs.save': z.object({ whatIf: namedWhatIf }),
  'whatIfs.remove': byId,
  'whatIfs.restore': byId,
  'reminders.set': z.object({ reminders: reminderSettings }),
  /** What is to be shown now, each once; the language counts where none is chosen. */
  'reminders.take': z.object({ locale: z.enum(['zh-CN', 'en']) }),
  'settings.set': z.object({
    locale: z.enum(['system', 'zh-CN', 'en']).optional(),
    theme: z.enum(['system', 'light', 'dark']).optional(),
  }),
  /** Puts the sample case in place; refused unless the workspace is empty. */
  'sample.load': z.object({ locale: z.enum(['zh-CN', 'en']) }),
  'sample.remove': nothing,
  'case.export': nothing,
  /** Replaces everything by the case file's content; a copy of the database is kept first. */
  'case.import': z.object({ text: z.string().max(MOST_CHARACTERS) }),
  /**
   * Adds what the case file holds and is not entered yet; of entries that differ, those named in `take` (`debt ID`,
   * `income ID`, `expense ID`) take the place of the entered ones. A copy of the database is kept first.
   */
  'case.merge': z.object({
    text: z.string().max(MOST_CHARACTERS),
    take: z.array(z.string().max(80)).max(5000),
  }),
  /** Takes the last import back. */
  'case.undoImport': nothing,
  /** A file for use elsewhere: tables, a calendar, a letter. Nothing is changed. */
  'files.export': fileRequest,
  ...billArguments,
  ...dataArguments,
} satisfies Record<string, z.ZodType>;

export type CommandName = keyof typeof commandArguments;
/** What is sent may be readonly throughout: nobody changes it on the way. */
export type Arguments<C extends CommandName> = Frozen<z.input<(typeof commandArguments)[C]>>;
type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: Frozen<T[K]> };
export type ParsedArguments<C extends CommandName> = z.output<(typeof commandArguments)[C]>;

interface Saved {
  readonly id: string;
}

export interface Replies extends BillReplies, DataReplies {
  'workspace.read': Workspace;
  'debts.add': Saved;
  'debts.update': Saved;
  'debts.remove': Saved;
  'debts.restore': Saved;
  'incomes.add': Saved;
  'incomes.update': Saved;
  'incomes.remove': Saved;
  'incomes.restore': Saved;
  'expenses.add': Saved;
  'expenses.update': Saved;
  'expenses.remove': Saved;
  'expenses.restore': Saved;
  'cash.set': null;
  'scores.set': null;
  'scores.remove': null;
  'restriction.set': null;
  'diagnosis.set': null;
  'conditions.tick': null;
  'conditions.note': null;
  'conditions.review': null;
  'activity.set': null;
  'creditReports.set': null;
  'creditReports.remove': null;
  'log.add': Saved;
  'log.update': Saved;
  'log.remove': Saved;
  'log.restore': Saved;
  'plan.set': null;
  'payments.record': Saved;
  'payments.update': Saved;
  'payments.remove': Saved;
  'payments.restore': Saved;
  /** `more` tells whether there are still older ones. */
  'payments.history': { readonly payments: readonly RecordedPayment[]; readonly more: boolean };
  'dues.answer': null;
  'dues.settle': { readonly paymentId: string; readonly answerBefore: 'not-paid' | null };
  'dues.unsettle': null;
  'statements.book': Saved;
  'statements.remove': Saved;
  'statements.restore': Saved;
  'agreements.record': null;
  'agreements.break': null;
  'agreements.remove': null;
  'plans.keep': { readonly number: number };
  'plans.discard': null;
  'whatIfs.save': Saved;
  'whatIfs.remove': Saved;
  'whatIfs.restore': Saved;
  'reminders.set': null;
  'reminders.take': readonly ShownReminder[];
  'settings.set': null;
  'sample.load': null;
  'sample.remove': null;
  /** The case file's text and a name for it. */
  'case.export': { readonly fileName: string; readonly text: string };
  'case.import': {
    readonly debts: number;
    readonly incomes: number;
    readonly expenses: number;
    readonly payments: number;
  };
  'case.merge': {
    readonly added: number;
    readonly replaced: number;
    readonly kept: number;
    readonly payments: number;
  };
  'case.undoImport': null;
  'files.export': FileReply;
}
export type Reply<C extends CommandName> = Replies[C];

export type Answer<C extends CommandName> =
  { readonly ok: true; readonly value: Reply<C> } | { readonly ok: false; readonly error: ApiError };

/** How a page reaches the handlers, whatever carries it. Never throws: a failed transport is an answer too. */
export interface Transport {
  send<C extends CommandName>(command: C, args: Arguments<C>): Promise<Answer<C>>;
}
