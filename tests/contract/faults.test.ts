import { describe, expect, test } from 'vitest';
import { MOST_CHARACTERS, readCase } from '../../src/contract/case-file.ts';
import { FAULT_TEXTS, faultText } from '../../src/contract/fault-texts.ts';
import { FAULT_CODES, type Fault, type FaultCode, pathText } from '../../src/contract/faults.ts';
import { fen } from '../../src/domain/money/fen.ts';
import { readRecords } from '../../src/main/app/case-records-reading.ts';
import { fixedFaults } from '../../src/main/app/statement-commands.ts';
import { changedText, type LooseCase, modelText } from '../cli/model-case.ts';

function faultsIn(text: string): readonly Fault[] {
  const reading = readCase(text);
  return reading.ok ? [] : reading.faults;
}

const spoilt = (change: (input: LooseCase) => void) => () => faultsIn(changedText(change));

function recordsFaults(records: Record<string, unknown>): readonly Fault[] {
  const reading = readCase(modelText());
  if (!reading.ok) throw new Error('the example case is read');
  const found = readRecords({ ...reading.case, records });
  return found.ok ? [] : found.faults;
}

/** How each fault comes about: an input, not a constant. */
const WAYS: Readonly<Record<FaultCode, () => readonly Fault[]>> = {
  missing: spoilt((c) => delete c.debts[0].balance),
  'wrong-type': spoilt((c) => (c.debts[0].balance = 'x')),
  'not-whole': spoilt((c) => (c.debts[0].balance = 0.5)),
  'too-small': spoilt((c) => (c.debts[0].balance = -1)),
  'too-large': spoilt((c) => (c.debts[0].balance = 1e13)),
  'too-short': spoilt((c) => (c.debts[0].id = '')),
  'too-long': spoilt((c) => (c.debts[0].id = 'x'.repeat(65))),
  'not-one-of': spoilt((c) => (c.debts[0].kind = 'x')),
  'not-a-date': spoilt((c) => (c.asOf = 'x')),
  'not-a-time': () => recoveryFaults({ log: [{ ...CONTACT, time: '24:00' }] }),
  'not-a-month': () =>
    recoveryFaults({ activity: [{ month: '2026-13', days: 1, origin: 'typed', notedOn: '2026-11-20' }] }),
  'not-a-rate': spoilt((c) => (c.debts[0].rate.daily = 'x')),
  'not-json': () => faultsIn('x'),
  'not-a-case': () => faultsIn('{"format":"x"}'),
  'newer-format': () => faultsIn('{"format":"regain/case@9"}'),
  'too-much-input': () => faultsIn(' '.repeat(MOST_CHARACTERS + 1)),
  'too-deep': () => faultsIn('['.repeat(101)),
  'duplicate-id': spoilt((c) => (c.debts[0].id = 'loan')),
  'unknown-reference': spoilt((c) => (c.plan.order = ['x'])),
  'control-characters': spoilt((c) => (c.debts[0].name = '\u0007')),
  'document-number': () => recoveryFaults({ log: [{ ...CONTACT, note: '110101199003077475' }] }),
  'overdue-above-balance': spoilt((c) => (c.debts[0].balance = 181_999)),
  'parts-above-balance': spoilt((c) => (c.debts[3].balance = 949_999)),
  'original-below-balance': spoilt((c) => (c.debts[2].balance = 600_001)),
  'periods-out-of-order': spoilt((c) => (c.debts[2].periods = 5)),
  'date-in-future': spoilt((c) => (c.asOf = '2026-10-13')),
  'date-before': spoilt((c) => (c.incomes[0].until = '2026-12-14')),
  'schedule-unordered': spoilt(
    (c) => (c.debts[0].rateFrom = Array(2).fill({ date: '2027-01-01', rate: { daily: '0' } })),
  ),
  'rate-or-instalment': spoilt((c) => delete c.debts[1].rate),
  'rate-not-solvable': spoilt((c) => (delete c.debts[1].rate, (c.debts[1].instalment = 1))),
  'timing-unclear': spoilt((c) => delete c.incomes[1].on),
  'cap-below-floor': spoilt((c) => (c.debts[3].lateFee.floor = 50_001)),
  'fixed-by-terms': () => fixedFaults({ overdue: fen(1) }, { overdue: false, nextDue: null }),
  invalid: () => recordsFaults({ snapshots: [{ ...SNAPSHOT, ratio: '50%' }] }),
};

const recoveryFaults = (recovery: Record<string, unknown>) => recordsFaults({ recovery });
const CONTACT = {
  id: 'call',
  kind: 'collector-contact',
  date: '2026-11-20',
  time: '21:30',
  channel: 'phone',
  thirdParty: false,
};

const SNAPSHOT = {
  date: '2026-11-20',
  owed: 0,
  overdue: 0,
  principal: 0,
  ratio: null,
  ratioReported: null,
  utilisation: null,
  zhima: null,
  debts: [],
};

describe.each(FAULT_CODES)('the fault %s', (code) => {
  test('comes about', () => {
    expect(WAYS[code]().map((fault) => fault.code)).toContain(code);
  });

  test.each(['zh-CN', 'en'] as const)('has a whole text in %s', (language) => {
    const fault = WAYS[code]().find((one) => one.code === code)!;
    const text = faultText(fault, language);
    expect(text).not.toMatch(/[{]allowed[}]|undefined/);
    expect(text).not.toMatch(/\(allowed: \)|（允许 ）|\(\)|（）/);
    expect(/[\u4e00-\u9fff]/.test(text)).toBe(language === 'zh-CN');
  });
});

test('no text stands for a fault that is not on the list', () => {
  for (const texts of Object.values(FAULT_TEXTS))
    expect(Object.keys(texts)).toEqual(expect.arrayContaining([...FAULT_CODES]));
  for (const texts of Object.values(FAULT_TEXTS)) expect(Object.keys(texts)).toHaveLength(FAULT_CODES.length);
});

test('what is allowed stands in the text as it is, dollar signs too', () => {
  expect(faultText({ path: '', code: 'too-small', allowed: '>= $& $1' }, 'en')).toBe(
    'Too small (allowed: >= $& $1)',
  );
});

test('a path is written as it would be in a program', () => {
  expect(pathText(['debts', 0, 'rateFrom', 2, 'rate', 'daily'])).toBe('debts[0].rateFrom[2].rate.daily');
  expect(pathText([])).toBe('');
});
