import { z } from 'zod';
import { type CivilDate, isCivilDate } from '../domain/dates/civil-date.ts';
import { type Fen, MAX_FEN } from '../domain/money/fen.ts';
import { holdsDocumentNumber } from './document-number.ts';
import type { FaultCode } from './faults.ts';

// Before the first schema: the page's content security policy forbids code made from text, which zod would try.
z.config({ jitless: true });

/** A whole number from `min` to `max`. Its faults end nothing, so that rules about other fields are still looked at. */
export const whole = (min: number, max: number) =>
  z.number().superRefine((n, context) => {
    const report = (message: FaultCode, allowed?: string) => context.addIssue({ code: 'custom', message, params: { allowed } });
    if (!Number.isInteger(n)) report('not-whole');
    else if (n < min) report('too-small', `>= ${min}`);
    else if (n > max) report('too-large', `<= ${max}`);
  });

/** Money in fen, zero or more. */
export const money = whole(0, MAX_FEN).transform((n) => n as Fen);
/** Money in fen, more than zero. */
export const positiveMoney = whole(1, MAX_FEN).transform((n) => n as Fen);
/** A sum that may pass what one figure of a debt may hold. */
export const sum = whole(0, Number.MAX_SAFE_INTEGER).transform((n) => n as Fen);
/** Money in fen, of either sign. */
export const signedMoney = whole(-MAX_FEN, MAX_FEN).transform((n) => n as Fen);

export const date = z
  .string()
  .refine(isCivilDate, { error: 'not-a-date' })
  .transform((text) => text as CivilDate);

const DECIMAL = /^\d{1,6}(\.\d{1,9})?$/;
/** A share or rate as a decimal string with up to nine decimals, from 0 to `max`. */
export const decimalUpTo = (max: number) =>
  z.custom<string>((text) => typeof text === 'string' && DECIMAL.test(text) && Number(text) <= max, {
    error: (issue) => (issue.input === undefined ? 'missing' : 'not-a-rate'),
    params: { allowed: `"0" .. "${max}"` },
    abort: false,
  });

/** An id: 1 to 64 characters, none of them a control character. */
export const id = z.string().min(1).max(64).refine(isPrintable, { error: 'control-characters' });
/** A name shown to the user. */
export const name = z.string().min(1).max(60).refine(isPrintable, { error: 'control-characters' });
export const day = whole(1, 31);
/** `HH:MM`, 24 hours. */
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'not-a-time' });

/** The user's own words, several lines of them where there is room; never a document number. */
export const ownWords = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => isPrintable(text.replace(/\n/g, '')), { error: 'control-characters' })
    .refine((text) => !holdsDocumentNumber(text), { error: 'document-number' });

function isPrintable(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return !/[\u0000-\u001f\u007f\u2028\u2029]/.test(text);
}
