import type { ParsedArguments } from '../../contract/commands.ts';

export type SampleLocale = ParsedArguments<'sample.load'>['locale'];

export interface SampleNames {
  readonly huabei: string;
  readonly jiebei: string;
  readonly card: string;
  readonly secondCard: string;
  readonly loan: string;
  readonly salary: string;
  readonly side: string;
  readonly rent: string;
  readonly living: string;
  readonly utilities: string;
}

/** What the entries of the sample are called. */
export const SAMPLE_NAMES: Readonly<Record<SampleLocale, SampleNames>> = {
  'zh-CN': {
    huabei: '花呗',
    jiebei: '借呗',
    card: '招商银行信用卡',
    secondCard: '建设银行信用卡',
    loan: '消费贷',
    salary: '工资',
    side: '兼职',
    rent: '房租',
    living: '日常开销',
    utilities: '水电通讯',
  },
  en: {
    huabei: '花呗 Huabei',
    jiebei: '借呗 Jiebei',
    card: 'CMB credit card',
    secondCard: 'CCB credit card',
    loan: 'Consumer loan',
    salary: 'Salary',
    side: 'Side job',
    rent: 'Rent',
    living: 'Daily living',
    utilities: 'Utilities and phone',
  },
};
