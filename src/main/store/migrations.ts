/** One step of the database's shape; `version` is its number, from 1 without a gap. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

const files = import.meta.glob<string>('../../../migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The product's own migrations, in order. */
export const MIGRATIONS: readonly Migration[] = inOrder(
  Object.entries(files).map(([path, sql]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.sql'.length);
    return { version: Number(name.slice(0, 4)), name, sql };
  }),
);

/** Sorts migrations by number. Throws when a number is missing, doubled or no number: only a bug can cause that. */
export function inOrder(migrations: readonly Migration[]): readonly Migration[] {
  const sorted = [...migrations].sort((a, b) => a.version - b.version);
  sorted.forEach((migration, index) => {
    if (migration.version !== index + 1)
      throw new Error(`migration ${index + 1} is missing or doubled: ${migration.name}`);
  });
  return sorted;
}
