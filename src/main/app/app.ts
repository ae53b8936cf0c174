import { billCommands } from './bill-commands.ts';
import { billReadings } from './bill-readings.ts';
import { caseCommands } from './case-commands.ts';
import { cashCommands } from './cash-commands.ts';
import { conditionCommands } from './condition-commands.ts';
import type { AppContext, Handlers } from './context.ts';
import { debtCommands } from './debt-commands.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { dueCommands } from './due-commands.ts';
import { expenseCommands } from './expense-commands.ts';
import { fileCommands } from './file-commands.ts';
import { importCommands } from './import-commands.ts';
import { incomeCommands } from './income-commands.ts';
import { keptPlanCommands } from './kept-plan-commands.ts';
import { logCommands } from './log-commands.ts';
import { paymentCommands } from './payment-commands.ts';
import { planCommands } from './plan-commands.ts';
import { reminderCommands } from './reminder-commands.ts';
import { restrictionCommands } from './restriction-commands.ts';
import { sampleCommands } from './sample-commands.ts';
import { scoreCommands } from './score-commands.ts';
import { settingsCommands } from './settings-commands.ts';
import { statementCommands } from './statement-commands.ts';
import { whatIfCommands } from './what-if-commands.ts';
import { agreementCommands } from './agreement-commands.ts';
import { bringUpToDate, workspaceCommands } from './workspace-commands.ts';

export interface App {
  readonly dispatch: Dispatch;
}

export type AppSettings = Omit<AppContext, 'log' | 'now' | 'readings'> & Partial<Pick<AppContext, 'log' | 'now'>>;

/** The handlers over an open store. The figures of the days since the last start are filled in. */
export function createApp(settings: AppSettings): App {
  const context: AppContext = {
    log: logToStandardError,
    now: () => new Date(),
    readings: billReadings(),
    ...settings,
  };
  bringUpToDate(context);
  return { dispatch: createDispatch(context, handlers) };
}

/** A command missing here or handled twice does not compile, or fails at once. */
const handlers: Handlers = distinct([
  workspaceCommands,
  debtCommands,
  incomeCommands,
  expenseCommands,
  cashCommands,
  scoreCommands,
  restrictionCommands,
  conditionCommands,
  logCommands,
  planCommands,
  paymentCommands,
  dueCommands,
  statementCommands,
  agreementCommands,
  keptPlanCommands,
  whatIfCommands,
  settingsCommands,
  sampleCommands,
  caseCommands,
  fileCommands,
  billCommands,
  importCommands,
  reminderCommands,
]);

type Intersection<T> = (T extends unknown ? (part: T) => void : never) extends (all: infer All) => void
  ? All
  : never;

function distinct<Group extends object>(groups: readonly Group[]): Intersection<Group> {
  const all = groups.flatMap((group) => Object.entries(group) as [string, unknown][]);
  if (new Set(all.map(([name]) => name)).size !== all.length) throw new Error('a command is handled twice');
  return Object.fromEntries(all) as Intersection<Group>;
}

function logToStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
