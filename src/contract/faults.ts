import type { z } from 'zod';

/** One thing wrong with an input: where it is, what kind of fault, and what is allowed. */
export interface Fault {
  /** Path of the field, for example `debts[0].balance`; empty for the whole input. */
  readonly path: string;
  readonly code: FaultCode;
  /** What is allowed, in figures or words that need no translation: `0..999999999999`, `"daily" | "after-due"`. */
  readonly allowed?: string;
}

/** Every kind of fault; each has a text in both languages in `fault-texts.ts`. */
export const FAULT_CODES = [
  'missing',
  'wrong-type',
  'not-whole',
  'too-small',
  'too-large',
  'too-short',
  'too-long',
  'not-one-of',
  'not-a-date',
  'not-a-rate',
  'not-json',
  'not-a-case',
  'newer-format',
  'too-much-input',
  'duplicate-id',
  'unknown-reference',
  'control-characters',
  'overdue-above-balance',
  'parts-above-balance',
  'original-below-balance',
  'periods-out-of-order',
  'limit-below-zero',
  'date-in-future',
  'date-before',
  'schedule-unordered',
  'rate-or-instalment',
  'rate-not-solvable',
  'timing-unclear',
  'cap-below-floor',
  'invalid',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** `debts[0].balance` from a list of keys. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else text += text === '' ? String(key) : `.${String(key)}`;
  }
  return text;
}

const isFaultCode = (text: string): text is FaultCode => (FAULT_CODES as readonly string[]).includes(text);

/** The faults of a failed zod parse. A schema names our code as its message where zod has none of its own. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.map((issue) => faultOf(issue));
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  const path = pathText(issue.path);
  if (isFaultCode(issue.message)) {
    const allowed = issue.code === 'custom' ? (issue.params?.['allowed'] as string | undefined) : undefined;
    return allowed === undefined ? { path, code: issue.message } : { path, code: issue.message, allowed };
  }
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { path, code: 'missing', allowed: issue.expected };
      if (issue.expected === 'int') return { path, code: 'not-whole', allowed: 'integer' };
      return { path, code: 'wrong-type', allowed: issue.expected };
    case 'too_small':
      return { path, code: issue.origin === 'string' || issue.origin === 'array' ? 'too-short' : 'too-small', allowed: `>= ${issue.minimum}` };
    case 'too_big':
      return { path, code: issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'too-large', allowed: `<= ${issue.maximum}` };
    case 'invalid_value':
      return { path, code: issue.input === undefined ? 'missing' : 'not-one-of', allowed: issue.values.map((v) => JSON.stringify(v)).join(' | ') };
    default:
      return { path, code: 'invalid', allowed: issue.message };
  }
}
