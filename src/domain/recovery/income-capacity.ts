import { toCivilDate, toDayNumber } from '../dates/civil-date.ts';
import { dayInMonth, monthOf } from '../dates/recurrence.ts';
import { BILLION, billionths } from '../money/decimal.ts';
import { meetsTarget, sumOfLimits, utilisationOf } from '../plan/debt-ratio.ts';
import { figuresOf } from '../position/figures.ts';
import type { ConditionState, Evidence } from './condition.ts';
import { incomeTrend, type IncomeTrend } from './income-trend.ts';
import { lendersWithBalance } from './lenders.ts';
import { ratioAhead, type RatioAhead } from './ratio-ahead.ts';
import { historyStart, type RecoveryView } from './recovery-view.ts';
import { shareReached } from './share.ts';

/**
 * Debt ratio over three months at or under the target and an income that does not fall by more than a tenth. With
 * payments due and no income the ratio cannot be computed and is never met; without any income entered it is unknown.
 * How far it has come is told by the ratio of the coming month, the measure that each day's figures are kept in.
 */
export function incomeCapacity(view: RecoveryView): ConditionState {
  const { case: input } = view;
  const state = {
    id: 'income_capacity',
    nextReview: toCivilDate(dayInMonth(monthOf(toDayNumber(input.asOf)) + 1, 1)),
  } as const;
  if (input.debts.length === 0 || input.incomes.length === 0)
    return { ...state, status: 'unknown', progress: null, evidence: [], meetsOn: null };
  const ahead = ratioAhead(input);
  const trend = incomeTrend(view);
  const evidence = evidenceOf(view, ahead, trend);
  if (meetsTarget(ahead.ratio, input.plan.ratioTarget)) {
    const status = trend?.falling === true ? 'under-way' : 'met';
    return { ...state, status, progress: '1.0000', evidence, meetsOn: null };
  }
  return { ...state, ...wayOf(view, ahead.ratio), evidence, meetsOn: 'plan' };
}

/** How far the ratio of the coming month has come from what it was when the restriction began to the target. */
function wayOf(view: RecoveryView, ratio: string | null): Pick<ConditionState, 'status' | 'progress'> {
  const start = historyStart(view)?.ratio ?? null;
  const now = figuresOf(view.case).ratio;
  if (ratio === null || start === null || now === null) return { status: 'unmet', progress: null };
  const target = view.case.plan.ratioTarget;
  const way = { start: tenThousandths(start), now: tenThousandths(now), goal: tenThousandths(target) };
  return {
    status: way.now < way.start ? 'under-way' : 'unmet',
    progress: meetsTarget(start, target) ? null : shareReached(way),
  };
}

const tenThousandths = (text: string) => Math.floor(billionths(text) / (BILLION / 10_000));

function evidenceOf(view: RecoveryView, ahead: RatioAhead, trend: IncomeTrend | null): Evidence[] {
  const { case: input } = view;
  const computed = { date: input.asOf, origin: 'computed' } as const;
  const evidence: Evidence[] = [];
  if (ahead.ratio === null) evidence.push({ key: 'ratio.noIncome', values: {}, ...computed });
  else evidence.push({ key: 'ratio.now', values: { ratio: { ratio: ahead.ratio } }, ...computed });
  if (ahead.ratioReported !== null)
    evidence.push({ key: 'ratio.reported', values: { ratio: { ratio: ahead.ratioReported } }, ...computed });
  if (trend !== null) {
    const key = trend.falling
      ? 'income.falling'
      : trend.recent > trend.before
        ? 'income.rising'
        : 'income.steady';
    evidence.push({ key, values: { fall: { ratio: trend.fall } }, ...computed });
  }
  const used = input.debts.reduce((sum, debt) => sum + (debt.limit === undefined ? 0 : debt.balance), 0);
  const utilisation = utilisationOf(used, sumOfLimits(input));
  if (utilisation !== null)
    evidence.push({ key: 'utilisation', values: { ratio: { ratio: utilisation } }, ...computed });
  evidence.push({ key: 'lenders', values: { count: { count: lendersWithBalance(input) } }, ...computed });
  const heaviest = ahead.heaviest;
  if (heaviest !== null && heaviest.ratio !== null && ahead.ratio !== null) {
    const name = input.debts.find((debt) => debt.id === heaviest.debt)?.name ?? heaviest.debt;
    evidence.push({
      key: 'ratio.heaviest',
      values: { name: { text: name }, ratio: { ratio: heaviest.ratio } },
      ...computed,
    });
  }
  return evidence;
}
