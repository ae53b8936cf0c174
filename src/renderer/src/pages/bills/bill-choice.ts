import type { Arguments } from '../../../../contract/commands.ts';
import type { BillPreview } from '../../../../contract/bills.ts';
import { addDays, type CivilDate } from '../../../../domain/dates/civil-date.ts';
import type { Fen } from '../../../../domain/money/fen.ts';
import type { StoredDebt } from '../../../../domain/position/stored-case.ts';

export type FoundPayment = BillPreview['repayments'][number]['payments'][number];
export type RepaymentGroup = BillPreview['repayments'][number];
export type IncomeGroup = BillPreview['incomes'][number];

/** What is to be known of a repayment before it is recorded. */
export type PaymentState =
  | 'new'
  /** Before the day of the entered balance, which holds it already: only history. */
  | 'in-balance'
  /** On the very day of the entered balance, which may hold it already. */
  | 'balance-day'
  | 'maybe'
  | 'twin'
  | 'recorded'
  /** No debt is chosen for it. */
  | 'no-debt';

/** States that are taken in unless the user says otherwise. */
const TAKEN: ReadonlySet<PaymentState> = new Set(['new', 'in-balance']);

export interface IncomeDraft {
  readonly name: string;
  readonly amount: Fen | null;
  readonly day: number | null;
  readonly varies: boolean;
}

/** What the user has changed of the proposal; what is not here is as proposed. */
export interface BillChanges {
  /** Debt by group; null for none of them. */
  readonly groupDebts: ReadonlyMap<string, string | null>;
  /** Debt of a single row. */
  readonly rowDebts: ReadonlyMap<number, string>;
  readonly picked: ReadonlyMap<number, boolean>;
  readonly answers: ReadonlyMap<number, boolean>;
  readonly months: ReadonlyMap<string, boolean>;
  readonly incomes: ReadonlyMap<string, boolean>;
  readonly drafts: ReadonlyMap<string, IncomeDraft>;
}

export const NO_CHANGES: BillChanges = {
  groupDebts: new Map(),
  rowDebts: new Map(),
  picked: new Map(),
  answers: new Map(),
  months: new Map(),
  incomes: new Map(),
  drafts: new Map(),
};

/** A preview with what was changed of it, and the debts it is set beside. */
export interface Choosing {
  readonly preview: BillPreview;
  readonly changes: BillChanges;
  readonly debts: readonly StoredDebt[];
  readonly today: CivilDate;
}

/** The debt chosen for a group; null for none. */
export function debtOfGroup({ changes }: Choosing, group: RepaymentGroup): string | null {
  const chosen = changes.groupDebts.get(group.key);
  return chosen === undefined ? group.debt : chosen;
}

/** The debt a row is recorded on; null for none. */
export function debtOfRow(choosing: Choosing, group: RepaymentGroup, line: number): string | null {
  return choosing.changes.rowDebts.get(line) ?? debtOfGroup(choosing, group);
}

/** What is to be known of a repayment, for the debt it would be recorded on. */
export function stateOf(choosing: Choosing, group: RepaymentGroup, payment: FoundPayment): PaymentState {
  if (payment.recorded) return 'recorded';
  const id = debtOfRow(choosing, group, payment.line);
  const debt = choosing.debts.find((each) => each.id === id);
  if (debt === undefined) return 'no-debt';
  if (payment.maybeOn.includes(debt.id)) return 'maybe';
  if (payment.twinOf !== null) return 'twin';
  if (payment.date === debt.balanceAsOf) return 'balance-day';
  return payment.date < debt.balanceAsOf ? 'in-balance' : 'new';
}

export function isPicked(choosing: Choosing, group: RepaymentGroup, payment: FoundPayment): boolean {
  const state = stateOf(choosing, group, payment);
  if (state === 'recorded' || state === 'no-debt') return false;
  return choosing.changes.picked.get(payment.line) ?? TAKEN.has(state);
}

/** Whether a failed debit is taken as the answer that its due date was not paid; never without a due date. */
export function isAnswered({ changes }: Choosing, failed: BillPreview['failed'][number]): boolean {
  return failed.dueDate !== null && (changes.answers.get(failed.line) ?? true);
}

export function isCounted({ changes }: Choosing, month: BillPreview['months'][number]): boolean {
  return month.newDays.length > 0 && (changes.months.get(month.month) ?? month.proposed);
}

export function isIncomeTaken({ changes }: Choosing, income: IncomeGroup): boolean {
  return changes.incomes.get(income.counterparty) ?? (income.monthly !== null && income.known === null);
}

/** An income as it would be entered: proposed from the rows, or as it was typed over. */
export function draftOf({ changes }: Choosing, income: IncomeGroup): IncomeDraft {
  const last = income.rows.at(-1);
  return (
    changes.drafts.get(income.counterparty) ?? {
      name: income.counterparty.slice(0, 60),
      amount: income.monthly?.amount ?? last?.amount ?? null,
      day: income.monthly?.day ?? (last === undefined ? null : Number(last.date.slice(8))),
      varies: income.spread !== null,
    }
  );
}

/** Whether a draft can be entered. */
export const isWhole = ({ name, amount, day }: IncomeDraft): boolean =>
  name.trim() !== '' && amount !== null && amount > 0 && day !== null;

/** The first day of an income: not before today, and not again in a month in which it has come. */
export function incomeFrom(income: IncomeGroup, today: CivilDate): CivilDate {
  const hasCome = income.rows.some(({ date }) => date.slice(0, 7) === today.slice(0, 7));
  if (!hasCome) return today;
  const nextMonth = addDays(`${today.slice(0, 7)}-01` as CivilDate, 31);
  return `${nextMonth.slice(0, 7)}-01` as CivilDate;
}

type Saved = Omit<Arguments<'bills.save'>, 'readings'>;

/** What is sent to be saved. `newId` gives the id of an income. */
export function chosenOf(choosing: Choosing, newId: () => string): Saved {
  const { preview, today } = choosing;
  return {
    payments: preview.repayments.flatMap((group) =>
      group.payments.flatMap((payment) => {
        const debt = debtOfRow(choosing, group, payment.line);
        return debt !== null && isPicked(choosing, group, payment) ? [{ line: payment.line, debt }] : [];
      }),
    ),
    answers: answersOf(choosing),
    incomes: preview.incomes.flatMap((income) => {
      const { name, amount, day, varies } = draftOf(choosing, income);
      if (!isIncomeTaken(choosing, income) || amount === null || day === null) return [];
      const spread = varies && income.spread !== null ? { varies: { spread: income.spread, gap: '0' } } : {};
      return [
        {
          counterparty: income.counterparty || name.trim(),
          income: {
            id: newId(),
            name: name.trim(),
            kind: 'salary',
            amount,
            every: { unit: 'month' as const, day },
            from: incomeFrom(income, today),
            ...spread,
          },
        },
      ];
    }),
    months: preview.months.filter((month) => isCounted(choosing, month)).map(({ month }) => month),
  };
}

/** Each due date once: several debits may have failed about it. */
function answersOf(choosing: Choosing): Saved['answers'] {
  const seen = new Set<string>();
  return choosing.preview.failed.flatMap((failed) => {
    const { line, debt, dueDate } = failed;
    if (debt === null || dueDate === null || !isAnswered(choosing, failed)) return [];
    const key = `${debt} ${dueDate}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ line, debt, dueDate }];
  });
}
