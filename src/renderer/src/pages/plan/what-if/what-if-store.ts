import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Case } from '../../../../../domain/case/case.ts';
import { type WhatIfDraft, emptyDraft } from './what-if-draft.ts';

/** What is being supposed at the moment; it outlives a look at another page. */
export const useWhatIfDraft = defineStore('what-if-draft', () => {
  const draft = shallowRef<WhatIfDraft | null>(null);
  const of = (input: Case): WhatIfDraft => draft.value ?? emptyDraft(input);

  function change(input: Case, part: Partial<WhatIfDraft>): void {
    draft.value = { ...of(input), ...part };
  }
  function show(next: WhatIfDraft | null): void {
    draft.value = next;
  }
  return { of, change, show };
});
