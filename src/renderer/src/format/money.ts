import { type Fen, MAX_FEN, fen } from '../../../domain/money/fen.ts';
import { plainDigits } from './decimal.ts';
import { MASK, useMasking } from './masking.ts';
import { type Locale, MISSING } from './missing.ts';

const MINUS = '−';
const masked = useMasking();

/** `¥1,123.00`; a negative sum leads with a minus sign, a missing one is `--`, a hidden one `¥••••`. */
export function formatMoney(amount: Fen | null | undefined): string {
  if (amount === null || amount === undefined) return MISSING;
  if (masked.value) return MASK;
  return `${amount < 0 ? MINUS : ''}¥${plainMoney(amount)}`;
}

/** The same with a sign that is always there, for differences: `+¥12.00`. */
export function formatMoneyChange(amount: Fen | null | undefined): string {
  return amount !== null && amount !== undefined && amount > 0 && !masked.value
    ? `+${formatMoney(amount)}`
    : formatMoney(amount);
}

/** The sum without its sign and currency, as it stands in a field: `1,123.00`. */
export function plainMoney(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** For axes and summaries: `1.2万` in Chinese, `¥12k` in English; below that the plain yuan. */
export function formatMoneyShort(amount: Fen | null | undefined, locale: Locale): string {
  if (amount === null || amount === undefined) return MISSING;
  if (masked.value) return MASK;
  const sign = amount < 0 ? MINUS : '';
  const yuan = Math.round(Math.abs(amount) / 100);
  if (locale === 'zh-CN') {
    return yuan >= 10_000
      ? `${sign}${tenths(yuan, 10_000)}万`
      : `${sign}${yuan === 0 ? '0' : `¥${grouped(String(yuan))}`}`;
  }
  if (yuan >= 1_000_000) return `${sign}¥${tenths(yuan, 1_000_000)}m`;
  return yuan >= 1000 ? `${sign}¥${tenths(yuan, 1000)}k` : `${sign}${yuan === 0 ? '0' : `¥${yuan}`}`;
}

/** Whole yuan in groups of three digits. */
function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

function tenths(amount: number, unit: number): string {
  const text = String(Math.round((amount * 10) / unit));
  const whole = text.slice(0, -1) || '0';
  return text.endsWith('0') ? whole : `${whole}.${text.slice(-1)}`;
}

export type MoneyFault = 'not-money' | 'too-many-decimals' | 'negative' | 'too-large';
export type MoneyReading =
  { readonly ok: true; readonly fen: Fen } | { readonly ok: false; readonly code: MoneyFault };

const AMOUNT = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?(万)?$/;

/** Reads a sum as people type it: `1234.5`, `1,234.50`, `¥1234`, `1.2万`, full-width digits. Never guesses. */
export function parseMoney(text: string): MoneyReading {
  const match = AMOUNT.exec(plainDigits(text).replace(/^[¥￥]|元$/g, ''));
  const whole = (match?.[2] ?? '').replaceAll(',', '');
  const fraction = match?.[3] ?? '';
  if (!match || (whole === '' && fraction === '')) return { ok: false, code: 'not-money' };
  if (match[1] === '-') return { ok: false, code: 'negative' };
  const places = match[4] ? 6 : 2;
  if (fraction.length > places) return { ok: false, code: 'too-many-decimals' };
  const amount = BigInt(`${whole}${fraction.padEnd(places, '0')}`);
  return amount > BigInt(MAX_FEN) ? { ok: false, code: 'too-large' } : { ok: true, fen: fen(Number(amount)) };
}
