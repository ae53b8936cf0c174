import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { LetterEntry, LetterLanguage } from '../../../../domain/letter/letter-entry.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';

/** What has been typed for a letter. It is changed field by field while it is written. */
export type LetterDraft = { -readonly [Key in keyof LetterEntry]: LetterEntry[Key] };

export function emptyDraft(today: CivilDate): LetterDraft {
  return {
    lender: '',
    name: '',
    phone: '',
    accounts: [],
    alsoAsked: [],
    reason: '',
    hardshipSince: null,
    detail: 'totals',
    asks: [],
    attachments: [],
    otherAttachments: '',
    date: today,
  };
}

/** The letter in the making: kept while the window is open, so that a look at another page loses nothing. */
export const useLetterDraft = defineStore('letter', () => {
  const draft = ref<LetterDraft | null>(null);
  const language = ref<LetterLanguage>('zh-CN');
  return { draft, language };
});
