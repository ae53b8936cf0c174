import {
  type Answer,
  type CommandName,
  commandArguments,
  type ParsedArguments,
} from '../../contract/commands.ts';
import { faultsOf } from '../../contract/faults.ts';
import { storeErrorCode } from '../store/store-error.ts';
import type { Handlers } from './context.ts';
import { traceOf } from './trace.ts';

/** Answers a command by its name. Arguments are whatever came over a transport. Never throws. */
export type Dispatch = (name: string, args: unknown) => Promise<Answer<CommandName>>;

/** A command that takes longer is a fault of ours: the page waits for it. */
const SLOW_MS = 16;

/** What every handler's surroundings have. */
interface Logging {
  /** Takes a line about the program itself; never the user's data. */
  readonly log: (line: string) => void;
}

/** The one way from a transport to a handler. */
export function createDispatch<Context extends Logging, C extends CommandName>(
  context: Context,
  handlers: Handlers<C, Context>,
): Dispatch {
  return async (name, args) => {
    if (!isCommand(handlers, name)) return { ok: false, error: { code: 'command/unknown' } };
    try {
      return await timed(context, name, () => answer(context, { handlers, name, args }));
    } catch (error) {
      return { ok: false, error: { code: failure(context, name, error) } };
    }
  };
}

/** A command that is answered at once must be short; one that writes a file may take its time, and the page says so. */
function timed<T>({ log }: Logging, name: CommandName, work: () => T): T {
  const started = performance.now();
  let waits = false;
  try {
    const result = work();
    waits = result instanceof Promise;
    return result;
  } finally {
    const took = performance.now() - started;
    if (took > SLOW_MS && !waits) log(`slow command: ${name}, ${Math.round(took)} ms`);
  }
}

/** Own properties only: `constructor` and `__proto__` are no commands. */
function isCommand<C extends CommandName>(handlers: Readonly<Record<C, unknown>>, name: string): name is C {
  return Object.hasOwn(handlers, name) && Object.hasOwn(commandArguments, name);
}

interface Call<C extends CommandName, Context> {
  readonly handlers: Handlers<C, Context>;
  readonly name: C;
  readonly args: unknown;
}

function answer<C extends CommandName, Context>(
  context: Context,
  { handlers, name, args }: Call<C, Context>,
): Answer<C> | Promise<Answer<C>> {
  const parsed = commandArguments[name].safeParse(args);
  if (!parsed.success) return { ok: false, error: { code: 'input/invalid', faults: faultsOf(parsed.error) } };
  return handlers[name](context, parsed.data as ParsedArguments<C>);
}

function failure({ log }: Logging, name: CommandName, error: unknown) {
  const code = storeErrorCode(error);
  log(code === null ? `failed command: ${name}, ${traceOf(error)}` : `failed command: ${name}, ${code}`);
  return code ?? 'internal';
}
