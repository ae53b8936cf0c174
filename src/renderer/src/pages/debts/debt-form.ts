import { computed, inject, type InjectionKey, provide, ref, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Fault, FaultCode } from '../../../../contract/faults.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import { type Fen, fen } from '../../../../domain/money/fen.ts';
import { productTemplate } from '../../../../domain/product/product-templates.ts';
import type { ProductTemplate } from '../../../../domain/product/template.ts';
import { formatMoney } from '../../format/money.ts';
import type { DebtDraft } from './debt-draft.ts';
import { readDraft } from './draft-faults.ts';

interface DebtForm {
  readonly draft: DebtDraft;
  readonly template: ComputedRef<ProductTemplate | undefined>;
  /** The text of the fault at a path of the command, if there is one to show now. */
  readonly faultAt: (path: string) => string | undefined;
}
const FORM: InjectionKey<DebtForm> = Symbol('debt form');

/** Faults whose bound is a sum. */
const BOUND_BY_MONEY: ReadonlySet<FaultCode> = new Set([
  'overdue-above-balance',
  'parts-above-balance',
  'original-below-balance',
  'rate-not-solvable',
  'cap-below-floor',
]);

/** The most or least that a sum may be; null where the fault is of another kind. */
function moneyBound({ code, allowed = '' }: Fault): { side: 'most' | 'least'; sum: Fen } | null {
  const [, sign, sum] = /^([<>])= (\d+)$/.exec(allowed) ?? [];
  if (sum === undefined || !BOUND_BY_MONEY.has(code)) return null;
  return { side: sign === '<' ? 'most' : 'least', sum: fen(Number(sum)) };
}

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
  const textOf = (fault: Fault) => {
    const { code, allowed = '' } = fault;
    const text = code === 'not-a-rate' ? t('faults.field.not-percent') : t(`faults.${code}`, { allowed });
    const bound = moneyBound(fault);
    return bound === null
      ? text
      : t(`debts.form.bound.${bound.side}`, { fault: text, amount: formatMoney(bound.sum) });
  };
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
