import { z } from 'zod';

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
  'not-a-time',
  'not-a-month',
  'not-a-rate',
  'not-json',
  'not-a-case',
  'newer-format',
  'too-much-input',
  'too-deep',
  'duplicate-id',
  'unknown-reference',
  'control-characters',
  'document-number',
  'overdue-above-balance',
  'parts-above-balance',
  'original-below-balance',
  'periods-out-of-order',
  'date-in-future',
  'date-before',
  'schedule-unordered',
  'rate-or-instalment',
  'rate-not-solvable',
  'timing-unclear',
  'cap-below-floor',
  'fixed-by-terms',
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

/** How a rate is written; what a rate of any other form is told. */
export const RATE_FORM = '{ "daily" | "monthly" | "annual": "0.0005" }';

// Only while it parses does zod know the value that a fault is about, so the code is chosen there.
z.config({ customError: (issue) => codeWhileParsing(issue) });

function codeWhileParsing(issue: z.core.$ZodRawIssue): FaultCode | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'missing';
      return typeof issue.input === 'number' && (issue.expected === 'int' || issue.expected === 'number') ? 'not-whole' : 'wrong-type';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-short' : 'too-small';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'too-large';
    case 'invalid_value':
      return issue.input === undefined ? 'missing' : 'not-one-of';
    case 'invalid_union':
      return (issue.input as Record<string, unknown>)[String(issue.discriminator)] === undefined ? 'missing' : 'not-one-of';
    default:
      return undefined;
  }
}

/** The faults of a failed zod parse, of one kind of fault on one field only the last, which is the strictest. */
export function faultsOf(error: z.ZodError): Fault[] {
  const faults = error.issues.map((issue) => faultOf(issue));
  const last = new Map(faults.map((fault, index) => [`${fault.code} ${fault.path}`, index]));
  return faults.filter((fault, index) => last.get(`${fault.code} ${fault.path}`) === index);
}

/** One issue of a zod parse as a fault. */
export function faultOf(issue: z.core.$ZodIssue): Fault {
  const path = pathText(issue.path);
  const code = isFaultCode(issue.message) ? issue.message : 'invalid';
  const allowed = allowedBy(issue, code);
  return allowed === undefined ? { path, code } : { path, code, allowed };
}

function allowedBy(issue: z.core.$ZodIssue, code: FaultCode): string | undefined {
  switch (issue.code) {
    case 'custom':
      return issue.params?.['allowed'] as string | undefined;
    case 'invalid_type':
      return code === 'not-a-rate' ? RATE_FORM : issue.expected;
    case 'too_small':
      return `>= ${issue.minimum}`;
    case 'too_big':
      return `<= ${issue.maximum}`;
    case 'invalid_value':
      return choices(issue.values);
    case 'invalid_union':
      return 'options' in issue ? choices(issue.options as readonly unknown[]) : undefined;
    default:
      return undefined;
  }
}

const choices = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(' | ');
