import type { FaultLanguage } from '../../contract/fault-texts.ts';

/** The words of what would make a plan fit. Sums and dates come written out. */
export interface RemedyWords {
  readonly title: string;
  readonly timing: (amount: string, by: string) => string;
  readonly bridge: (amount: string, by: string) => string;
  readonly bridgeEnough: (amount: string, by: string) => string;
  readonly income: (amount: string, from: string) => string;
  readonly noIncome: string;
  readonly budget: (amount: string) => string;
  readonly noBudget: string;
  readonly cut: (amount: string, from: string) => string;
  readonly noCut: string;
  readonly negotiated: string;
  readonly agreed: (debt: string, months: number, instalment: string) => string;
  readonly interest: Readonly<Record<'kept' | 'waived', string>>;
  readonly negotiatedBridge: (amount: string, by: string) => string;
  readonly notNegotiated: (months: number) => string;
  readonly noPromise: string;
  readonly numbers: string;
}

export const REMEDY_WORDS: Readonly<Record<FaultLanguage, RemedyWords>> = {
  'zh-CN': {
    title: '怎样才排得开（各条单独计算）',
    timing: (amount, by) => `只是时间对不上：一年的收入够付一年的款。最迟 ${by} 多出 ${amount}，就排得开。`,
    bridge: (amount, by) =>
      `最迟 ${by} 要先多出 ${amount}，否则撑不到下月 1 日；下面每月的数都要加上这一笔。`,
    bridgeEnough: (amount, by) => `最迟 ${by} 多出 ${amount}，就排得开，之后不缺。`,
    income: (amount, from) => `从 ${from} 起，每月至少多收入 ${amount}。`,
    noIncome: '只靠每月多收入，排不开。',
    budget: (amount) => `每月还款预算至少增加 ${amount}。`,
    noBudget: '只靠增加每月还款预算，排不开。',
    cut: (amount, from) => `从 ${from} 起，每月必要支出至少减少 ${amount}。`,
    noCut: '只靠减少必要支出，排不开。',
    negotiated: '贷款方都同意下面的分期：',
    agreed: (debt, months, instalment) => `${debt}：分 ${months} 个月，每月 ${instalment}`,
    interest: { kept: '（利息照算）', waived: '（不再计息）' },
    negotiatedBridge: (amount, by) => `光有这些分期还不够，最迟 ${by} 还要多出 ${amount}。`,
    notNegotiated: (months) => `只靠协商分期（最长 ${months} 个月），排不开。`,
    noPromise: '是否同意由贷款方决定，这里只算得出需要多少。',
    numbers: '协商先找贷款方（花呗、借呗：95188）；谈不拢或被违规催收，可打 12378。',
  },
  en: {
    title: 'What would make it fit (each by itself)',
    timing: (amount, by) =>
      `Only the days are wrong: a year's incomes cover a year's bills. ${amount} more by ${by} makes it fit.`,
    bridge: (amount, by) =>
      `${amount} more is needed by ${by} to reach the 1st of next month; the monthly sums below need it too.`,
    bridgeEnough: (amount, by) => `${amount} more by ${by} makes it fit; nothing is short afterwards.`,
    income: (amount, from) => `At least ${amount} more income every month, from ${from}.`,
    noIncome: 'More monthly income alone does not make it fit.',
    budget: (amount) => `A monthly budget larger by at least ${amount}.`,
    noBudget: 'A larger monthly budget alone does not make it fit.',
    cut: (amount, from) => `Essential expenses lower by at least ${amount} every month, from ${from}.`,
    noCut: 'Lower expenses alone do not make it fit.',
    negotiated: 'All of these lenders agree to these instalments:',
    agreed: (debt, months, instalment) => `${debt}: ${months} months of ${instalment}`,
    interest: { kept: ' (interest runs on)', waived: ' (no further interest)' },
    negotiatedBridge: (amount, by) =>
      `These instalments alone are not enough: ${amount} more is needed by ${by}.`,
    notNegotiated: (months) => `Negotiated instalments (up to ${months} months) alone do not make it fit.`,
    noPromise: 'Lenders decide whether they agree; these are only the sums that it takes.',
    numbers:
      'Talk to the lender first (Huabei and Jiebei: 95188). If that fails, or collection breaks the rules: 12378.',
  },
};
