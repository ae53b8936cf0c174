import type { CivilDate } from '../../domain/dates/civil-date.ts';
import type { NegotiatedInstalment } from '../../domain/plan/plan-result.ts';
import type { NamedWhatIf, WhatIf } from '../../domain/whatif/whatif.ts';
import { all, type ReadableDB, run, type WritableDB } from './db.ts';
import { PART_COLUMNS, partFromRow, partToRow, type WhatIfPartRow } from './what-if-row.ts';

const LISTED = PART_COLUMNS.join(', ');
const INSERT_PART = `INSERT INTO what_if_parts (what_if, position, ${LISTED})
  VALUES (@what_if, @position, ${PART_COLUMNS.map((column) => `@${column}`).join(', ')})`;

/** Where a part stands: its what-if and its place in it. */
interface PartKey {
  readonly what_if: string;
  readonly part: number;
}

/** What-ifs that are not removed, in the order of creation. Parts may name debts that are removed. */
export function readWhatIfs(db: ReadableDB): NamedWhatIf[] {
  const rows = all<{ id: string; name: string }>(
    db,
    'SELECT id, name FROM what_ifs WHERE removed_at IS NULL ORDER BY number',
  );
  const parts = readParts(db);
  return rows.map(({ id, name }) => ({ id, name, parts: parts.get(id) ?? [] }));
}

function readParts(db: ReadableDB): Map<string, WhatIf[]> {
  const debts = grouped(
    all<PartKey & { debt: string }>(
      db,
      'SELECT what_if, part, debt FROM what_if_debts ORDER BY what_if, part, position',
    ),
    keyOf,
    ({ debt }) => debt,
  );
  const agreed = grouped(
    all<PartKey & NegotiatedInstalment>(
      db,
      'SELECT what_if, part, debt, months, instalment, interest FROM what_if_agreements ORDER BY what_if, part, position',
    ),
    keyOf,
    ({ debt, months, instalment, interest }) => ({ debt, months, instalment, interest }),
  );
  const rows = all<PartKey & WhatIfPartRow>(
    db,
    `SELECT what_if, position AS part, ${LISTED} FROM what_if_parts ORDER BY what_if, position`,
  );
  return grouped(
    rows,
    (row) => row.what_if,
    (row) => partFromRow(row, { debts: debts.get(keyOf(row)) ?? [], agreed: agreed.get(keyOf(row)) ?? [] }),
  );
}

const keyOf = ({ what_if, part }: PartKey): string => `${part} ${what_if}`;

function grouped<Row, Value>(
  rows: readonly Row[],
  key: (row: Row) => string,
  value: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [value(row)]);
    else group.push(value(row));
  }
  return groups;
}

/** Adds a what-if. */
export function insertWhatIf(db: WritableDB, whatIf: NamedWhatIf): void {
  run(db, 'INSERT INTO what_ifs (id, name) VALUES (?, ?)', [whatIf.id, whatIf.name]);
  insertParts(db, whatIf);
}

/** Replaces a what-if that is not removed, in its place; false when there is none of that id. */
export function updateWhatIf(db: WritableDB, whatIf: NamedWhatIf): boolean {
  const changed = run(db, 'UPDATE what_ifs SET name = ? WHERE id = ? AND removed_at IS NULL', [
    whatIf.name,
    whatIf.id,
  ]);
  if (changed === 0) return false;
  run(db, 'DELETE FROM what_if_parts WHERE what_if = ?', [whatIf.id]);
  insertParts(db, whatIf);
  return true;
}

function insertParts(db: WritableDB, { id, parts }: NamedWhatIf): void {
  parts.forEach((part, position) => {
    run(db, INSERT_PART, { what_if: id, position, ...partToRow(part) });
    insertLists(db, { what_if: id, part: position }, part);
  });
}

function insertLists(db: WritableDB, key: PartKey, part: WhatIf): void {
  if (part.kind === 'consolidation') {
    part.debts.forEach((debt, position) => {
      run(
        db,
        'INSERT INTO what_if_debts (what_if, part, position, debt) VALUES (@what_if, @part, @position, @debt)',
        { ...key, position, debt },
      );
    });
  }
  if (part.kind === 'negotiation') {
    part.agreed.forEach(({ debt, months, instalment, interest }, position) => {
      run(
        db,
        `INSERT INTO what_if_agreements (what_if, part, position, debt, months, instalment, interest)
         VALUES (@what_if, @part, @position, @debt, @months, @instalment, @interest)`,
        { ...key, position, debt, months, instalment, interest },
      );
    });
  }
}

/** Hides a what-if; false when there is none of that id. */
export function removeWhatIf(db: WritableDB, id: string, on: CivilDate): boolean {
  return run(db, 'UPDATE what_ifs SET removed_at = ? WHERE id = ? AND removed_at IS NULL', [on, id]) === 1;
}

/** Brings a removed what-if back; false when none of that id was removed. */
export function restoreWhatIf(db: WritableDB, id: string): boolean {
  return run(db, 'UPDATE what_ifs SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL', [id]) === 1;
}
