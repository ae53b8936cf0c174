import { describe, expect, test } from 'vitest';
import { MOST_CHARACTERS, readCase } from '../../src/contract/case-file.ts';
import { faultText } from '../../src/contract/fault-texts.ts';
import { changedText, type LooseCase, modelText } from '../cli/model-case.ts';

function faultsIn(text: string): string[] {
  const reading = readCase(text);
  return reading.ok ? [] : reading.faults.map((fault) => `${fault.path}: ${faultText(fault, 'en')}`);
}

const faultsAfter = (change: (input: LooseCase) => void) => faultsIn(changedText(change));

const KINDS = '"revolving" | "instalment" | "fee-instalment" | "simple" | "informal"';
const RATE = 'Not a valid rate or share; write a quoted decimal with at most nine places';
const RATE_FORM = '{ "daily" | "monthly" | "annual": "0.0005" }';

describe('one thing wrong in the example case is told with its path', () => {
  test.each<[string, (input: LooseCase) => void, string]>([
    ['money as text', (c) => (c.debts[0].balance = '684000'), 'debts[0].balance: Wrong kind of value (expected: number)'],
    ['no money at all', (c) => (c.debts[0].balance = null), 'debts[0].balance: Wrong kind of value (expected: number)'],
    ['negative money', (c) => (c.debts[1].balance = -1), 'debts[1].balance: Too small (allowed: >= 0)'],
    ['a part of a fen', (c) => (c.debts[1].balance = 1.5), 'debts[1].balance: A whole number, please'],
    ['more money than there is', (c) => (c.debts[1].balance = 1e15), 'debts[1].balance: Too large (allowed: <= 999999999999)'],
    ['more money than a number holds', (c) => (c.debts[1].balance = 1e300), 'debts[1].balance: Too large (allowed: <= 999999999999)'],
    ['a negative limit', (c) => (c.debts[0].limit = -1), 'debts[0].limit: Too small (allowed: >= 0)'],
    ['an unknown kind', (c) => (c.debts[0].kind = 'mortgage'), `debts[0].kind: Not one of the choices (${KINDS})`],
    ['a kind from the prototype', (c) => (c.debts[0].kind = 'constructor'), `debts[0].kind: Not one of the choices (${KINDS})`],
    ['no kind', (c) => delete c.debts[0].kind, `debts[0].kind: Needed (${KINDS})`],
    ['a debt that is none', (c) => (c.debts[0] = null), 'debts[0]: Wrong kind of value (expected: object)'],
    ['debts that are no list', (c) => (c.debts = {}), 'debts: Wrong kind of value (expected: array)'],
    ['one id on two debts', (c) => (c.debts[1].id = 'huabei'), 'debts[1].id: The same id twice'],
    ['one id on two incomes', (c) => (c.incomes[1].id = 'salary'), 'incomes[1].id: The same id twice'],
    ['the 30th of February', (c) => (c.debts[5].dueDate = '2027-02-30'), 'debts[5].dueDate: There is no such date; write it like 2026-11-23'],
    ['a month 13', (c) => (c.asOf = '2026-13-01'), 'asOf: There is no such date; write it like 2026-11-23'],
    ['a date with a time', (c) => (c.asOf = '2026-11-23T00:00'), 'asOf: There is no such date; write it like 2026-11-23'],
    ['a date as a number', (c) => (c.asOf = 20261123), 'asOf: Wrong kind of value (expected: string)'],
    ['overdue above the balance', (c) => (c.debts[0].overdue.principal = 684_001), 'debts[0].overdue.principal: Overdue principal cannot exceed the balance'],
    ['overdue since tomorrow', (c) => (c.debts[0].overdue.since = '2026-11-24'), 'debts[0].overdue.since: The date cannot be later than today'],
    [
      'billed and carried above the balance',
      (c) => Object.assign(c.debts[3].statement, { billed: 900_000, carried: 50_001 }),
      'debts[3].statement.billed: The parts add up to more than the balance',
    ],
    [
      'carried above what is not overdue',
      (c) => (c.debts[0].statement.carried = 502_001),
      'debts[0].statement.carried: The parts add up to more than the balance',
    ],
    [
      'unconfirmed and overdue above the balance',
      (c) => (c.debts[0].unconfirmed = [{ dueDate: '2026-11-10', principal: 502_001, interest: 0, fees: 0 }]),
      'debts[0].unconfirmed: The parts add up to more than the balance',
    ],
    ['a rate as a number', (c) => (c.debts[0].rate.daily = 0.0005), `debts[0].rate.daily: ${RATE} (allowed: "0" .. "0.1")`],
    ['a rate without a period', (c) => (c.debts[0].rate = '0.0005'), `debts[0].rate: ${RATE} (allowed: ${RATE_FORM})`],
    ['a period that there is not', (c) => (c.debts[0].rate = { weekly: '0.01' }), `debts[0].rate: ${RATE} (allowed: ${RATE_FORM})`],
    ['two periods', (c) => (c.debts[0].rate.annual = '0.18'), `debts[0].rate: ${RATE} (allowed: ${RATE_FORM})`],
    ['a negative rate', (c) => (c.debts[0].rate.daily = '-0.1'), `debts[0].rate.daily: ${RATE} (allowed: "0" .. "0.1")`],
    ['a daily rate that was meant as percent', (c) => (c.debts[0].rate.daily = '0.5'), `debts[0].rate.daily: ${RATE} (allowed: "0" .. "0.1")`],
    ['ten decimals', (c) => (c.debts[0].rate.daily = '0.0000000001'), `debts[0].rate.daily: ${RATE} (allowed: "0" .. "0.1")`],
    ['a year of 364 days', (c) => (c.debts[1].rate.dayCount = 364), 'debts[1].rate.dayCount: Not one of the choices (360 | 365)'],
    ['a later rate as a number', (c) => (c.debts[1].rateFrom = [{ date: '2027-01-01', rate: { annual: 1 } }]), `debts[1].rateFrom[0].rate.annual: ${RATE} (allowed: "0" .. "20")`],
    [
      'later rates out of order',
      (c) => (c.debts[1].rateFrom = ['2027-02-01', '2027-01-01'].map((date) => ({ date, rate: { annual: '0.1' } }))),
      'debts[1].rateFrom[1].date: Rates must be in date order, each date once',
    ],
    ['neither rate nor instalment', (c) => delete c.debts[1].rate, 'debts[1].rate: Give the rate or the instalment'],
    [
      'an instalment that never repays',
      (c) => (delete c.debts[1].rate, (c.debts[1].instalment = 133_333)),
      'debts[1].instalment: Instalment, periods and principal do not fit together, so no rate follows',
    ],
    ['a share above one', (c) => (c.debts[0].minimum.share = '1.1'), `debts[0].minimum.share: ${RATE} (allowed: "0" .. "1")`],
    ['more periods left than there are', (c) => (c.debts[2].remainingPeriods = 13), 'debts[2].remainingPeriods: Periods left cannot exceed all periods'],
    ['less than the balance at first', (c) => (c.debts[2].originalPrincipal = 299_999), 'debts[2].originalPrincipal: The original principal cannot be below the balance'],
    ['a cap below its floor', (c) => (c.debts[3].lateFee.cap = 999), 'debts[3].lateFee.cap: The cap cannot be below the floor'],
    ['the 32nd', (c) => (c.debts[1].dueDay = 32), 'debts[1].dueDay: Too large (allowed: <= 31)'],
    ['yes for true', (c) => (c.debts[0].onCreditReport = 'yes'), 'debts[0].onCreditReport: Wrong kind of value (expected: boolean)'],
    ['a name without a letter', (c) => (c.debts[0].name = ''), 'debts[0].name: Too short (allowed: >= 1)'],
    ['a line break in a name', (c) => (c.debts[0].name = '花\n呗'), 'debts[0].name: Holds characters that cannot be used'],
    ['an income every day', (c) => (c.incomes[0].every = { unit: 'day' }), 'incomes[0].every.unit: Not one of the choices ("month" | "week" | "year")'],
    ['an income both once and monthly', (c) => (c.incomes[0].on = '2027-01-01'), 'incomes[0]: Choose recurring or once, and give the date'],
    ['an expense that never comes', (c) => delete c.expenses[0].every, 'expenses[0]: Choose recurring or once, and give the date'],
    ['an unknown strategy', (c) => (c.plan.strategy = 'best'), 'plan.strategy: Not one of the choices ("fastest-unlock" | "avalanche" | "snowball" | "cash-flow" | "utilisation" | "custom" | "minimums")'],
    ['an order of a debt that is not there', (c) => (c.plan.order = ['constructor']), 'plan.order[0]: Points to something that is not there'],
    ['a debt twice in the order', (c) => (c.plan.order = ['loan', 'huabei', 'loan']), 'plan.order[2]: The same id twice'],
    ['an income that ends before it begins', (c) => (c.incomes[0].until = '2026-12-14'), 'incomes[0].until: The date is too early'],
    ['an expense that ends before it begins', (c) => (c.expenses[0].until = '2026-11-30'), 'expenses[0].until: The date is too early'],
    ['a score beyond the scale', (c) => (c.scores[0].zhima = 951), 'scores[0].zhima: Too large (allowed: <= 950)'],
    ['no cash', (c) => delete c.cash, 'cash: Needed (object)'],
    ['no format', (c) => delete c.format, 'format: Needed ("regain/case@1")'],
    ['a newer format', (c) => (c.format = 'regain/case@2'), 'format: Written by a newer version; please update this app first'],
    ['a plan for a case', (c) => (c.format = 'regain/plan@1'), 'format: Not a data file of this app'],
    ['too many debts', (c) => (c.debts = Array.from({ length: 1001 }, (_, i) => ({ ...c.debts[5], id: `d${i}` })), c.plan.order = []), 'debts: Too long (allowed: <= 1000)'],
  ])('%s', (_what, change, fault) => {
    expect(faultsAfter(change)).toEqual([fault]);
  });
});

