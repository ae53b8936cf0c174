import type { CollectorContact } from './recovery-records.ts';

/** What a contact by a collector goes beyond (national standard on collection after the loan, 2025-03). */
export type ContactBreach = 'quiet-hours' | 'too-many' | 'third-party';

/** No contact from 22:00 to 08:00. */
export const QUIET_HOURS = { from: '22:00', until: '08:00' } as const;
/** At most three calls a day by one lender and those who collect for it. */
export const MOST_CALLS_A_DAY = 3;

/**
 * What each contact goes beyond, by its id; contacts within the limits are left out. Calls are counted for each caller as
 * noted (`who`), so that the calls of several lenders are not held against one; those to somebody else are not among them.
 */
export function contactBreaches(
  contacts: readonly CollectorContact[],
): ReadonlyMap<string, readonly ContactBreach[]> {
  const inOrder = contacts.toSorted((a, b) => (`${a.date} ${a.time}` < `${b.date} ${b.time}` ? -1 : 1));
  const callsOfDay = new Map<string, number>();
  const breaches = new Map<string, readonly ContactBreach[]>();
  for (const contact of inOrder) {
    const found: ContactBreach[] = [];
    if (contact.time >= QUIET_HOURS.from || contact.time < QUIET_HOURS.until) found.push('quiet-hours');
    if (contact.channel === 'phone' && !contact.thirdParty) {
      const caller = `${contact.date} ${contact.who ?? ''}`;
      const calls = (callsOfDay.get(caller) ?? 0) + 1;
      callsOfDay.set(caller, calls);
      if (calls > MOST_CALLS_A_DAY) found.push('too-many');
    }
    if (contact.thirdParty) found.push('third-party');
    if (found.length > 0) breaches.set(contact.id, found);
  }
  return breaches;
}
