import { describe, expect, test } from 'vitest';
import type { Connection, ReadableDB } from '../../src/main/store/db.ts';
import { readDebt, readRemovedDebts } from '../../src/main/store/debts.ts';
import { readDueOutcome, readDueOutcomes, readDueOutcomesSince } from '../../src/main/store/due-outcomes.ts';
import { idIsTaken } from '../../src/main/store/ids.ts';
import { readCountingPayments, readPayments, readPaymentsBefore } from '../../src/main/store/payments.ts';
import { lastSnapshotDate, readSnapshotDates, readSnapshots } from '../../src/main/store/snapshots.ts';
import { readStoredCase } from '../../src/main/store/stored-case.ts';
import { readWhatIfs } from '../../src/main/store/what-ifs.ts';
import { testStore } from '../support/store-folder.ts';
import { TODAY } from '../support/store-entries.ts';

/** The query plan of every statement that a read runs. */
function plansOf(read: (db: ReadableDB) => unknown): { sql: string; steps: string[] }[] {
  return testStore().read((db) => {
    const connection = db as unknown as Connection;
    const plans: { sql: string; steps: string[] }[] = [];
    const watched = {
      prepare: (sql: string) => {
        const rows = connection
          .prepare(`EXPLAIN QUERY PLAN ${sql}`)
          .all(...[...sql.matchAll(/\?/g)].map(() => 'x')) as { detail: string }[];
        plans.push({ sql, steps: rows.map((row) => row.detail) });
        return connection.prepare(sql);
      },
    };
    read(watched as unknown as ReadableDB);
    return plans;
  });
}

describe('queries', () => {
  test('reading everything sorts nothing: each table is read in the order it lies in', () => {
    const plans = plansOf((db) => [
      readStoredCase(db, TODAY),
      readWhatIfs(db),
      readSnapshots(db),
      readRemovedDebts(db),
      readPayments(db),
      readPaymentsBefore(db, TODAY, 10),
      readSnapshots(db, { from: TODAY, to: TODAY }),
      readSnapshotDates(db, TODAY),
      readDueOutcomes(db),
      readDueOutcomesSince(db, 'x', TODAY),
    ]);
    expect(plans.length).toBeGreaterThan(20);
    for (const { sql, steps } of plans) {
      expect(
        steps.filter((step) => step.includes('TEMP B-TREE')),
        sql,
      ).toEqual([]);
    }
  });

  test.each<[string, (db: ReadableDB) => unknown]>([
    ['a debt', (db) => idIsTaken(db, 'debts', 'x')],
    ['an income', (db) => idIsTaken(db, 'incomes', 'x')],
    ['an expense', (db) => idIsTaken(db, 'expenses', 'x')],
    ['a what-if', (db) => idIsTaken(db, 'what_ifs', 'x')],
    ['a payment', (db) => idIsTaken(db, 'recorded_payments', 'x')],
    ['a debt with its figures', (db) => readDebt(db, 'x')],
  ])('%s is looked up by its id', (_what, read) => {
    const [{ steps }] = plansOf(read);
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatch(/^SEARCH \w+ USING (COVERING )?INDEX sqlite_autoindex_\w+ \(id=\?\)$/);
  });

  test('the outcome of a due date is looked up', () => {
    const [{ steps }] = plansOf((db) => readDueOutcome(db, 'x', TODAY));
    expect(steps).toEqual([expect.stringMatching(/^SEARCH due_outcomes USING (INDEX|PRIMARY KEY)/)]);
  });

  test('payments find their debt by its id', () => {
    const [payments] = plansOf(readPayments);
    expect(payments?.steps).toContainEqual(
      expect.stringMatching(/^SEARCH debt USING INDEX sqlite_autoindex_debts/),
    );
  });

  test('older payments that still count are found by their debt and date', () => {
    const [older] = plansOf((db) => readCountingPayments(db, TODAY)).filter(({ sql }) =>
      sql.includes('FROM debts AS debt'),
    );
    expect(older?.steps).toContainEqual(
      'SEARCH payment USING INDEX recorded_payments_by_debt (debt=? AND date>? AND date<?)',
    );
  });

  test('payments of the page are found by their date', () => {
    for (const read of [
      (db: ReadableDB) => readPaymentsBefore(db, TODAY, 10),
      (db: ReadableDB) => readPayments(db),
    ]) {
      const [{ steps }] = plansOf(read).slice(-1);
      expect(steps[0]).toMatch(/^SEARCH payment USING INDEX recorded_payments_by_date/);
    }
  });

  test('the last snapshot is found without reading the others', () => {
    const [{ steps }] = plansOf(lastSnapshotDate);
    expect(steps).toEqual(['SCAN snapshots']);
  });
});
