import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
/** What is needed when a module runs: imports and re-exports of values, not of types alone, nor loaded later. */
const STATIC_IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?['"](\.{1,2}\/[^'"]+)['"]/gm;

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|vue)$/.test(name))
  .map((name) => join(src, name));

function importsOf(file: string): string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)].map((match) =>
    join(dirname(file), match[1] as string),
  );
  return found.filter((path) => /\.(?:ts|vue)$/.test(path));
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));

/** The first way found from a file back to itself. */
function cycle(): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, way: string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const found = visit(next, [...way, file]);
      if (found) return found;
    }
    done.add(file);
    return null;
  };
  for (const file of files) {
    const found = visit(file, []);
    if (found) return found;
  }
  return null;
}

test('every relative import names a file that exists', () => {
  const missing = [...graph].flatMap(([file, imports]) =>
    imports.filter((path) => !existsSync(path)).map((path) => `${file}: ${path}`),
  );
  expect(missing).toEqual([]);
  expect([...graph.values()].flat().length).toBeGreaterThan(100);
});

test('no module needs itself, whichever way round', () => {
  expect(cycle()?.map((file) => relative(src, file)) ?? null).toBeNull();
});
