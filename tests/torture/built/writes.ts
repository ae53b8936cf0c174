import { readFileSync } from 'node:fs';
import type { CommandName } from '../../../src/contract/commands.ts';

export const DAY = '2026-11-23';

export interface Write {
  readonly command: CommandName;
  readonly args: unknown;
}

const example = (name: string) => readFileSync(`examples/${name}.json`, 'utf8');
const FIVE = example('huabei-jiebei-two-cards-loan');
const ONE = example('only-huabei-overdue');

const debt = (at: number) => ({
  id: `d${at}`,
  name: `债务 ${at}`,
  kind: 'simple',
  balance: 1_000_00 + at,
  rate: { annual: '0.06' },
  minimum: { amount: 50_00 },
  dueDay: 1 + (at % 28),
});
const expense = (at: number) => ({
  id: `e${at}`,
  name: `房租 ${at}`,
  amount: 100 + at,
  every: { unit: 'month', day: 1 },
  from: '2026-12-01',
});
const income = (at: number) => ({
  id: `i${at}`,
  name: `工资 ${at}`,
  kind: 'salary',
  amount: 9_000_00,
  every: { unit: 'month', day: 15 },
  from: '2026-12-15',
});

/** Stands for the name of the copy that the last `backups.keep` of the same run answered. */
export const KEPT_COPY = '{kept-copy}';

type Kind = (at: number) => readonly Write[];
const write = (command: CommandName, args: unknown): Write => ({ command, args });

/** Every kind of write there is, each so that it can follow any other. */
const KINDS: Readonly<Record<string, Kind>> = {
  debt: (at) => [write('debts.add', { debt: debt(at), balanceAsOf: DAY })],
  'debt changed': (at) => [
    write('debts.add', { debt: debt(at), balanceAsOf: DAY }),
    write('debts.update', { debt: { ...debt(at), balance: 77 }, balanceAsOf: DAY }),
  ],
  'debt removed': (at) => [
    write('debts.add', { debt: debt(at), balanceAsOf: DAY }),
    write('debts.remove', { id: `d${at}` }),
    write('debts.restore', { id: `d${at}` }),
  ],
  payment: (at) => [
    write('debts.add', { debt: debt(at), balanceAsOf: '2026-10-01' }),
    ...Array.from({ length: 4 }, (_, nth) =>
      write('payments.record', { debt: `d${at}`, date: `2026-11-0${nth + 1}`, amount: 10_00 + nth }),
    ),
  ],
  'income and expense': (at) => [
    write('incomes.add', { income: income(at) }),
    write('expenses.add', { expense: expense(at) }),
  ],
  cash: (at) => [write('cash.set', { cash: { onHand: at * 7, buffer: at } })],
  score: (at) => [
    write('scores.set', {
      score: { date: `2026-10-${String(1 + (at % 28)).padStart(2, '0')}`, zhima: 500 + (at % 100) },
    }),
  ],
  restriction: (at) => [
    write('restriction.set', {
      restriction: { since: '2026-10-20', platform: 'alipay', causes: [`cause_${at}`] },
    }),
  ],
  log: (at) => [
    write('log.add', { entry: { id: `l${at}`, kind: 'support-call', date: '2026-10-22', channel: '95188' } }),
  ],
  conditions: (at) => [
    write('diagnosis.set', { answers: ['said-overdue', 'missed-payment'] }),
    write('activity.set', { month: '2026-10', days: at % 31 }),
    write('creditReports.set', {
      report: { date: '2026-11-02', lenders: at % 9, enquiries: 3, badRecord: 'none' },
    }),
  ],
  settings: (at) => [write('settings.set', { theme: at % 2 === 0 ? 'dark' : 'light' })],
  import: (at) => [write('case.import', { text: at % 2 === 0 ? FIVE : ONE })],
  'import taken back': (at) => [
    write('case.import', { text: at % 2 === 0 ? ONE : FIVE }),
    write('case.undoImport', {}),
  ],
  copy: () => [write('backups.keep', {})],
  restore: (at) => [
    write('backups.keep', {}),
    write('debts.add', { debt: debt(at), balanceAsOf: DAY }),
    write('backups.restore', { name: KEPT_COPY }),
  ],
};
export const KIND_NAMES = Object.keys(KINDS);

/** Writes of one kind and of others around it, one after another: always the same ones of the same round. */
export function writesOf(round: number, random: () => number): Write[] {
  const kinds = [KIND_NAMES[round % KIND_NAMES.length] as string];
  for (let more = 0; more < 7; more += 1)
    kinds.push(KIND_NAMES[Math.floor(random() * KIND_NAMES.length)] as string);
  return kinds.flatMap((kind, nth) => (KINDS[kind] as Kind)(round * 100 + nth));
}
