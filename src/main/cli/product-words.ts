import type { FaultLanguage } from '../../contract/fault-texts.ts';
import type { HintedProduct } from '../../domain/bills/bill-row.ts';

/** Products as bills name them. */
export const PRODUCT_WORDS: Readonly<Record<FaultLanguage, Readonly<Record<HintedProduct, string>>>> = {
  'zh-CN': {
    huabei: '花呗',
    jiebei: '借呗',
    jd_baitiao: '京东白条',
    weilidai: '微粒贷',
    online_loan: '网贷',
    mortgage: '房贷',
    car_loan: '车贷',
    credit_card: '信用卡',
    other: '其他借款',
  },
  en: {
    huabei: 'Huabei',
    jiebei: 'Jiebei',
    jd_baitiao: 'JD Baitiao',
    weilidai: 'Weilidai',
    online_loan: 'online loan',
    mortgage: 'mortgage',
    car_loan: 'car loan',
    credit_card: 'credit card',
    other: 'other debt',
  },
};
