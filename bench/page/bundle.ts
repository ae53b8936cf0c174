import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { inProject } from '../../scripts/project.ts';

export interface LoadedFile {
  readonly name: string;
  /** Size as gzip sends it, in kB of 1,000 bytes. */
  readonly kB: number;
}

/** Scripts and styles that a page has asked for, as gzip would send them; call it at the first screen, and later. */
export async function loadedFiles(page: Page): Promise<LoadedFile[]> {
  const paths = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  return [...new Set(paths)]
    .filter((path) => /\.(?:js|css)$/.test(path))
    .map((path) => ({ name: path.slice(path.lastIndexOf('/') + 1), kB: gzipped(path) }));
}

function gzipped(path: string): number {
  return gzipSync(readFileSync(join(inProject('out/renderer'), path))).length / 1_000;
}

/** What the page cannot start without: what `index.html` names. */
export function entryFiles(): LoadedFile[] {
  const html = readFileSync(inProject('out/renderer/index.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="\.(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    kB: gzipped(path),
  }));
}
