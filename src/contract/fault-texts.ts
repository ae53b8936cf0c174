import type { Fault, FaultCode } from './faults.ts';

export type FaultLanguage = 'zh-CN' | 'en';

/** What is wrong, in both languages; `{allowed}` is what is allowed. The only place where these texts stand. */
export const FAULT_TEXTS: Readonly<Record<FaultLanguage, Readonly<Record<FaultCode, string>>>> = {
  'zh-CN': {
    missing: '请填写',
    'wrong-type': '格式不对（应为 {allowed}）',
    'not-whole': '请填整数',
    'too-small': '太小了（允许 {allowed}）',
    'too-large': '太大了（允许 {allowed}）',
    'too-short': '太短了（允许 {allowed}）',
    'too-long': '太长了（允许 {allowed}）',
    'not-one-of': '不在可选范围内（{allowed}）',
    'not-a-date': '没有这一天，请按 2026-11-23 的样子填写',
    'not-a-time': '没有这个时间，请按 21:30 的样子填写',
    'not-a-month': '没有这个月份，请按 2026-11 的样子填写',
    'not-a-rate': '利率或比例不对，请写成带引号的小数，最多九位（允许 {allowed}）',
    'not-json': '不是 UTF-8 编码的 JSON 文件',
    'not-a-case': '不是本应用的数据文件',
    'newer-format': '由更新的版本写成，请先升级本应用',
    'too-much-input': '内容太大（允许 {allowed}）',
    'too-deep': '层级太深（允许 {allowed}）',
    'duplicate-id': '编号重复',
    'unknown-reference': '指向的内容不存在',
    'control-characters': '含有不能使用的字符',
    'document-number': '像是证件号或银行卡号，本应用不保存这类号码，请删去',
    'overdue-above-balance': '逾期本金不能超过剩余本金',
    'parts-above-balance': '各部分相加超过了剩余本金',
    'original-below-balance': '原始本金不能少于剩余本金',
    'periods-out-of-order': '剩余期数不能超过总期数',
    'date-in-future': '日期不能晚于今天',
    'date-before': '日期太早了',
    'schedule-unordered': '利率的生效日期要从早到晚，不能重复',
    'rate-or-instalment': '利率和每期应还至少填一个',
    'rate-not-solvable': '每期应还和期数、本金对不上，算不出利率',
    'timing-unclear': '请选定期或一次，并填日期',
    'cap-below-floor': '上限不能低于下限',
    'fixed-by-terms': '这一项由合同或协议定，请到债务里改条款',
    invalid: '内容不对',
  },
  en: {
    missing: 'Needed',
    'wrong-type': 'Wrong kind of value (expected: {allowed})',
    'not-whole': 'A whole number, please',
    'too-small': 'Too small (allowed: {allowed})',
    'too-large': 'Too large (allowed: {allowed})',
    'too-short': 'Too short (allowed: {allowed})',
    'too-long': 'Too long (allowed: {allowed})',
    'not-one-of': 'Not one of the choices ({allowed})',
    'not-a-date': 'There is no such date; write it like 2026-11-23',
    'not-a-time': 'There is no such time; write it like 21:30',
    'not-a-month': 'There is no such month; write it like 2026-11',
    'not-a-rate': 'Not a valid rate or share; write a quoted decimal with at most nine places (allowed: {allowed})',
    'not-json': 'Not a JSON file in UTF-8',
    'not-a-case': 'Not a data file of this app',
    'newer-format': 'Written by a newer version; please update this app first',
    'too-much-input': 'Too much content (allowed: {allowed})',
    'too-deep': 'Nested too deep (allowed: {allowed})',
    'duplicate-id': 'The same id twice',
    'unknown-reference': 'Points to something that is not there',
    'control-characters': 'Holds characters that cannot be used',
    'document-number': 'This looks like an identity or card number, which is never kept here; please leave it out',
    'overdue-above-balance': 'Overdue principal cannot exceed the balance',
    'parts-above-balance': 'The parts add up to more than the balance',
    'original-below-balance': 'The original principal cannot be below the balance',
    'periods-out-of-order': 'Periods left cannot exceed all periods',
    'date-in-future': 'The date cannot be later than today',
    'date-before': 'The date is too early',
    'schedule-unordered': 'Rates must be in date order, each date once',
    'rate-or-instalment': 'Give the rate or the instalment',
    'rate-not-solvable': 'Instalment, periods and principal do not fit together, so no rate follows',
    'timing-unclear': 'Choose recurring or once, and give the date',
    'cap-below-floor': 'The cap cannot be below the floor',
    'fixed-by-terms': 'This follows from the terms or the agreement: change it with the terms of the debt',
    invalid: 'Not valid',
  },
};

/** A fault's text, without its path; a missing value also says what is wanted. */
export function faultText(fault: Fault, language: FaultLanguage): string {
  const text = FAULT_TEXTS[language][fault.code];
  if (fault.allowed === undefined) return text;
  const wanted = language === 'en' ? ` (${fault.allowed})` : `（${fault.allowed}）`;
  // A function, because a replacement text would give `$&` a meaning.
  return fault.code === 'missing' ? text + wanted : text.replace('{allowed}', () => fault.allowed!);
}
