/** Parts of the report, in their order. */
export const REPORT_SECTIONS = ['standing', 'plan', 'progress', 'conditions'] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** For how many months the payments are listed one by one. */
export const REPORT_MONTHS = ['3', '6', '12'] as const;
export type ReportMonths = (typeof REPORT_MONTHS)[number];
