import type { CommandName, ParsedArguments, Reply } from '../../contract/commands.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Store } from '../store/store.ts';
import type { BillReadings } from './bill-readings.ts';
import type { Outcome } from './outcome.ts';

/** What the handlers work with. */
export interface AppContext {
  readonly store: Store;
  /** The local civil date. */
  readonly clock: () => CivilDate;
  /** The moment, for what must say when it was written. */
  readonly now: () => Date;
  readonly version: string;
  readonly shell: 'electron' | 'browser';
  /** Path of the database, for the user to see. */
  readonly dataFile: string;
  /** Bills that were read and not saved yet. */
  readonly readings: BillReadings;
  /** Takes a line about the program itself; never the user's data. */
  readonly log: (line: string) => void;
}

/**
 * Carries out one command: at once, or later where a file has to be written. What is read or changed is read or changed
 * before the first wait, so that no transaction spans one.
 */
export type Handler<C extends CommandName, Context = AppContext> = (
  context: Context,
  args: ParsedArguments<C>,
) => Outcome<Reply<C>> | Promise<Outcome<Reply<C>>>;

/** A handler for each of the commands named. */
export type Handlers<C extends CommandName = StoreCommand, Context = AppContext> = {
  readonly [Name in C]: Handler<Name, Context>;
};

/** Commands about the data file itself, which are answered although it cannot be opened. */
export type DataCommand = Extract<CommandName, `data.${string}` | `backups.${string}`>;
/** Commands that read or change what the open data file holds. */
export type StoreCommand = Exclude<CommandName, DataCommand>;
