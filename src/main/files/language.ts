/** The language a file is written in. */
export type FileLanguage = 'zh-CN' | 'en';
