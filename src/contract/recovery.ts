import { z } from 'zod';
import { CONDITIONS, type ConditionId } from '../domain/recovery/condition.ts';
import { DIAGNOSIS_ANSWERS } from '../domain/recovery/diagnosis-questions.ts';
import {
  ACCOUNT_EVENTS,
  CONTACT_CHANNELS,
  FACTS,
  PROOF_DOCUMENTS,
  SUPPORT_CHANNELS,
} from '../domain/recovery/recovery-records.ts';
import { stepOf } from '../domain/recovery/steps.ts';
import { withRules } from './rules.ts';
import { date, id, ownWords, timeOfDay, whole } from './values.ts';

/** Shapes of what a user notes about the restriction. */

export const conditionId = z.enum(CONDITIONS);

export const fact = z.enum(FACTS);

/** A step that its condition has, and the day it was done. */
export const stepOfCondition = withRules(
  z.object({ condition: conditionId, step: id, doneOn: date.nullable() }),
  ({ condition, step }, report) => {
    if (stepOf(condition as ConditionId, step) === undefined) report(['step'], 'unknown-reference');
  },
  ['condition', 'step'],
);

const answerId = z.string().refine((text) => DIAGNOSIS_ANSWERS.has(text), { error: 'unknown-reference' });
export const diagnosisAnswers = z.array(answerId).max(DIAGNOSIS_ANSWERS.size);

const person = ownWords(60).optional();
const logged = { id, date, note: ownWords(1000).optional() };

const entries = z.discriminatedUnion('kind', [
  z.object({ ...logged, kind: z.literal('account-event'), what: z.enum(ACCOUNT_EVENTS) }),
  z.object({
    ...logged,
    kind: z.literal('support-call'),
    channel: z.enum(SUPPORT_CHANNELS),
    agent: person,
    followUpOn: date.optional(),
  }),
  z.object({
    ...logged,
    kind: z.literal('collector-contact'),
    time: timeOfDay,
    channel: z.enum(CONTACT_CHANNELS),
    who: person,
    thirdParty: z.boolean(),
  }),
  z.object({ ...logged, kind: z.literal('proof-document'), document: z.enum(PROOF_DOCUMENTS) }),
]);

export const logEntry = withRules(
  entries,
  (entry, report) => {
    if (entry.kind === 'support-call' && entry.followUpOn !== undefined && entry.followUpOn < entry.date)
      report(['followUpOn'], 'date-before', `>= ${entry.date}`);
  },
  ['kind', 'date', 'followUpOn'],
);

/** `YYYY-MM` */
export const month = z.string().regex(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/, { error: 'not-a-month' });
export const activeDays = whole(0, 31);

export const creditReport = withRules(
  z.object({
    date,
    lenders: whole(0, 999),
    enquiries: whole(0, 999),
    badRecord: z.enum(['none', 'open', 'settled']),
    settledOn: date.optional(),
  }),
  ({ badRecord, settledOn }, report) => {
    if (badRecord === 'settled' && settledOn === undefined) report(['settledOn'], 'missing');
    if (badRecord !== 'settled' && settledOn !== undefined) report(['settledOn'], 'invalid');
  },
  ['badRecord', 'settledOn'],
);

/** All of it, as a case file carries it. */
export const recoveryRecords = z.object({
  diagnosis: z.object({ on: date, answers: diagnosisAnswers }).nullable().default(null),
  ticks: z
    .array(z.object({ condition: conditionId, step: id, doneOn: date }))
    .max(1000)
    .default([]),
  facts: z
    .array(z.object({ fact, value: date.nullable(), notedOn: date }))
    .max(10_000)
    .default([]),
  reviews: z
    .array(z.object({ condition: conditionId, on: date }))
    .max(CONDITIONS.length)
    .default([]),
  log: z.array(logEntry).max(100_000).default([]),
  activity: z
    .array(z.object({ month, days: activeDays, origin: z.enum(['typed', 'bill']), notedOn: date }))
    .max(3000)
    .default([]),
  creditReports: z.array(creditReport).max(1000).default([]),
});
