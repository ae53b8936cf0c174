import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS } from '../../src/main/store/migrations.ts';
import { FULL_DEBTS } from '../support/store-entries.ts';
import { debtRow, logRow, type Row, ROWS, whatIfPartRow } from '../support/store-rows.ts';

function emptyDatabase(): Database.Database {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  for (const migration of MIGRATIONS) db.exec(migration.sql);
  return db;
}

function insert(db: Database.Database, table: string, row: Row): void {
  const columns = Object.keys(row);
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  ).run(row);
}

/** A database with a legal row in each table. */
function filledDatabase(): Database.Database {
  const db = emptyDatabase();
  for (const table of ['sequence', 'settings', 'workspace']) db.prepare(`DELETE FROM ${table}`).run();
  for (const [table, row] of ROWS) insert(db, table, row);
  return db;
}

/** Empties a table and those that refer to it, so that only the constraint in question can refuse. */
function messageFor(db: Database.Database, table: string, row: Row): string {
  try {
    db.transaction(() => {
      db.pragma('defer_foreign_keys = ON');
      db.prepare(`DELETE FROM ${table}`).run();
      insert(db, table, row);
    })();
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

const MONEY =
  /(_interest|_fees|loan_fee|_floor|_cap|_due|_billed|_carried|_principal|_limit|_amount|balance|instalment|principal|interest|fees|owed|overdue|amount|on_hand|buffer|monthly_budget)$/;

/** Named like money, but answers to a question: are they waived or kept. */
const WORDS = new Set(['debts.remaining_fees', 'agreements.interest', 'what_if_agreements.interest']);

const LOG_KINDS = ['account-event', 'support-call', 'collector-contact', 'proof-document'] as const;
/** A part of each kind. */
const PARTS = [
  ...[0, 1, 2, 3].map((position) => whatIfPartRow('side-job', position)),
  whatIfPartRow('one-loan'),
  { ...whatIfPartRow('ahead'), debt: 'huabei' },
  whatIfPartRow('agreed'),
];

/** An entry of the log of each kind. */
const ENTRIES = LOG_KINDS.map(logRow);

/** Values a column must refuse, by what the column is. */
function illegalValues(column: string, legal: unknown): readonly (string | number)[] {
  if (typeof legal === 'number') return [-1_000_000_000_000_000, 0.5, 9_000_000_000_000_000, 'text'];
  if (/(_on|^date|_date|_at|since|as_of)$/.test(column)) return ['2026-02-30', '23.11.2026', ''];
  if (/rate$|share$|fee$|target$|spread$|gap$/.test(column)) return ['-0.1', '1e-3', 'much', ''];
  if (/^ratio|^utilisation/.test(column)) return ['0.5', 'x', '-0.5000'];
  return ['x'.repeat(1001), ''];
}

describe('the tables refuse illegal rows', () => {
  test('a legal row of every table is accepted', () => {
    const db = filledDatabase();
    for (const [table] of ROWS) {
      expect(db.prepare(`SELECT count(*) AS rows FROM ${table}`).get(), table).toEqual({ rows: 1 });
    }
    for (const part of PARTS)
      expect(messageFor(db, 'what_if_parts', part), String(part['kind'])).toBe('accepted');
    for (const entry of ENTRIES)
      expect(messageFor(db, 'log_entries', entry), String(entry['kind'])).toBe('accepted');
    for (const debt of FULL_DEBTS.slice(1)) insert(db, 'debts', debtRow(debt.id));
    expect(db.prepare('SELECT count(*) AS rows FROM debts').get()).toEqual({ rows: FULL_DEBTS.length });
  });

  test('every column of a legal row refuses what does not belong in it', () => {
    const rows = [
      ...ROWS,
      ...FULL_DEBTS.slice(1).map((debt) => ['debts', debtRow(debt.id)] as const),
      ...PARTS.map((part) => ['what_if_parts', part] as const),
      ...ENTRIES.map((entry) => ['log_entries', entry] as const),
    ];
    const accepted: string[] = [];
    for (const [table, row] of rows) {
      const db = filledDatabase();
      for (const [column, legal] of Object.entries(row)) {
        // Keys of kept records are the file's own.
        if (legal === null || `${table}.${column}` === 'records.key') continue;
        for (const value of illegalValues(column, legal)) {
          const message = messageFor(db, table, { ...row, [column]: value });
          if (message !== 'accepted' || isLegalAfterAll(table, column, value)) continue;
          accepted.push(`${table}.${column} = ${JSON.stringify(value)}`);
        }
      }
    }
    expect(accepted).toEqual([]);
  });

  test.each(['huabei', 'loan', 'split', 'store', 'friend'])(
    'a debt of another kind has none of the terms of %s',
    (id) => {
      const db = filledDatabase();
      for (const other of FULL_DEBTS.filter((debt) => debt.id !== id)) {
        const mixed = { ...debtRow(other.id), kind: debtRow(id).kind };
        expect(messageFor(db, 'debts', mixed), `${other.id} as ${String(mixed.kind)}`).toMatch(
          /^CHECK constraint failed/,
        );
      }
    },
  );

  test.each<[constraint: string, debt: string, change: Row]>([
    ['overdue_is_whole', 'huabei', { overdue_since: null }],
    ['overdue_is_whole', 'huabei', { overdue_fees: null }],
    ['overdue_within_balance', 'huabei', { overdue_principal: 684_001 }],
    ['charged_is_whole', 'huabei', { charged_fees: null }],
    ['rate_is_whole', 'huabei', { rate_period: null }],
    ['day_count_is_annual', 'huabei', { rate_day_count: 365 }],
    ['penalty_rate_is_whole', 'huabei', { penalty_rate: null }],
    ['penalty_day_count_is_annual', 'huabei', { penalty_rate_period: 'daily' }],
    ['late_fee_is_whole', 'huabei', { late_fee_floor: null }],
    ['late_fee_is_whole', 'huabei', { late_fee_share: null, late_fee_floor: null }],
    ['late_fee_cap_above_floor', 'huabei', { late_fee_cap: 999 }],
    ['revolving_terms', 'huabei', { minimum_share: null }],
    ['revolving_terms', 'store', { statement_billed: 0 }],
    ['statement_within_balance', 'huabei', { statement_billed: 684_000 - 182_000 - 50_000 + 1 }],
    ['instalment_terms', 'loan', { method: null }],
    ['instalment_terms', 'loan', { instalment: null }],
    ['instalment_terms', 'store', { instalment: 1 }],
    ['fee_instalment_terms', 'split', { remaining_periods: 13 }],
    ['fee_instalment_terms', 'split', { original_principal: 299_999 }],
    ['fee_instalment_terms', 'split', { remaining_fees: null }],
    ['fee_instalment_terms', 'store', { periods: 12 }],
    ['simple_terms', 'store', { minimum_amount: null }],
    ['simple_terms', 'loan', { minimum_amount: 1 }],
    ['informal_terms', 'store', { due_date: '2027-01-01' }],
    ['rate_by_kind', 'store', { rate: null, rate_period: null }],
    ['rate_by_kind', 'friend', { rate: '0.1', rate_period: 'annual' }],
    ['due_day_by_kind', 'store', { due_day: null }],
    ['due_day_by_kind', 'friend', { due_day: 1 }],
    ['remaining_periods_by_kind', 'loan', { remaining_periods: null }],
    ['remaining_periods_by_kind', 'store', { remaining_periods: 3 }],
    ['prepay_by_kind', 'huabei', { prepay: 'allowed' }],
  ])('%s refuses %s with %o', (constraint, id, change) => {
    expect(messageFor(filledDatabase(), 'debts', { ...debtRow(id), ...change })).toBe(
      `CHECK constraint failed: ${constraint}`,
    );
  });

  test.each<[constraint: string, table: string, change: Row]>([
    ['once_or_recurring', 'incomes', { once_on: '2027-01-01' }],
    ['once_or_recurring', 'incomes', { starts_on: null }],
    ['once_or_recurring', 'expenses', { once_on: '2027-01-01' }],
    ['day_by_unit', 'incomes', { every_weekday: 1 }],
    ['day_by_unit', 'incomes', { every_unit: 'year' }],
    ['day_by_unit', 'expenses', { every_unit: 'week' }],
    ['ends_after_start', 'incomes', { ends_on: '2026-12-14' }],
    ['ends_after_start', 'expenses', { ends_on: '2026-12-14' }],
    ['varies_is_whole', 'incomes', { varies_gap: null }],
    ['day_count_is_annual', 'rate_steps', { rate_period: 'monthly' }],
    ['overdue BETWEEN 0 AND owed', 'snapshots', { overdue: 11 }],
    ['principal BETWEEN 0 AND owed', 'snapshots', { principal: 11 }],
    ['principal BETWEEN 0 AND owed', 'snapshot_debts', { principal: 11 }],
    ['overdue BETWEEN 0 AND owed', 'snapshot_debts', { overdue: 11 }],
    ["answer = 'not-paid'", 'due_answers', { answer: 'paid' }],
    ['covered_is_whole', 'agreements', { covered_since: null }],
    ['covered_is_whole', 'agreements', { covered_fees: null }],
    ['covered_is_whole', 'agreements', { covered_since: '2026-02-30' }],
    ['broken_after_it_began', 'agreements', { broken_on: '2026-10-31' }],
    ['broken_after_it_began', 'agreements', { broken_on: '2026-02-30' }],
    ['json_valid(entered)', 'agreement_bases', { entered: '{' }],
    ['overdue BETWEEN 0 AND owed', 'kept_plan_points', { overdue: 11 }],
    ['overdue BETWEEN 0 AND owed', 'kept_plan_debts', { overdue: 11 }],
    ['paid BETWEEN 0 AND required', 'due_outcomes', { paid: 101 }],
    ['result_by_paid', 'due_outcomes', { result: 'not-paid' }],
    ['result_by_paid', 'due_outcomes', { result: 'on-time' }],
    ['result_by_paid', 'due_outcomes', { paid: 100, result: 'on-time', settled_on: '2026-11-11' }],
    ['result_by_paid', 'due_outcomes', { paid: 100, result: 'late', settled_on: '2026-11-10' }],
    ['result_by_paid', 'due_outcomes', { paid: 100, result: 'unconfirmed' }],
    ['json_valid(text)', 'records', { text: '{' }],
    ['id = 1', 'cash', { id: 2 }],
    ['id = 1', 'restriction', { id: 2 }],
    ['id = 1', 'plan_settings', { id: 2 }],
    ['id = 1', 'settings', { id: 2 }],
    ['id = 1', 'workspace', { id: 2 }],
    ['id = 1', 'sequence', { id: 2 }],
  ])('%s refuses a row of %s with %o', (constraint, table, change) => {
    const row = ROWS.find(([name]) => name === table)?.[1] ?? {};
    expect(messageFor(filledDatabase(), table, { ...row, ...change })).toBe(
      `CHECK constraint failed: ${constraint}`,
    );
  });

  test('a part of a what-if has the terms of its kind and no others', () => {
    const db = filledDatabase();
    // A sum on a day may be had or needed: these two kinds say the same.
    const alike = new Set(['lump-sum dear-month', 'dear-month lump-sum']);
    for (const part of PARTS) {
      for (const other of PARTS.filter(({ kind }) => kind !== part.kind)) {
        const mixed = messageFor(db, 'what_if_parts', { ...part, kind: other.kind });
        const pair = `${String(part.kind)} ${String(other.kind)}`;
        if (alike.has(pair)) expect(mixed, pair).toBe('accepted');
        else expect(mixed, pair).toMatch(/^CHECK constraint failed/);
      }
    }
  });

  test('an entry of the log has the terms of its kind and no others', () => {
    const db = filledDatabase();
    for (const entry of ENTRIES) {
      for (const other of ENTRIES.filter(({ kind }) => kind !== entry.kind)) {
        const mixed = messageFor(db, 'log_entries', { ...entry, kind: other.kind });
        expect(mixed, `${String(entry.kind)} as ${String(other.kind)}`).toMatch(/^CHECK constraint failed/);
      }
    }
  });

  test.each<[constraint: string, entry: Row, change: Row]>([
    ['account_event_terms', ENTRIES[0], { event: null }],
    ['channel_by_kind', ENTRIES[1], { channel: 'visit' }],
    ['channel_by_kind', ENTRIES[2], { channel: '95188' }],
    ['channel_by_kind', ENTRIES[0], { person: '某人' }],
    ['follow_up_by_kind', ENTRIES[2], { follow_up_on: '2026-12-01' }],
    ['follow_up_after_call', ENTRIES[1], { follow_up_on: '2026-10-21' }],
    ['collector_contact_terms', ENTRIES[2], { time: null }],
    ['collector_contact_terms', ENTRIES[2], { third_party: null }],
    ['proof_document_terms', ENTRIES[3], { document: null }],
  ])('%s refuses an entry of the log %o with %o', (constraint, entry, change) => {
    expect(messageFor(filledDatabase(), 'log_entries', { ...entry, ...change })).toBe(
      `CHECK constraint failed: ${constraint}`,
    );
  });

  test.each<[constraint: string, part: Row, change: Row]>([
    ['amount_by_kind', PARTS[0], { amount: null }],
    ['amount_by_kind', PARTS[6], { amount: 1 }],
    ['day_by_kind', PARTS[1], { happens_on: null }],
    ['day_by_kind', PARTS[0], { happens_on: '2027-01-01' }],
    ['income_change_terms', PARTS[2], { share: null }],
    ['income_change_terms', PARTS[2], { starts_on: null }],
    ['income_change_terms', PARTS[0], { share: '0.1' }],
    ['consolidation_terms', PARTS[4], { loan_name: null }],
    ['consolidation_terms', PARTS[4], { rate: null }],
    ['consolidation_terms', PARTS[4], { periods: null }],
    ['consolidation_terms', PARTS[4], { due_day: null }],
    ['consolidation_terms', PARTS[4], { loan_fee: null }],
    ['consolidation_terms', PARTS[5], { loan_fee: 0 }],
    ['day_count_is_annual', PARTS[4], { rate_period: 'monthly' }],
    ['prepayment_terms', PARTS[5], { debt: null }],
    ['prepayment_terms', PARTS[0], { debt: 'huabei' }],
    ['position BETWEEN 0 AND 19', PARTS[0], { position: 20 }],
  ])('%s refuses a part %o with %o', (constraint, part, change) => {
    expect(messageFor(filledDatabase(), 'what_if_parts', { ...part, ...change })).toBe(
      `CHECK constraint failed: ${constraint}`,
    );
  });

  test.each(['-1.1', '10.1', '-', '--1', '1-1', '.5', '+1'])(
    'a change of incomes by %s is refused',
    (share) => {
      expect(messageFor(filledDatabase(), 'what_if_parts', { ...PARTS[2], share })).toMatch(
        /^CHECK constraint failed/,
      );
    },
  );

  test.each(['-1', '10', '0.05', '-0.123456789'])('a change of incomes by %s is accepted', (share) => {
    expect(messageFor(filledDatabase(), 'what_if_parts', { ...PARTS[2], share })).toBe('accepted');
  });

  test('a part names a debt once', () => {
    const db = filledDatabase();
    for (const table of ['what_if_debts', 'what_if_agreements']) {
      const row = ROWS.find(([name]) => name === table)?.[1] ?? {};
      expect(() => insert(db, table, { ...row, position: 1 }), table).toThrow(/^UNIQUE constraint failed/);
    }
  });

  test('what belongs to a what-if needs it, and goes with it', () => {
    const db = filledDatabase();
    for (const [table, key] of [
      ['what_if_parts', { what_if: 'nothing' }],
      ['what_if_debts', { part: 1 }],
      ['what_if_agreements', { part: 1 }],
    ] as const) {
      const row = ROWS.find(([name]) => name === table)?.[1] ?? {};
      expect(messageFor(db, table, { ...row, ...key }), table).toBe('FOREIGN KEY constraint failed');
    }
    db.prepare('DELETE FROM what_ifs').run();
    for (const table of ['what_if_parts', 'what_if_debts', 'what_if_agreements'])
      expect(db.prepare(`SELECT count(*) AS rows FROM ${table}`).get(), table).toEqual({ rows: 0 });
  });

  test('what belongs to a kept plan needs it, and goes with it', () => {
    const db = filledDatabase();
    for (const [table, key] of [
      ['kept_plan_debts', { plan: 2 }],
      ['kept_plan_points', { position: 1 }],
    ] as const) {
      const row = ROWS.find(([name]) => name === table)?.[1] ?? {};
      expect(messageFor(db, table, { ...row, ...key }), table).toBe('FOREIGN KEY constraint failed');
    }
    db.prepare('DELETE FROM kept_plans').run();
    for (const table of ['kept_plan_debts', 'kept_plan_points'])
      expect(db.prepare(`SELECT count(*) AS rows FROM ${table}`).get(), table).toEqual({ rows: 0 });
  });

  test('an id is taken once', () => {
    const db = filledDatabase();
    for (const table of ['debts', 'incomes', 'expenses', 'recorded_payments', 'what_ifs']) {
      const row = ROWS.find(([name]) => name === table)?.[1] ?? {};
      expect(() => insert(db, table, row), table).toThrow(/^UNIQUE constraint failed/);
    }
  });

  test('what belongs to a debt needs the debt', () => {
    const db = filledDatabase();
    const parts = [
      'rate_steps',
      'agreements',
      'carried_dues',
      'plan_order',
      'due_answers',
      'recorded_payments',
      'what_if_debts',
      'what_if_agreements',
    ];
    for (const table of parts) {
      const row = ROWS.find(([name]) => name === table)?.[1] ?? {};
      const message = messageFor(db, table, { ...row, debt: 'nobody' });
      expect(message, table).toBe('FOREIGN KEY constraint failed');
    }
  });

  test('deleting a debt for good takes its parts along, but not its payments and what-ifs', () => {
    const db = filledDatabase();
    const remove = () => db.prepare("DELETE FROM debts WHERE id = 'huabei'").run();
    expect(remove).toThrow('FOREIGN KEY constraint failed');
    db.prepare('DELETE FROM recorded_payments').run();
    expect(remove).toThrow('FOREIGN KEY constraint failed');
    db.prepare('DELETE FROM statement_checks').run();
    for (const table of ['what_if_debts', 'what_if_agreements']) {
      expect(remove, table).toThrow('FOREIGN KEY constraint failed');
      db.prepare(`DELETE FROM ${table}`).run();
    }
    insert(db, 'what_if_parts', { ...PARTS[5], position: 1 });
    expect(remove).toThrow('FOREIGN KEY constraint failed');
    db.prepare('DELETE FROM what_if_parts').run();
    remove();
    for (const table of [
      'rate_steps',
      'agreements',
      'agreement_instalments',
      'agreement_bases',
      'carried_dues',
      'plan_order',
      'due_answers',
    ]) {
      expect(db.prepare(`SELECT count(*) AS rows FROM ${table}`).get(), table).toEqual({ rows: 0 });
    }
    expect(db.prepare('SELECT count(*) AS rows FROM snapshot_debts').get()).toEqual({ rows: 1 });
  });

  test('every table is strict', () => {
    const tables = emptyDatabase()
      .prepare(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(tables).toHaveLength(ROWS.length);
    for (const table of tables) expect(table).toMatchObject({ strict: 1 });
  });

  test('every sum of money that must be there is a whole number and not null', () => {
    const db = emptyDatabase();
    const columns = ROWS.flatMap(([table]) =>
      (
        db.prepare('SELECT name, type, "notnull" AS required FROM pragma_table_info(?)').all(table) as {
          name: string;
          type: string;
          required: number;
        }[]
      ).map((column) => ({ ...column, table })),
    ).filter((column) => MONEY.test(column.name) && !WORDS.has(`${column.table}.${column.name}`));
    expect(columns.length).toBeGreaterThan(30);
    for (const column of columns) expect(column.type, `${column.table}.${column.name}`).toBe('INTEGER');
    const optional = columns.filter((column) => column.required === 0).map((column) => column.table);
    expect(new Set(optional)).toEqual(
      new Set([
        'debts',
        'agreements',
        'statement_checks',
        'plan_settings',
        'snapshot_debts',
        'what_if_parts',
      ]),
    );
  });
});

/** Large numbers are legal where the column only counts, or sums many debts; an empty text where it is optional. */
function isLegalAfterAll(table: string, column: string, value: string | number): boolean {
  const counts = [
    'diagnosis',
    'position',
    'value',
    'balance_sequence',
    'entered_sequence',
    'recorded_sequence',
    'agreed_sequence',
    'restriction',
  ];
  const sums =
    (/^(snapshot|kept_plan)/.test(table) &&
      ['owed', 'overdue', 'principal', 'income', 'income_ahead', 'cost', 'minimums_cost'].includes(column)) ||
    `${table}.${column}` === 'due_outcomes.required';
  // The number of a kept plan only orders it.
  if (`${table}.${column}` === 'kept_plans.number') return Number.isInteger(value);
  const mayBeEmpty = ['debts.product', 'debts.platform', 'plan_extras.name'].includes(`${table}.${column}`);
  // Incomes may fall.
  if (`${table}.${column}` === 'what_if_parts.share') return value === '-0.1';
  return typeof value === 'number'
    ? value > 0 && (counts.includes(column) || sums)
    : value === '' && mayBeEmpty;
}
