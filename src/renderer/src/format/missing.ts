/** What is shown where a figure is missing. */
export const MISSING = '--';

export type Locale = 'zh-CN' | 'en';
