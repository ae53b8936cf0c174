import { contract, earlyRepaymentLaw, penaltyBand } from './sources.ts';
import type { InstalmentTemplate, Sourced } from './template.ts';

const onCreditReport: Sourced<boolean> = {
  value: true,
  source: { zh: '银行贷款按月报送征信', en: 'Bank loans are reported monthly' },
  confidence: 'B',
};
const penaltyMultiple: Sourced<string> = {
  value: '1.5',
  source: penaltyBand,
  confidence: 'B',
  range: { min: '1.3', max: '1.5' },
  note: { zh: '合同写 1.3 倍的，改成 1.3。', en: 'Where the contract says 1.3 times, enter 1.3.' },
};

export const mortgage: InstalmentTemplate = {
  id: 'mortgage',
  kind: 'instalment',
  nameZh: '房贷',
  nameEn: 'Mortgage',
  platform: 'bank',
  secured: true,
  onCreditReport,
  rate: {
    value: null,
    source: contract,
    confidence: 'B',
    note: {
      zh: '5 年期以上 LPR 加减点，按年或按季重定价。LPR 自 2025-05 为 3.5%，2026-02 之后未核实。',
      en: 'The 5-year LPR with a spread, repriced yearly or quarterly. The LPR is 3.5 % since 2025-05, not checked after 2026-02.',
    },
  },
  methods: { value: ['equal-payment', 'equal-principal'], source: contract, confidence: 'B' },
  penaltyMultiple,
  prepay: {
    value: 'allowed',
    source: earlyRepaymentLaw,
    confidence: 'B',
    note: {
      zh: '是否收违约金、要不要预约，看合同。',
      en: 'Whether there is a charge or an appointment is in the contract.',
    },
  },
};

export const carLoan: InstalmentTemplate = {
  id: 'car_loan',
  kind: 'instalment',
  nameZh: '车贷',
  nameEn: 'Car loan',
  platform: 'bank',
  secured: true,
  onCreditReport,
  rate: { value: null, source: contract, confidence: 'C' },
  methods: {
    value: ['equal-payment', 'equal-principal'],
    source: contract,
    confidence: 'C',
    note: {
      zh: '按手续费收取的车贷，请选“信用卡分期”。',
      en: 'For a car loan with a fee per period choose "Credit card instalment".',
    },
  },
  penaltyMultiple,
  prepay: { value: 'allowed', source: earlyRepaymentLaw, confidence: 'B' },
};
