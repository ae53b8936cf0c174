import { pathText } from './faults.ts';

/** Paths of the fields that an input has and its reading has not: they were not known and left out. */
export function ignoredFields(input: unknown, reading: unknown): string[] {
  const paths: string[] = [];
  compare(input, reading, [], paths);
  return paths;
}

function compare(input: unknown, reading: unknown, path: readonly PropertyKey[], paths: string[]): void {
  if (Array.isArray(input)) {
    input.forEach((entry, index) => compare(entry, (reading as unknown[])[index], [...path, index], paths));
  } else if (typeof input === 'object' && input !== null) {
    const known = reading as Record<string, unknown>;
    for (const [key, value] of Object.entries(input)) {
      if (known === undefined || known === null || !Object.hasOwn(known, key)) paths.push(pathText([...path, key]));
      // What a record holds is kept as it is.
      else if (path[0] !== 'records') compare(value, known[key], [...path, key], paths);
    }
  }
}
