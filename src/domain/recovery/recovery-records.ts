import type { CivilDate } from '../dates/civil-date.ts';
import type { ConditionId } from './condition.ts';

/**
 * What the user has noted about the restriction beside debts, incomes and scores. Every entry has its day, so that the
 * state of any past day can be told again. Names and dates only: no document number is ever asked for.
 */
export interface RecoveryRecords {
  /** Answers of the questionnaire, by their ids; null until it was filled in. */
  readonly diagnosis: Diagnosis | null;
  readonly ticks: readonly StepTick[];
  readonly facts: readonly DatedFact[];
  /** The next review the user has chosen, by condition. */
  readonly reviews: readonly { readonly condition: ConditionId; readonly on: CivilDate }[];
  readonly log: readonly LogEntry[];
  readonly activity: readonly ActivityMonth[];
  readonly creditReports: readonly CreditReport[];
}

export interface Diagnosis {
  readonly on: CivilDate;
  readonly answers: readonly string[];
}

/** A step of a condition that was done. */
export interface StepTick {
  readonly condition: ConditionId;
  readonly step: string;
  readonly doneOn: CivilDate;
}

/** Facts that only the user knows; each is a date. */
export const FACTS = [
  /** The last day of a cash-out or a fake order. */
  'cash-out-last',
  /** The day on which the user said that there never was one. */
  'cash-out-none',
  /** The day the identity document kept with Alipay expires. */
  'identity-expires',
  /** The day on which the service worked again. */
  'service-restored',
] as const;
export type Fact = (typeof FACTS)[number];

/** A fact as it was noted on a day; of several notes the last one up to a day holds. A value of null takes it back. */
export interface DatedFact {
  readonly fact: Fact;
  readonly value: CivilDate | null;
  readonly notedOn: CivilDate;
}

export const ACCOUNT_EVENTS = [
  'new-device',
  'unusual-place',
  'phone',
  'bank-card',
  'address',
  'identity',
] as const;
export type AccountEventKind = (typeof ACCOUNT_EVENTS)[number];

export const SUPPORT_CHANNELS = ['95188', 'in-app', '12378', '12363', 'other'] as const;
export const CONTACT_CHANNELS = ['phone', 'message', 'visit', 'other'] as const;
export const PROOF_DOCUMENTS = [
  'income-proof',
  'bank-statement',
  'hardship-proof',
  'debt-list',
  'identity',
  'other',
] as const;

/** Something that happened, in the user's own words where there are any. */
export type LogEntry = AccountEvent | SupportCall | CollectorContact | ProofDocument;
export type LogKind = LogEntry['kind'];

interface LogBase {
  readonly id: string;
  readonly date: CivilDate;
  readonly note?: string;
}

/** A login from a new device or an unusual place, or a change of what the profile holds. */
export interface AccountEvent extends LogBase {
  readonly kind: 'account-event';
  readonly what: AccountEventKind;
}

export interface SupportCall extends LogBase {
  readonly kind: 'support-call';
  readonly channel: (typeof SUPPORT_CHANNELS)[number];
  /** Number or name of who answered. */
  readonly agent?: string;
  readonly followUpOn?: CivilDate;
}

/** A contact by a collector. */
export interface CollectorContact extends LogBase {
  readonly kind: 'collector-contact';
  /** `HH:MM`, 24 hours. */
  readonly time: string;
  readonly channel: (typeof CONTACT_CHANNELS)[number];
  readonly who?: string;
  /** Whether someone else than the debtor was contacted. */
  readonly thirdParty: boolean;
}

/** A document that is ready; `date` is the day it was. */
export interface ProofDocument extends LogBase {
  readonly kind: 'proof-document';
  readonly document: (typeof PROOF_DOCUMENTS)[number];
}

/** Days of a month with free actions in Alipay: `typed`, or counted in imported bills. */
export interface ActivityMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly days: number;
  readonly origin: 'typed' | 'bill';
  readonly notedOn: CivilDate;
}

/** What the user typed from a credit report of a day. */
export interface CreditReport {
  readonly date: CivilDate;
  /** Lenders with a balance. */
  readonly lenders: number;
  /** Hard enquiries of the three months before it. */
  readonly enquiries: number;
  /** A bad record: none, one that is still open, or one that ended (was settled) on a day. */
  readonly badRecord: 'none' | 'open' | 'settled';
  readonly settledOn?: CivilDate;
}

export const NO_RECORDS: RecoveryRecords = {
  diagnosis: null,
  ticks: [],
  facts: [],
  reviews: [],
  log: [],
  activity: [],
  creditReports: [],
};

/** What was noted up to a day. */
export function recordsUpTo(records: RecoveryRecords, day: CivilDate): RecoveryRecords {
  const { diagnosis } = records;
  return {
    diagnosis: diagnosis !== null && diagnosis.on <= day ? diagnosis : null,
    ticks: records.ticks.filter((tick) => tick.doneOn <= day),
    facts: records.facts.filter((fact) => fact.notedOn <= day),
    reviews: records.reviews,
    log: records.log.filter((entry) => entry.date <= day),
    activity: records.activity.filter((month) => month.notedOn <= day),
    creditReports: records.creditReports.filter((report) => report.date <= day),
  };
}

/** The value of a fact by its latest note; null when it was never noted or was taken back. */
export function factOf(records: RecoveryRecords, fact: Fact): CivilDate | null {
  let latest: DatedFact | null = null;
  for (const noted of records.facts) {
    if (noted.fact === fact && (latest === null || noted.notedOn >= latest.notedOn)) latest = noted;
  }
  return latest?.value ?? null;
}
