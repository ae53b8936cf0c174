import type { ApiError, ErrorCode } from '../../contract/errors.ts';
import type { Fault } from '../../contract/faults.ts';

/** What a handler answers: a value, or why the user cannot have it. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ApiError };

/** The command was carried out. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** The command was not carried out; nothing was changed. */
export function refused(code: ErrorCode): Outcome<never> {
  return { ok: false, error: { code } };
}

/** The arguments are at fault; nothing was changed. */
export function invalid(faults: readonly Fault[]): Outcome<never> {
  return { ok: false, error: { code: 'input/invalid', faults } };
}
