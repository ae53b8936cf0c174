import { computed, inject, type InjectionKey, provide, ref, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Fault } from '../../../../contract/faults.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import { productTemplate } from '../../../../domain/product/product-templates.ts';
import type { ProductTemplate } from '../../../../domain/product/template.ts';
import type { DebtDraft } from './debt-draft.ts';
import { readDraft } from './draft-faults.ts';

interface DebtForm {
  readonly draft: DebtDraft;
  readonly template: ComputedRef<ProductTemplate | undefined>;
  /** The text of the fault at a path of the command, if there is one to show now. */
  readonly faultAt: (path: string) => string | undefined;
}
const FORM: InjectionKey<DebtForm> = Symbol('debt form');

/** The form's state, shared with its sections. Gaps are asked for only after the first attempt to save. */
export function provideDebtForm(draft: DebtDraft, today: () => CivilDate) {
  const { t } = useI18n();
  const tried = ref(false);
  const refused = ref<readonly Fault[]>([]);
  const reading = computed(() => readDraft(draft, today()));
  const shown = computed(() => {
    const own = reading.value.ok
      ? []
      : reading.value.faults.filter(({ code }) => tried.value || code !== 'missing');
    return [...own, ...refused.value];
  });
  const textOf = ({ code, allowed = '' }: Fault) =>
    code === 'not-a-rate' ? t('faults.field.not-percent') : t(`faults.${code}`, { allowed });
  const faultAt = (path: string) => {
    const fault = shown.value.find((one) => one.path === path || one.path.startsWith(`${path}.`));
    return fault && textOf(fault);
  };
  const template = computed(() => productTemplate(draft.product));
  provide(FORM, { draft, template, faultAt });
  return { reading, shown, tried, refused, faultAt, template };
}

/** The form a section belongs to. */
export function useDebtForm(): DebtForm {
  const form = inject(FORM);
  if (!form) throw new Error('a section of the debt form stands alone');
  return form;
}
