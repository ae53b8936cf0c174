import type { AgreementState } from '../../../domain/position/agreement-standing.ts';
import type { Status } from '../components/StatusBadge.vue';

/** How the state of an agreement is drawn; its words are `agreements.state.*`. */
export const AGREEMENT_BADGES: Readonly<Record<AgreementState, Status>> = {
  running: 'under-way',
  kept: 'met',
  broken: 'overdue',
  completed: 'met',
};