describe('what each kind of debt needs', () => {
  const common = ['id', 'name', 'balance'];
  test.each([
    ['revolving', [...common, 'rate', 'accrues', 'statement', 'minimum']],
    ['instalment', [...common, 'method', 'remainingPeriods', 'dueDay']],
    ['fee-instalment', [...common, 'originalPrincipal', 'periods', 'remainingPeriods', 'totalFeeRate', 'dueDay', 'remainingFees']],
    ['simple', [...common, 'rate', 'minimum', 'dueDay']],
    ['informal', common],
  ])('%s', (kind, fields) => {
    const faults = faultsAfter((c) => (c.debts = [{ kind }]));
    expect(faults.map((fault) => fault.split(' (')[0])).toEqual(fields.map((field) => `debts[0].${field}: Needed`));
  });
});

test('many things wrong are all told in one reading, wherever they are', () => {
  const faults = faultsAfter((c) => {
    c.asOf = '2026-11-31';
    c.cash.onHand = -1;
    Object.assign(c.debts[0], { kind: 'huabei', balance: -5, name: 7 });
    Object.assign(c.debts[1], { id: 'split', balance: '1', dueDay: 0 });
    Object.assign(c.debts[2], { remainingPeriods: 13, totalFeeRate: 0.088 });
    c.debts[3].overdue = { principal: 950_001, interest: 0, fees: 0, since: '2026-02-30' };
    c.incomes[0] = { ...c.incomes[0], amount: 1.5, on: '2027-01-01' };
    c.plan.order = ['nobody'];
  });
  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'asOf', 'cash.onHand', 'incomes[0].amount', 'incomes[0]', 'debts[0].kind', 'debts[0].name', 'debts[0].balance',
    'debts[1].balance', 'debts[1].dueDay', 'debts[2].totalFeeRate', 'debts[2].remainingPeriods',
    'debts[3].overdue.since', 'debts[3].overdue.principal', 'debts[2].id', 'plan.order[0]',
  ]);
});

