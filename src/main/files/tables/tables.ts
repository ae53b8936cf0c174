export { debtsTable } from './debts-table.ts';
export { historyTable } from './history-table.ts';
export { monthsTable } from './months-table.ts';
export { paymentsTable } from './payments-table.ts';
export { scheduleTable } from './schedule-table.ts';
