import type { BilingualText } from '../product/template.ts';

/** Where a step comes from, in words for the reader. */
export const GUIDE: BilingualText = { zh: '指南', en: 'The guide' };
export const OURS: BilingualText = { zh: '本应用建议', en: 'Suggested by this app' };
export const HELP_PAGES: BilingualText = { zh: '转载帮助说明的网页', en: 'Pages that copy the help text' };
export const USER_REPORTS: BilingualText = { zh: '用户经验，依据较弱', en: 'User reports, weak support' };
export const OFFICIAL_NUMBERS: BilingualText = { zh: '官方公布的电话', en: 'Published official numbers' };
