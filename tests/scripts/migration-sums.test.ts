import { describe, expect, test } from 'vitest';
import { changedMigrations, migrationFiles, readSums, sumOf } from '../../scripts/migration-sums.ts';

const files = new Map([
  ['0001-a.sql', 'CREATE TABLE a (x) STRICT;\n'],
  ['0002-b.sql', 'CREATE TABLE b (x) STRICT;\n'],
]);
const sums = Object.fromEntries([...files].map(([name, sql]) => [name, sumOf(sql)]));

describe('a migration that was released', () => {
  test('is never changed: not one there is was', () => {
    expect(changedMigrations(migrationFiles(), readSums())).toEqual([]);
    expect(migrationFiles().size).toBeGreaterThan(3);
  });

  test('is found out when a character of it changes, it goes, or one without a sum comes', () => {
    const released = { openUpTo: 0, sums };
    expect(changedMigrations(files, released)).toEqual([]);
    expect(
      changedMigrations(new Map([...files, ['0002-b.sql', 'CREATE TABLE b (y) STRICT;\n']]), released),
    ).toEqual(['0002-b.sql']);
    expect(changedMigrations(new Map([['0001-a.sql', files.get('0001-a.sql') as string]]), released)).toEqual(
      ['0002-b.sql'],
    );
    expect(changedMigrations(new Map([...files, ['0003-c.sql', '']]), released)).toEqual(['0003-c.sql']);
  });

  test('is the same with the line ends of Windows', () => {
    expect(sumOf('a\r\nb\r\n')).toBe(sumOf('a\nb\n'));
  });

  test('may be changed while no release holds it', () => {
    expect(changedMigrations(new Map([['0001-a.sql', 'other']]), { openUpTo: 2, sums })).toEqual([]);
  });
});