describe('what is no case at all', () => {
  test.each([
    ['nothing', '', 'Not a JSON file in UTF-8'],
    ['white space', ' \n', 'Not a JSON file in UTF-8'],
    ['NaN for money', modelText().replace('684000', 'NaN'), 'Not a JSON file in UTF-8'],
    ['a list', '[]', 'Not a data file of this app'],
    ['null', 'null', 'Not a data file of this app'],
    ['half a file', modelText().slice(0, 2000), 'Not a JSON file in UTF-8'],
    ['a megabyte of letters', 'x'.repeat(1_000_000), 'Not a JSON file in UTF-8'],
    ['brackets 10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000), 'Nested too deep (allowed: <= 100)'],
    ['records 10,000 deep', modelText().replace('"records": {}', `"records": {"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`), 'Nested too deep (allowed: <= 100)'],
    ['more than 20 million characters', ' '.repeat(MOST_CHARACTERS + 1), 'Too much content (allowed: <= 20000000)'],
  ])('%s', (_what, text, fault) => {
    expect(faultsIn(text)).toEqual([`: ${fault}`]);
  });

  test('a number beyond all numbers is no amount', () => {
    expect(faultsIn(modelText().replace('684000', '1e999'))).toEqual(['debts[0].balance: A whole number, please']);
  });

  test('brackets inside a text are no depth', () => {
    expect(faultsAfter((c) => (c.records = { note: `\\"${'[{'.repeat(10_000)}` }))).toEqual([]);
  });
});

describe('quickly', () => {
  const megabyte = (entry: string) => `{"format":"regain/case@1","debts":[${Array(Math.floor(1_000_000 / (entry.length + 1))).fill(entry).join(',')}]}`;
  test.each([
    ['a megabyte of empty debts', megabyte('{}')],
    ['a megabyte of debts that are numbers', megabyte('0')],
    ['a thousand debts with nothing right', `{"format":"regain/case@1","debts":[${Array(1000).fill('{"kind":"revolving","statement":{},"minimum":[]}').join(',')}]}`],
    ['a megabyte of debts to pay in order', `{"format":"regain/case@1","debts":[],"plan":{"order":[${Array.from({ length: 125_000 }, (_, i) => `"${i}"`).join(',')}]}}`],
    ['a megabyte of open brackets', '['.repeat(1_000_000)],
    ['a megabyte of quotes', '"'.repeat(1_000_000)],
  ])('%s is refused in less time than a reader notices', (_what, text) => {
    const begun = performance.now();
    expect(readCase(text).ok).toBe(false);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
