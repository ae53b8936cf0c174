import {
  type Answer,
  type CommandName,
  commandArguments,
  type ParsedArguments,
} from '../../contract/commands.ts';
import { faultsOf } from '../../contract/faults.ts';
import { storeErrorCode } from '../store/store-error.ts';
import type { AppContext, Handlers } from './context.ts';
import { traceOf } from './trace.ts';

/** Answers a command by its name. Arguments are whatever came over a transport. Never throws. */
export type Dispatch = (name: string, args: unknown) => Promise<Answer<CommandName>>;

/** A command that takes longer is a fault of ours: the page waits for it. */
const SLOW_MS = 16;

/** The one way from a transport to a handler. */
export function createDispatch(context: AppContext, handlers: Handlers): Dispatch {
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
function timed<T>({ log }: AppContext, name: CommandName, work: () => T): T {
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
function isCommand(handlers: Handlers, name: string): name is CommandName {
  return Object.hasOwn(handlers, name) && Object.hasOwn(commandArguments, name);
}

interface Call<C extends CommandName> {
  readonly handlers: Handlers;
  readonly name: C;
  readonly args: unknown;
}

function answer<C extends CommandName>(
  context: AppContext,
  { handlers, name, args }: Call<C>,
): Answer<C> | Promise<Answer<C>> {
  const parsed = commandArguments[name].safeParse(args);
  if (!parsed.success) return { ok: false, error: { code: 'input/invalid', faults: faultsOf(parsed.error) } };
  return handlers[name](context, parsed.data as ParsedArguments<C>);
}

function failure(context: AppContext, name: CommandName, error: unknown) {
  const code = storeErrorCode(error);
  context.log(
    code === null ? `failed command: ${name}, ${traceOf(error)}` : `failed command: ${name}, ${code}`,
  );
  return code ?? 'internal';
}
