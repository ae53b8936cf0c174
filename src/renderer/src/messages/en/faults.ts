import { FAULT_TEXTS } from '../../../../contract/fault-texts.ts';

export default {
  ...FAULT_TEXTS['en'],
  field: {
    'not-money': 'A sum of money, for example 1234.56',
    'too-many-decimals': 'Too many decimals',
    negative: 'Cannot be negative',
    'too-large': 'The sum is too large',
    'not-percent': 'A percentage, for example 0.05',
    'not-a-date': 'There is no such date; write it like 2026-11-23',
    'not-whole': 'A whole number, please',
    'out-of-range': 'A whole number from {min} to {max}',
  },
};
