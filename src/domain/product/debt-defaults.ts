import type { Debt } from '../case/case.ts';
import { penaltyRateOf } from './penalty-rate.ts';
import { otherDebt } from './other-debts.ts';
import { productTemplate } from './product-templates.ts';
import type {
  FeeInstalmentTemplate,
  InstalmentTemplate,
  ProductTemplate,
  RevolvingTemplate,
  SimpleTemplate,
} from './template.ts';

type Defaults<D extends Debt> = { readonly kind: D['kind'] } & Partial<
  Omit<D, 'kind' | 'id' | 'name' | 'balance'>
>;
type DefaultsOf<K extends Debt['kind']> = Defaults<Extract<Debt, { kind: K }>>;

/** A debt's fields as far as its product gives them; what is personal is left out. */
export type DebtDefaults = { [K in Debt['kind']]: DefaultsOf<K> }[Debt['kind']];

/** The model's fields with a product's defaults; those of `other` for a product without a template. */
export function debtDefaults(templateId: string): DebtDefaults {
  const template = productTemplate(templateId) ?? otherDebt;
  switch (template.kind) {
    case 'revolving':
      return revolvingDefaults(template);
    case 'instalment':
      return instalmentDefaults(template);
    case 'fee-instalment':
      return feeInstalmentDefaults(template);
    case 'simple':
      return simpleDefaults(template);
    case 'informal':
      return { kind: template.kind, ...commonDefaults(template) };
  }
}

/** The fee share of an instalment plan by its number of periods; null where it must be typed. */
export function totalFeeRate(templateId: string, periods: number): string | null {
  const template = productTemplate(templateId);
  if (template?.kind !== 'fee-instalment') return null;
  return template.feeTable.value.find((row) => row.periods === periods)?.totalFeeRate ?? null;
}

function revolvingDefaults(template: RevolvingTemplate): DefaultsOf<'revolving'> {
  return {
    kind: template.kind,
    ...commonDefaults(template),
    ...(template.rate.value && { rate: template.rate.value }),
    accrues: template.accrues.value,
    ...(template.statement.value && { statement: template.statement.value }),
    minimum: template.minimum.value,
  };
}

function instalmentDefaults(template: InstalmentTemplate): DefaultsOf<'instalment'> {
  const method = template.methods.value[0];
  return {
    kind: template.kind,
    ...commonDefaults(template),
    ...earlyRepayment(template),
    ...(template.rate.value && { rate: template.rate.value }),
    ...(method !== undefined && { method }),
    ...(template.dueDay?.value != null && { dueDay: template.dueDay.value }),
  };
}

function feeInstalmentDefaults(template: FeeInstalmentTemplate): DefaultsOf<'fee-instalment'> {
  return {
    kind: template.kind,
    ...commonDefaults(template),
    ...earlyRepayment(template),
    ...(template.feeTiers && { periods: 1, remainingPeriods: 1 }),
    remainingFees: template.remainingFees.value,
  };
}

function simpleDefaults(template: SimpleTemplate): DefaultsOf<'simple'> {
  return {
    kind: template.kind,
    ...commonDefaults(template),
    ...earlyRepayment(template),
    ...(template.rate.value && { rate: template.rate.value }),
    ...(template.minimum.value && { minimum: template.minimum.value }),
  };
}

function commonDefaults(template: ProductTemplate) {
  const penaltyRate = penaltyDefault(template);
  return {
    product: template.id,
    platform: template.platform,
    onCreditReport: template.onCreditReport.value,
    ...(penaltyRate && { penaltyRate }),
    ...(template.graceDays && { graceDays: template.graceDays.value }),
    ...(template.lateFee && { lateFee: template.lateFee.value }),
  };
}

/** A multiple needs the contract's rate; where that is personal, `penaltyRateOf` gives it once the rate is typed. */
function penaltyDefault(template: ProductTemplate) {
  if (template.penaltyRate?.value) return template.penaltyRate.value;
  const rate = 'rate' in template ? template.rate.value : null;
  return rate && template.penaltyMultiple ? penaltyRateOf(rate, template.penaltyMultiple.value) : undefined;
}

function earlyRepayment(template: InstalmentTemplate | FeeInstalmentTemplate | SimpleTemplate) {
  return {
    prepay: template.prepay.value,
    ...(template.prepayFee && template.prepayFee.value !== '0' && { prepayFee: template.prepayFee.value }),
  };
}
