import type { Fault } from '../../contract/faults.ts';
import { faultsOf } from '../../contract/faults.ts';
import type { Case } from '../../domain/case/case.ts';
import { type CaseRecords, caseRecords } from './case-records.ts';
import { duplicates, recoveryFaults } from './recovery-faults.ts';
import { whatIfDebtFaults } from './what-if-debts.ts';

export type RecordsReading =
  | { readonly ok: true; readonly records: CaseRecords }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads `records` of a case: those the product writes are checked, others are kept as they are. */
export function readRecords(input: Case): RecordsReading {
  const parsed = caseRecords.safeParse(input.records);
  if (!parsed.success) {
    return {
      ok: false,
      faults: faultsOf(parsed.error).map((fault) => ({ ...fault, path: `records.${fault.path}` })),
    };
  }
  const known = Object.keys(caseRecords.shape);
  const others = Object.fromEntries(Object.entries(input.records).filter(([key]) => !known.includes(key)));
  const records = { ...parsed.data, others };
  const faults = referenceFaults(input, records);
  return faults.length === 0 ? { ok: true, records } : { ok: false, faults };
}

/** States of conditions are kept with the figures of a day. */
function keptConditionsFaults({ snapshots, keptConditions }: CaseRecords): Fault[] {
  const days = new Set(snapshots.map((snapshot) => snapshot.date));
  return [
    ...duplicates(
      'records.keptConditions',
      keptConditions.map((day) => day.date),
    ),
    ...keptConditions.flatMap((day, index): Fault[] =>
      days.has(day.date)
        ? []
        : [{ path: `records.keptConditions[${index}].date`, code: 'unknown-reference' }],
    ),
  ];
}

/** What an import is said to be made of is there, and belongs to one import only. */
function billImportFaults(input: Case, { billImports, payments }: CaseRecords): Fault[] {
  const debts = new Set(input.debts.map((debt) => debt.id));
  const incomes = new Set(input.incomes.map((income) => income.id));
  const recorded = new Set(payments.map((payment) => payment.id));
  const path = 'records.billImports';
  const ofAll = (part: 'payments' | 'incomes', idOf: (index: number) => readonly string[]) =>
    duplicates(
      `${path}.${part}`,
      billImports.flatMap((_bills, index) => idOf(index)),
    );
  return [
    ...duplicates(
      path,
      billImports.map(({ id }) => id),
    ),
    ...ofAll('payments', (index) => billImports[index]!.payments.map(({ payment }) => payment)),
    ...ofAll('incomes', (index) => billImports[index]!.incomes.map(({ income }) => income)),
    ...billImports.flatMap((bills, i): Fault[] => [
      ...missing(
        `${path}[${i}].payments`,
        bills.payments.map(({ payment }) => payment),
        recorded,
      ),
      ...missing(
        `${path}[${i}].incomes`,
        bills.incomes.map(({ income }) => income),
        incomes,
      ),
      ...missing(
        `${path}[${i}].answers`,
        bills.answers.map(({ debt }) => debt),
        debts,
      ),
      ...duplicates(
        `${path}[${i}].answers`,
        bills.answers.map(({ debt, dueDate }) => `${debt} ${dueDate}`),
      ),
      ...duplicates(`${path}[${i}].days`, bills.days),
      ...duplicates(
        `${path}[${i}].replaced`,
        bills.replaced.map(({ month }) => month),
      ),
    ]),
  ];
}

function missing(path: string, named: readonly string[], there: ReadonlySet<string>): Fault[] {
  return named.flatMap((id, index): Fault[] =>
    there.has(id) ? [] : [{ path: `${path}[${index}]`, code: 'unknown-reference' }],
  );
}

