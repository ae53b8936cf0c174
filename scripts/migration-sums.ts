import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.ts';
import { say, text } from './say.ts';

/**
 * Sums of the released migrations by file name, in migrations/sums.json. A migration that was released is never changed
 * again: somebody's data has been through it. `node scripts/migration-sums.ts` adds those that are new, and changes none.
 */
export type Sums = Readonly<Record<string, string>>;

const FILE = inProject('migrations/sums.json');

/** The sum of a migration's text, however its lines end. */
export function sumOf(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
}

/** Names of released migrations that were changed, renamed or deleted. */
export function changedMigrations(files: ReadonlyMap<string, string>, sums: Sums): string[] {
  return Object.entries(sums).flatMap(([name, sum]) => {
    const sql = files.get(name);
    return sql !== undefined && sumOf(sql) === sum ? [] : [name];
  });
}

/** Names of the migrations that no release holds yet. */
export function openMigrations(files: ReadonlyMap<string, string>, sums: Sums): string[] {
  return [...files.keys()].filter((name) => !Object.hasOwn(sums, name));
}

/** Every migration's text by its file name. */
export function migrationFiles(): Map<string, string> {
  const names = readdirSync(inProject('migrations')).filter((name) => name.endsWith('.sql'));
  return new Map(names.sort().map((name) => [name, readFileSync(inProject(`migrations/${name}`), 'utf8')]));
}

export function readSums(): Sums {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Sums;
}

if (import.meta.main) {
  const files = migrationFiles();
  const sums = readSums();
  const changed = changedMigrations(files, sums);
  if (changed.length > 0) {
    process.stderr.write(
      `${text('已发布的迁移不能修改：', 'Released migrations must not change: ')}${changed.join(', ')}\n`,
    );
    process.exitCode = 1;
  } else {
    const added = openMigrations(files, sums).map(
      (name) => [name, sumOf(files.get(name) as string)] as const,
    );
    writeFileSync(FILE, `${JSON.stringify({ ...sums, ...Object.fromEntries(added) }, null, 2)}\n`);
    say(`记下了 ${added.length} 个新迁移的校验和。`, `Wrote the sums of ${added.length} new migrations.`);
  }
}
