import { csvText } from '../../../format/csv.ts';
import type { Words } from '../condition-words.ts';
import { type ContactRow, LIMIT_FIGURES } from './contact-rows.ts';

const COLUMNS = ['date', 'time', 'channel', 'who', 'thirdParty', 'said', 'beyond'] as const;

/** The contacts as a table to hand in with a complaint, the oldest first. */
export function contactCsv(rows: readonly ContactRow[], words: Words): string {
  const say = (key: string, figures: Record<string, unknown> = {}) => words(`collectors.${key}`, figures);
  return csvText([
    COLUMNS.map((column) => say(`csv.${column}`)),
    ...rows
      .toReversed()
      .map(({ contact, beyond }) => [
        contact.date,
        contact.time,
        say(`channel.${contact.channel}`),
        contact.who ?? '',
        say(contact.thirdParty ? 'yes' : 'no'),
        contact.note ?? '',
        beyond.map((breach) => say(`breach.${breach}`, LIMIT_FIGURES)).join(' / '),
      ]),
  ]);
}
