import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** The rules that a piece of code breaks when it stands in a file of that path. */
async function broken(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}${path}` });
  return result?.messages.map(({ ruleId }) => ruleId ?? 'not readable') ?? [];
}

const LAYERING = '@typescript-eslint/no-restricted-imports';
const uses = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;

describe('an import across the layers is refused', () => {
  test.each([
    ['src/domain/debt/a.ts', 'node:fs'],
    ['src/domain/debt/a.ts', 'zod'],
    ['src/domain/debt/a.ts', '../../contract/values.ts'],
    ['src/contract/a.ts', 'node:crypto'],
    ['src/contract/a.ts', '../main/app/app.ts'],
    ['src/contract/a.ts', 'vue'],
    ['src/main/store/a.ts', '../app/app.ts'],
    ['src/main/store/a.ts', 'electron'],
    ['src/main/app/a.ts', 'electron'],
    ['src/main/app/a.ts', '../host/host.ts'],
    ['src/main/app/a.ts', '../../renderer/src/main.ts'],
    ['src/main/host/a.ts', 'electron'],
    ['src/main/cli/a.ts', 'electron'],
    ['src/main/electron/a.ts', '../../renderer/src/main.ts'],
    ['src/preload/a.ts', 'node:fs'],
    ['src/preload/a.ts', '../main/electron/ipc.ts'],
    ['src/renderer/src/a.ts', 'electron'],
    ['src/renderer/src/a.ts', 'node:path'],
    ['src/renderer/src/a.ts', '../../main/app/app.ts'],
    ['src/renderer/src/a.ts', 'better-sqlite3'],
  ])('%s may not import %s', async (path, from) => {
    expect(await broken(path, uses(from))).toContain(LAYERING);
  });
});

describe('an import inside the layers is allowed', () => {
  test.each([
    ['src/domain/debt/a.ts', '../money/fen.ts'],
    ['src/contract/a.ts', '../domain/money/fen.ts'],
    ['src/main/store/a.ts', 'node:fs'],
    ['src/main/app/a.ts', '../store/open.ts'],
    ['src/main/electron/a.ts', 'electron'],
    ['src/main/host/a.ts', '../shell/backend.ts'],
    ['src/preload/a.ts', 'electron'],
    ['src/renderer/src/a.ts', '../../domain/money/fen.ts'],
    ['src/renderer/src/a.ts', 'vue'],
  ])('%s may import %s', async (path, from) => {
    expect(await broken(path, uses(from))).toEqual([]);
  });
});

describe('the domain has no clock, no chance and no locale', () => {
  test.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    '(1).toLocaleString()',
    "new Intl.NumberFormat('en')",
    'process.env',
  ])('%s is refused', async (expression) => {
    expect(await broken('src/domain/debt/a.ts', `export const y = ${expression};\n`)).not.toEqual([]);
  });
});

test('the page neither fetches by itself nor shows raw HTML nor styles inline', async () => {
  expect(await broken('src/renderer/src/a.ts', "export const y = fetch('/x');\n")).toContain(
    'no-restricted-globals',
  );
  const component = (template: string) =>
    `<script setup lang="ts">\nconst text = '';\n</script>\n<template>${template}</template>\n`;
  const path = 'src/renderer/src/components/SomePart.vue';
  expect(await broken(path, component('<p v-html="text"></p>'))).toContain('vue/no-v-html');
  expect(await broken(path, component('<p style="color: red">{{ text }}</p>'))).toContain(
    'vue/no-restricted-static-attribute',
  );
});
