import { describe, expect, test } from 'vitest';
import {
  changedMigrations,
  migrationFiles,
  openMigrations,
  readSums,
  sumOf,
} from '../../scripts/migration-sums.ts';

const files = new Map([
  ['0001-a.sql', 'CREATE TABLE a (x) STRICT;\n'],
  ['0002-b.sql', 'CREATE TABLE b (x) STRICT;\n'],
]);
const sums = Object.fromEntries([...files].map(([name, sql]) => [name, sumOf(sql)]));

describe('a migration that was released', () => {
  test('is never changed: not one there is was', () => {
    expect(changedMigrations(migrationFiles(), readSums())).toEqual([]);
    expect(Object.keys(readSums()).length).toBeGreaterThanOrEqual(7);
  });

  test('is found out when a character of it changes, or it goes', () => {
    expect(changedMigrations(files, sums)).toEqual([]);
    const spoilt = new Map([...files, ['0002-b.sql', 'CREATE TABLE b (y) STRICT;\n']]);
    expect(changedMigrations(spoilt, sums)).toEqual(['0002-b.sql']);
    const fewer = new Map([['0001-a.sql', files.get('0001-a.sql') as string]]);
    expect(changedMigrations(fewer, sums)).toEqual(['0002-b.sql']);
  });

  test('is the same with the line ends of Windows', () => {
    expect(sumOf('a\r\nb\r\n')).toBe(sumOf('a\nb\n'));
  });

  test('may be changed while no release holds it', () => {
    const more = new Map([...files, ['0003-c.sql', '']]);
    expect(openMigrations(more, sums)).toEqual(['0003-c.sql']);
    expect(changedMigrations(more, sums)).toEqual([]);
  });
});
