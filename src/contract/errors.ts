import type { Fault } from './faults.ts';

/** Why a command failed. Each code has a message in both languages. */
export const ERROR_CODES = [
  'input/invalid',
  'command/unknown',
  'entry/not-found',
  'entry/exists',
  'sample/not-empty',
  'import/nothing-to-undo',
  'import/reading-gone',
  'store/full',
  'store/read-only',
  'store/busy',
  'store/corrupt',
  /** The disk failed in a way that has no name here. */
  'store/other',
  'store/newer',
  'store/foreign',
  'store/erased',
  'backup/not-found',
  'backup/none',
  'backup/damaged',
  'backup/wrong-password',
  'backup/newer',
  'backup/nothing-readable',
  'transport/unreachable',
  'transport/refused',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ApiError {
  readonly code: ErrorCode;
  /** For `input/invalid`: every fault with its path inside the arguments. */
  readonly faults?: readonly Fault[];
}
