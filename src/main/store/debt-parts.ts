import type { Agreement, Overdue, RateStep, Unconfirmed } from '../../domain/case/case.ts';
import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { Fen } from '../../domain/money/fen.ts';
import type { StoredDebt } from '../../domain/position/stored-case.ts';
import { all, type ReadableDB, run, type WritableDB } from './db.ts';
import type { DebtParts } from './debt-row.ts';
import { present } from './present.ts';
import { type RateColumns, rateFromColumns, rateToColumns } from './rate-row.ts';

/** Rate steps, agreements and carried dues of all debts, by debt id. */
export function readDebtParts(db: ReadableDB): (debt: string) => DebtParts {
  const rateFrom = readRateSteps(db);
  const agreements = readAgreements(db);
  const unconfirmed = readCarriedDues(db);
  return (debt) => ({
    rateFrom: rateFrom.get(debt),
    agreement: agreements.get(debt),
    unconfirmed: unconfirmed.get(debt),
  });
}

/** Saves the parts of a debt in place of those it had. */
export function saveDebtParts(db: WritableDB, debt: StoredDebt): void {
  run(db, 'DELETE FROM rate_steps WHERE debt = ?', [debt.id]);
  run(db, 'DELETE FROM agreements WHERE debt = ?', [debt.id]);
  run(db, 'DELETE FROM carried_dues WHERE debt = ?', [debt.id]);
  if ('rateFrom' in debt) for (const step of debt.rateFrom ?? []) insertRateStep(db, debt.id, step);
  if (debt.agreement !== undefined) insertAgreement(db, debt.id, debt.agreement);
  debt.unconfirmed?.forEach((due, position) => insertCarriedDue(db, { debt: debt.id, position, due }));
}

interface RateStepRow extends RateColumns {
  readonly debt: string;
  readonly date: CivilDate;
}

function readRateSteps(db: ReadableDB): Map<string, RateStep[]> {
  const rows = all<RateStepRow>(
    db,
    'SELECT debt, date, rate, rate_period, rate_day_count FROM rate_steps ORDER BY debt, date',
  );
  return byDebt(rows, (row) => ({ date: row.date, rate: rateFromColumns(row) }));
}

function insertRateStep(db: WritableDB, debt: string, step: RateStep): void {
  run(
    db,
    `INSERT INTO rate_steps (debt, date, rate, rate_period, rate_day_count)
     VALUES (@debt, @date, @rate, @rate_period, @rate_day_count)`,
    { debt, date: step.date, ...rateToColumns(step.rate) },
  );
}

interface AgreementRow {
  readonly debt: string;
  readonly since: CivilDate;
  readonly interest: 'waived' | 'kept';
  readonly covered_principal: Fen | null;
  readonly covered_interest: Fen | null;
  readonly covered_fees: Fen | null;
  readonly covered_since: CivilDate | null;
  readonly reference: string | null;
  readonly broken_on: CivilDate | null;
}

interface AgreementInstalmentRow {
  readonly debt: string;
  readonly date: CivilDate;
  readonly amount: Fen;
}

function readAgreements(db: ReadableDB): Map<string, Agreement> {
  const rows = all<AgreementInstalmentRow>(
    db,
    'SELECT debt, date, amount FROM agreement_instalments ORDER BY debt, position',
  );
  const instalments = byDebt(rows, ({ date, amount }) => ({ date, amount }));
  const agreements = all<AgreementRow>(
    db,
    `SELECT debt, since, interest, covered_principal, covered_interest, covered_fees, covered_since, reference, broken_on
     FROM agreements ORDER BY debt`,
  );
  return new Map(
    agreements.map((row) => [
      row.debt,
      {
        since: row.since,
        instalments: instalments.get(row.debt) ?? [],
        interest: row.interest,
        ...present({ reference: row.reference, brokenOn: row.broken_on, covered: coveredFrom(row) }),
      },
    ]),
  );
}

function coveredFrom(row: AgreementRow): Overdue | null {
  const { covered_principal: principal, covered_interest: interest, covered_fees: fees } = row;
  if (row.covered_since === null) return null;
  if (principal === null || interest === null || fees === null)
    throw new Error('an agreement lacks a part of what it covers');
  return { principal, interest, fees, since: row.covered_since };
}

function insertAgreement(db: WritableDB, debt: string, agreement: Agreement): void {
  const { covered } = agreement;
  run(
    db,
    `INSERT INTO agreements
       (debt, since, interest, covered_principal, covered_interest, covered_fees, covered_since, reference, broken_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      debt,
      agreement.since,
      agreement.interest,
      covered?.principal ?? null,
      covered?.interest ?? null,
      covered?.fees ?? null,
      covered?.since ?? null,
      agreement.reference ?? null,
      agreement.brokenOn ?? null,
    ],
  );
  agreement.instalments.forEach(({ date, amount }, position) => {
    run(db, 'INSERT INTO agreement_instalments (debt, position, date, amount) VALUES (?, ?, ?, ?)', [
      debt,
      position,
      date,
      amount,
    ]);
  });
}

interface CarriedDueRow {
  readonly debt: string;
  readonly due_date: CivilDate;
  readonly overdue_on: CivilDate | null;
  readonly principal: Fen;
  readonly interest: Fen;
  readonly fees: Fen;
}

function readCarriedDues(db: ReadableDB): Map<string, Unconfirmed[]> {
  const rows = all<CarriedDueRow>(
    db,
    'SELECT debt, due_date, overdue_on, principal, interest, fees FROM carried_dues ORDER BY debt, position',
  );
  return byDebt(rows, (row) => ({
    dueDate: row.due_date,
    ...present({ overdueOn: row.overdue_on }),
    principal: row.principal,
    interest: row.interest,
    fees: row.fees,
  }));
}

function insertCarriedDue(db: WritableDB, part: { debt: string; position: number; due: Unconfirmed }): void {
  const { debt, position, due } = part;
  run(
    db,
    `INSERT INTO carried_dues (debt, position, due_date, overdue_on, principal, interest, fees)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [debt, position, due.dueDate, due.overdueOn ?? null, due.principal, due.interest, due.fees],
  );
}

function byDebt<Row extends { readonly debt: string }, Part>(
  rows: readonly Row[],
  convert: (row: Row) => Part,
): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  for (const row of rows) {
    const ofDebt = parts.get(row.debt);
    if (ofDebt === undefined) parts.set(row.debt, [convert(row)]);
    else ofDebt.push(convert(row));
  }
  return parts;
}
