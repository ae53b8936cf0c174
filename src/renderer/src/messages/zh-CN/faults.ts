import { FAULT_TEXTS } from '../../../../contract/fault-texts.ts';

export default {
  ...FAULT_TEXTS['zh-CN'],
  field: {
    'not-money': '请填金额，例如 1234.56',
    'too-many-decimals': '小数位太多',
    negative: '不能为负数',
    'too-large': '金额太大',
    'not-percent': '请填百分数，例如 0.05',
    'not-a-date': '没有这一天，请按 2026-11-23 的样子填写',
    'not-whole': '请填整数',
    'out-of-range': '请填 {min} 到 {max} 之间的整数',
  },
};
