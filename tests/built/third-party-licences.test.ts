import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const text = readFileSync(
  fileURLToPath(new URL('../../out/renderer/THIRD_PARTY_LICENSES.txt', import.meta.url)),
  'utf8',
);
const titles = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \((.+)\)\n=+\n/gm)];
const FREE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Zlib'];

/** Whether a licence, or one of several to choose from, leaves the product free: `(MIT AND Zlib)`, `MIT OR GPL-3.0`. */
function isFree(licence: string): boolean {
  const choices = licence.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => FREE.includes(one)));
}

test('the build names what it holds: the page’s libraries, the main process’s, and what stays outside the bundles', () => {
  const names = titles.map(([, name]) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      '@vue/runtime-core',
      'chart.js',
      'element-plus',
      'pinia',
      'vue-i18n',
      'vue-router',
      'zod',
      'better-sqlite3',
    ]),
  );
  // Tools that leave nothing of themselves in the bundles.
  for (const tool of ['vite', 'typescript', 'vitest', 'electron']) expect(names).not.toContain(tool);
  expect(new Set(names).size).toBe(names.length);
});

test('every licence allows the product to be given away under its own', () => {
  expect(titles.filter(([, , licence]) => !isFree(licence as string))).toEqual([]);
  expect([isFree('GPL-3.0'), isFree('(MIT OR GPL-3.0)'), isFree('MIT AND GPL-3.0')]).toEqual([
    false,
    true,
    false,
  ]);
});

test('every package has its words, not its name alone', () => {
  const bodies = text.split(/^\S+ \d+\.\d+\.\d+\S* \(.+\)\n=+\n/m).slice(1);
  expect(bodies).toHaveLength(titles.length);
  expect(bodies.filter((body) => !/copyright/i.test(body) || body.length < 500)).toEqual([]);
});
