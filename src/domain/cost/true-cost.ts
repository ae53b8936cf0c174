import type { Case, Debt, FeeInstalmentDebt } from '../case/case.ts';
import { feePerPeriod, internalRatePerPeriod } from '../debt/fee-instalment-rate.ts';
import type { Fen } from '../money/fen.ts';
import { BILLION } from '../money/decimal.ts';
import { datedInternalRate, effectiveOfMonthly, internalRate, nominalOfEffective } from './internal-rate.ts';
import { type LineVerdict, lineVerdict } from './rate-line.ts';
import { rateText } from './rate-text.ts';
import { type CostDay, type RequiredFlows, requiredFlows } from './required-flows.ts';

/** What a debt costs a year. Rates as decimal strings, `"0.1825"` for 18.25 %. */
export type TrueCost = KnownCost | UnknownCost;

export interface KnownCost {
  readonly debt: string;
  readonly known: true;
  /** Dated internal rate of the payments required from today, compounded over 365 days. */
  readonly effective: string;
  /** Twelve times the internal rate per month of the same payments. */
  readonly nominal: string;
  /** All charges / first principal / years, as instalments are advertised; null for a debt without a number of instalments. */
  readonly flat: string | null;
  /** The whole contract of a fee instalment from its first day: later, less principal bears the same fee. Null for the rest. */
  readonly contract: { readonly effective: string; readonly nominal: string } | null;
  /** Where it stands to the 24 % line; the whole contract decides where it is known. */
  readonly line: LineVerdict;
  /** Interest and fees still to come if only what is required is paid, in fen; negative where part of the debt is remitted. */
  readonly charges: Fen;
}

/**
 * Why there is no rate: nothing is owed; nothing is required on any date; what is required never covers the interest, so
 * that the cost has no end; or the rate is beyond reckoning.
 */
export interface UnknownCost {
  readonly debt: string;
  readonly known: false;
  readonly why: 'nothing-owed' | 'nothing-required' | 'never-repaid' | 'out-of-range';
}

/** The true cost of every debt of a case, in its order. */
export function trueCosts(input: Case): TrueCost[] {
  const { monthlyBudget, budgetDay = 1 } = input.plan;
  const day = { asOf: input.asOf, ...(monthlyBudget === undefined ? {} : { budgetDay }) };
  return input.debts.map((debt) => trueCost(debt, day));
}

/** The true cost of one debt from its cash flows as they are required from today. */
export function trueCost(debt: Debt, day: CostDay): TrueCost {
  const flows = requiredFlows(debt, day);
  if (flows.value === 0) return unknown(debt, 'nothing-owed');
  if (flows.byDay.length === 0) return unknown(debt, 'nothing-required');
  if (flows.neverRepaid) return unknown(debt, 'never-repaid');
  const effective = datedInternalRate(flows.value, flows.byDay);
  const nominal = effective === null ? null : nominalRate(debt, { flows, effective });
  if (effective === null || nominal === null || !(effective < 1_000_000))
    return unknown(debt, 'out-of-range');
  const contract = debt.kind === 'fee-instalment' ? contractRates(debt) : null;
  const charges = flows.byDay.reduce((sum, flow) => sum + flow.amount, 0) - flows.value;
  const flat = flatRate(debt, { charges, flows });
  return {
    debt: debt.id,
    known: true,
    effective: rateText(effective),
    nominal: rateText(nominal),
    flat: flat === null ? null : rateText(flat),
    contract: contract && { effective: rateText(contract.effective), nominal: rateText(contract.nominal) },
    line: lineVerdict(debt, contract ?? { effective, nominal }),
    charges: charges as Fen,
  };
}

function unknown(debt: Debt, why: UnknownCost['why']): UnknownCost {
  return { debt: debt.id, known: false, why };
}

/** By whole months where a debt counts periods; where it counts days, the monthly rate that compounds to the yearly one. */
function nominalRate(debt: Debt, cost: { flows: RequiredFlows; effective: number }): number | null {
  if (debt.kind === 'revolving' || debt.kind === 'informal') return nominalOfEffective(cost.effective);
  const monthly = internalRate(cost.flows.value, cost.flows.byPeriod);
  return monthly === null ? null : monthly * 12;
}

function contractRates(debt: FeeInstalmentDebt): { effective: number; nominal: number } {
  const monthly = internalRatePerPeriod(debt) / BILLION;
  return { effective: effectiveOfMonthly(monthly), nominal: monthly * 12 };
}

function flatRate(debt: Debt, cost: { charges: number; flows: RequiredFlows }): number | null {
  if (debt.kind === 'fee-instalment')
    return debt.originalPrincipal === 0 ? null : (feePerPeriod(debt) / debt.originalPrincipal) * 12;
  if (debt.kind !== 'instalment') return null;
  const periods = cost.flows.byPeriod[cost.flows.byPeriod.length - 1].at;
  return (cost.charges / cost.flows.value / periods) * 12;
}
