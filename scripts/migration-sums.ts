import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.ts';
import { say } from './say.ts';

/**
 * Sums of the migrations, in migrations/sums.json. A migration that was released is never changed again: somebody's data
 * has been through it. `node scripts/migration-sums.ts` writes the sums anew; with `--release` it closes all there are.
 */
export interface Sums {
  /** Number of the last migration that no release holds yet and that may still be changed; 0 when all are released. */
  readonly openUpTo: number;
  readonly sums: Readonly<Record<string, string>>;
}

const FILE = inProject('migrations/sums.json');

/** The sum of a migration's text, however its lines end. */
export function sumOf(sql: string): string {
  return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
}

/** Names of released migrations that were changed, and of closed ones without a sum. */
export function changedMigrations(files: ReadonlyMap<string, string>, { openUpTo, sums }: Sums): string[] {
  const closed = (name: string) => Number(name.slice(0, 4)) > openUpTo;
  const changed = [...files]
    .filter(([name, sql]) => closed(name) && sums[name] !== sumOf(sql))
    .map(([name]) => name);
  return [...changed, ...Object.keys(sums).filter((name) => closed(name) && !files.has(name))];
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
  const openUpTo = process.argv.includes('--release') ? 0 : readSums().openUpTo;
  const sums = Object.fromEntries([...files].map(([name, sql]) => [name, sumOf(sql)]));
  writeFileSync(FILE, `${JSON.stringify({ openUpTo, sums }, null, 2)}\n`);
  say(`写好了 ${files.size} 个迁移的校验和。`, `Wrote the sums of ${files.size} migrations.`);
}
