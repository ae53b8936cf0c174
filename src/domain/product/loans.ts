import { contract, earlyRepaymentLaw, line24, notConfirmed, penaltyBand } from './sources.ts';
import type { InstalmentTemplate, Sourced } from './template.ts';

const penaltyMultiple: Sourced<string> = {
  value: '1.5',
  source: penaltyBand,
  confidence: 'B',
  range: { min: '1.3', max: '1.5' },
};
const warnAboveAnnual: Sourced<string> = { value: '0.24', source: line24, confidence: 'B' };

export const onlineLoan: InstalmentTemplate = {
  id: 'online_loan',
  kind: 'instalment',
  nameZh: '网贷 / 消费贷',
  nameEn: 'Online or consumer loan',
  platform: 'online',
  onCreditReport: {
    value: true,
    source: {
      zh: '持牌银行和消费金融公司报送征信',
      en: 'Licensed banks and consumer-finance companies report',
    },
    confidence: 'B',
  },
  rate: {
    value: null,
    source: {
      zh: '合同或综合融资成本明示表（2026-08-01 起须出示）',
      en: 'The contract or the cost table that must be shown since 2026-08-01',
    },
    confidence: 'B',
    note: {
      zh: '不知道利率时，填每期应还即可，利率由它算出。担保费、服务费也算成本。',
      en: 'Where you do not know the rate, enter the instalment and the rate follows. Guarantee and service fees are cost too.',
    },
  },
  methods: {
    value: ['equal-payment', 'equal-principal', 'interest-only'],
    source: contract,
    confidence: 'B',
  },
  penaltyMultiple,
  warnAboveAnnual,
  prepay: { value: 'allowed', source: earlyRepaymentLaw, confidence: 'B' },
};

export const microloan: InstalmentTemplate = {
  id: 'microloan_company',
  kind: 'instalment',
  nameZh: '小额贷款公司贷款',
  nameEn: 'Micro-loan company loan',
  platform: 'microloan',
  onCreditReport: { value: true, source: notConfirmed, confidence: 'D' },
  rate: {
    value: null,
    source: contract,
    confidence: 'B',
    note: {
      zh: '2025-12 的监管指引要求停止年化超过 24% 的新贷款，2027 年底前新贷款降到一年期 LPR 的 4 倍以内。',
      en: 'Guidance of 2025-12 stops new loans above 24 % a year and wants all of them within 4 times the 1-year LPR by the end of 2027.',
    },
  },
  methods: {
    value: ['equal-payment', 'equal-principal', 'interest-only'],
    source: contract,
    confidence: 'B',
  },
  penaltyMultiple,
  warnAboveAnnual,
  prepay: { value: 'allowed', source: earlyRepaymentLaw, confidence: 'B' },
};
