import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { DiagnosisDraft } from './diagnosis-draft.ts';

/** The questionnaire that was begun and not saved: it is there again when its panel is opened the next time. */
export const useDiagnosis = defineStore('diagnosis', () => {
  const draft = ref<DiagnosisDraft | null>(null);
  return { draft };
});
