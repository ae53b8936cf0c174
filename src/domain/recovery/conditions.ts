import { abnormalBehaviour } from './abnormal-behaviour.ts';
import { accountAttack } from './account-attack.ts';
import { cashOut } from './cash-out.ts';
import type { ConditionId, ConditionState } from './condition.ts';
import { CONDITIONS } from './condition.ts';
import { contactSupport } from './contact-support.ts';
import { creditReportBad, multiLending } from './credit-report.ts';
import { incomeCapacity } from './income-capacity.ts';
import { lowActivity } from './low-activity.ts';
import { overdueUnpaid } from './overdue-unpaid.ts';
import { profileChanges } from './profile-changes.ts';
import { proveIdentityFinance } from './proof-documents.ts';
import type { RecoveryView } from './recovery-view.ts';
import { systemMaintenance } from './system-maintenance.ts';
import { zhimaBelow600 } from './zhima-score.ts';

const RULES: Readonly<Record<ConditionId, (view: RecoveryView) => ConditionState>> = {
  overdue_unpaid: overdueUnpaid,
  abnormal_behaviour: abnormalBehaviour,
  income_capacity: incomeCapacity,
  low_activity: lowActivity,
  profile_changes: profileChanges,
  system_maintenance: systemMaintenance,
  zhima_below_600: zhimaBelow600,
  cash_out: cashOut,
  account_attack: accountAttack,
  contact_support: contactSupport,
  prove_identity_finance: proveIdentityFinance,
  multi_lending: multiLending,
  credit_report_bad: creditReportBad,
};

/** The state of every condition on the day of the case, in the order of the guide. A review the user chose comes first. */
export function conditionStates(view: RecoveryView): ConditionState[] {
  const reviews = new Map(view.records.reviews.map((review) => [review.condition, review.on]));
  return CONDITIONS.map((id) => {
    const state = RULES[id](view);
    const chosen = reviews.get(id);
    return chosen === undefined ? state : { ...state, nextReview: chosen };
  });
}
