import { randomUUID } from 'node:crypto';
import type { BillImport, BillImportRecord } from '../../contract/bills.ts';
import type { ParsedArguments } from '../../contract/commands.ts';
import type { Fault } from '../../contract/faults.ts';
import { billProposal, type BillProposal, type KnownCase } from '../../domain/bills/bill-proposal.ts';
import { billTotals } from '../../domain/bills/bill-totals.ts';
import { hintKey } from '../../domain/bills/match-debt.ts';
import { type MergedRow, mergedBills } from '../../domain/bills/merged-bills.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Bill } from '../files/bills/bill-reading.ts';
import { insertBillImport, readBillImports } from '../store/bill-imports.ts';
import { readActivity, saveActivity } from '../store/condition-notes.ts';
import type { WritableDB } from '../store/db.ts';
import { idIsTaken } from '../store/ids.ts';
import { insertIncome } from '../store/incomes.ts';
import { insertPayment } from '../store/payments.ts';
import { readKnownCase } from './bill-known.ts';
import { change } from './change.ts';
import type { AppContext } from './context.ts';
import { answerDue } from './due-commands.ts';
import { done, invalid, type Outcome } from './outcome.ts';
import type { Past } from './past.ts';

type Choice = ParsedArguments<'bills.save'>;

/** Saves what was chosen of bills, in one transaction. What was proposed is worked out again: only choices are taken. */
export function saveBills(context: AppContext, bills: readonly Bill[], choice: Choice): Outcome<BillImport> {
  const { rows } = mergedBills(bills);
  return change(context, (db, today, past) => {
    const known = readKnownCase(db, today);
    const proposal = billProposal(rows, known);
    const faults = choiceFaults(choice, proposal, known);
    const taken = choice.incomes.flatMap(({ income }, index): Fault[] =>
      idIsTaken(db, 'incomes', income.id)
        ? [{ path: `incomes[${index}].income.id`, code: 'duplicate-id' }]
        : [],
    );
    if (faults.length + taken.length > 0) return invalid([...faults, ...taken]);
    const totals = billTotals(rows);
    const id = randomUUID();
    insertBillImport(db, {
      id,
      on: today,
      sources: [...new Set(bills.map(({ source }) => source))],
      from: totals.from as CivilDate | null,
      to: totals.to as CivilDate | null,
      rows: rows.length,
      payments: savePayments(db, { choice, rows, past }),
      answers: saveAnswers(db, choice, past),
      incomes: saveIncomes(db, choice),
      ...saveMonths(db, { choice, proposal, today }),
    });
    return done(readBillImports(db).find((saved) => saved.id === id)!);
  });
}

/** What is chosen must be in the bills and not be recorded yet; each row once. */
function choiceFaults(choice: Choice, proposal: BillProposal, known: KnownCase): Fault[] {
  const found = new Map(
    proposal.repayments.flatMap(({ payments }) => payments).map((each) => [each.line, each]),
  );
  const failed = new Set(proposal.failed.map(({ line }) => line));
  const debts = new Set(known.debts.map(({ id }) => id));
  const open = new Set(known.openDues.map(({ debt, dueDate }) => `${debt} ${dueDate}`));
  const months = new Set(proposal.months.map(({ month }) => month));
  const faults: Fault[] = [];
  const unknown = (path: string) => faults.push({ path, code: 'unknown-reference' });
  const once = new Set<string>();
  const twice = (key: string, path: string) => {
    if (once.has(key)) faults.push({ path, code: 'duplicate-id' });
    once.add(key);
  };
  choice.payments.forEach(({ line, debt }, index) => {
    const payment = found.get(line);
    if (payment === undefined) unknown(`payments[${index}].line`);
    else if (payment.recorded) faults.push({ path: `payments[${index}].line`, code: 'duplicate-id' });
    if (!debts.has(debt)) unknown(`payments[${index}].debt`);
    twice(`payment ${line}`, `payments[${index}].line`);
  });
  choice.answers.forEach(({ line, debt, dueDate }, index) => {
    if (!failed.has(line)) unknown(`answers[${index}].line`);
    if (!open.has(`${debt} ${dueDate}`)) unknown(`answers[${index}].dueDate`);
    twice(`answer ${debt} ${dueDate}`, `answers[${index}].dueDate`);
  });
  choice.incomes.forEach(({ income }, index) => twice(`income ${income.id}`, `incomes[${index}].income.id`));
  choice.months.forEach((month, index) => {
    if (!months.has(month)) unknown(`months[${index}]`);
    twice(`month ${month}`, `months[${index}]`);
  });
  return faults;
}

interface Saving {
  readonly choice: Choice;
  readonly rows: readonly MergedRow[];
  readonly past: Past;
}

function savePayments(db: WritableDB, { choice, rows, past }: Saving): BillImportRecord['payments'] {
  const touched = new Set<string>();
  return choice.payments
    .toSorted((a, b) => (rows[a.line - 1]!.at < rows[b.line - 1]!.at ? -1 : 1))
    .map(({ line, debt }) => {
      const row = rows[line - 1]!;
      const date = row.at.slice(0, 10) as CivilDate;
      const payment = randomUUID();
      insertPayment(db, { id: payment, debt, date, amount: row.amount });
      if (!touched.has(`${debt} ${date}`)) past.debt(debt, date);
      touched.add(`${debt} ${date}`);
      const { source, orderId, at, direction, amount } = row;
      return { payment, source, orderId, at, direction, amount, hint: hintKey(row.debtHint!) };
    });
}

function saveAnswers(db: WritableDB, { answers }: Choice, past: Past): BillImportRecord['answers'] {
  return answers.map(({ debt, dueDate }) => {
    answerDue(db, { debt, dueDate, answer: 'not-paid' }, past);
    return { debt, dueDate };
  });
}

function saveIncomes(db: WritableDB, { incomes }: Choice): BillImportRecord['incomes'] {
  return incomes.map(({ counterparty, income }) => {
    insertIncome(db, income);
    return { income: income.id, counterparty };
  });
}

interface Months {
  readonly choice: Choice;
  readonly proposal: BillProposal;
  readonly today: CivilDate;
}

function saveMonths(
  db: WritableDB,
  { choice, proposal, today }: Months,
): Pick<BillImportRecord, 'days' | 'replaced'> {
  const chosen = proposal.months.filter(({ month }) => choice.months.includes(month));
  const noted = readActivity(db);
  const replaced = chosen.flatMap(({ month }) => {
    const typed = noted.find((each) => each.month === month && each.origin === 'typed');
    return typed === undefined ? [] : [{ month, days: typed.days, notedOn: typed.notedOn }];
  });
  for (const { month, days } of chosen) saveActivity(db, { month, days, origin: 'bill', notedOn: today });
  return { days: chosen.flatMap(({ newDays }) => newDays), replaced };
}
