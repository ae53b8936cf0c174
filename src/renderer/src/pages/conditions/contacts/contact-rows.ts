import type { CollectorContact, LogEntry } from '../../../../../domain/recovery/recovery-records.ts';
import {
  type ContactBreach,
  contactBreaches,
  MOST_CALLS_A_DAY,
  QUIET_HOURS,
} from '../../../../../domain/recovery/collector-limits.ts';

export interface ContactRow {
  readonly contact: CollectorContact;
  /** What it goes beyond; empty within the limits. */
  readonly beyond: readonly ContactBreach[];
}

/** Contacts of collectors with what each goes beyond, the newest first. */
export function contactRows(log: readonly LogEntry[]): ContactRow[] {
  const contacts = log.filter((entry): entry is CollectorContact => entry.kind === 'collector-contact');
  const breaches = contactBreaches(contacts);
  const moment = ({ date, time }: CollectorContact) => `${date} ${time}`;
  return contacts
    .toSorted((a, b) => (moment(a) < moment(b) ? 1 : moment(a) > moment(b) ? -1 : 0))
    .map((contact) => ({ contact, beyond: breaches.get(contact.id) ?? [] }));
}

/** The limits as figures for the texts. */
export const LIMIT_FIGURES = {
  from: QUIET_HOURS.from,
  until: QUIET_HOURS.until,
  most: MOST_CALLS_A_DAY,
} as const;
