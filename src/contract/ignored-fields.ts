import { pathText } from './faults.ts';

/** Paths of the fields that an input has and its reading has not: they were not known and left out. */
export function ignoredFields(input: unknown, reading: unknown, path: readonly PropertyKey[] = []): string[] {
  if (Array.isArray(input)) {
    return input.flatMap((entry, index) => ignoredFields(entry, (reading as unknown[])[index], [...path, index]));
  }
  // What a record holds is kept as it is.
  if (typeof input !== 'object' || input === null || path.length > 1 && path[0] === 'records') return [];
  return Object.entries(input).flatMap(([key, value]) =>
    typeof reading === 'object' && reading !== null && Object.hasOwn(reading, key)
      ? ignoredFields(value, (reading as Record<string, unknown>)[key], [...path, key])
      : [pathText([...path, key])],
  );
}
