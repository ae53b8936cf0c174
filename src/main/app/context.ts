import type { CommandName, ParsedArguments, Reply } from '../../contract/commands.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Store } from '../store/store.ts';
import type { Outcome } from './outcome.ts';

/** What the handlers work with. */
export interface AppContext {
  readonly store: Store;
  /** The local civil date. */
  readonly clock: () => CivilDate;
  readonly version: string;
  readonly shell: 'electron' | 'browser';
  /** Path of the database, for the user to see. */
  readonly dataFile: string;
  /** Takes a line about the program itself; never the user's data. */
  readonly log: (line: string) => void;
}

/** Carries out one command. */
export type Handler<C extends CommandName> = (
  context: AppContext,
  args: ParsedArguments<C>,
) => Outcome<Reply<C>>;

/** A handler for each of the commands named. */
export type Handlers<C extends CommandName = CommandName> = { readonly [Name in C]: Handler<Name> };