function referenceFaults(input: Case, records: CaseRecords): Fault[] {
  const present = new Set(input.debts.map((debt) => debt.id));
  const removed = records.removedDebts.map(({ debt }) => debt.id);
  const known = new Set([...present, ...removed]);
  const unknown = (path: string): Fault => ({ path, code: 'unknown-reference' });
  const late = (path: string): Fault => ({ path, code: 'date-in-future', allowed: `<= ${input.asOf}` });
  return [
    ...duplicates('records.removedDebts', [...present, ...removed]).map(
      // The first ones are the case's own debts, whose ids are checked with the case.
      (fault) => ({
        ...fault,
        path: fault.path.replace(/\d+/, (index) => String(Number(index) - present.size)),
      }),
    ),
    ...duplicates(
      'records.payments',
      records.payments.map((payment) => payment.id),
    ),
    ...records.payments.flatMap((payment, index) => [
      ...(known.has(payment.debt) ? [] : [unknown(`records.payments[${index}].debt`)]),
      // The balances of a case hold what was paid up to its day.
      ...(payment.date <= input.asOf ? [] : [late(`records.payments[${index}].date`)]),
    ]),
    ...duplicates(
      'records.statementChecks',
      records.statementChecks.map((check) => check.id),
    ),
    ...records.statementChecks.flatMap((check, index) => [
      ...(known.has(check.debt) ? [] : [unknown(`records.statementChecks[${index}].debt`)]),
      ...(check.date <= input.asOf ? [] : [late(`records.statementChecks[${index}].date`)]),
    ]),
    ...duplicates(
      'records.brokenAgreements',
      records.brokenAgreements.map((broken) => broken.debt),
    ),
    ...records.brokenAgreements.flatMap(({ debt, agreement }, index) => [
      ...(present.has(debt) ? [] : [unknown(`records.brokenAgreements[${index}].debt`)]),
      ...(agreement.brokenOn <= input.asOf
        ? []
        : [late(`records.brokenAgreements[${index}].agreement.brokenOn`)]),
    ]),
    ...duplicates(
      'records.dueAnswers',
      records.dueAnswers.map(({ debt, dueDate }) => `${dueDate} ${debt}`),
    ),
    ...records.dueAnswers.flatMap((answer, index) =>
      known.has(answer.debt) ? [] : [unknown(`records.dueAnswers[${index}].debt`)],
    ),
    ...duplicates(
      'records.dueOutcomes',
      records.dueOutcomes.map(({ debt, dueDate }) => `${dueDate} ${debt}`),
    ),
    // A debt may be gone; what became of its due dates is still known.
    ...records.dueOutcomes.flatMap(({ dueDate, settledOn }, index) => {
      const path = `records.dueOutcomes[${index}]`;
      if (settledOn === null) return dueDate <= input.asOf ? [] : [late(`${path}.dueDate`)];
      return settledOn <= input.asOf ? [] : [late(`${path}.settledOn`)];
    }),
    ...duplicates(
      'records.whatIfs',
      records.whatIfs.map((whatIf) => whatIf.id),
    ),
    ...records.whatIfs.flatMap((whatIf, index) =>
      whatIfDebtFaults(`records.whatIfs[${index}]`, whatIf, (debt) => known.has(debt)),
    ),
    ...recoveryFaults(records.recovery, { path: 'records.recovery', asOf: input.asOf }),
    ...records.keptPlans.flatMap(({ keptOn }, index) => {
      const path = `records.keptPlans[${index}].keptOn`;
      const before = records.keptPlans[index - 1]?.keptOn;
      if (keptOn > input.asOf) return [late(path)];
      return before !== undefined && keptOn < before
        ? [{ path, code: 'date-before', allowed: `>= ${before}` } as const]
        : [];
    }),
    ...duplicates(
      'records.snapshots',
      records.snapshots.map((snapshot) => snapshot.date),
    ),
    ...records.snapshots.flatMap((snapshot, index) =>
      snapshot.date <= input.asOf ? [] : [late(`records.snapshots[${index}].date`)],
    ),
    ...keptConditionsFaults(records),
    ...billImportFaults(input, records),
  ];
}
