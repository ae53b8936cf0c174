import type { ApiError } from '../../contract/errors.ts';

/** An answer as it crosses a transport: JSON values only. */
export type AnyAnswer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ApiError };

/** Answers a command by its name; arguments are whatever came over the transport. Never throws. */
export type Dispatch = (command: string, args: unknown) => Promise<AnyAnswer>;
