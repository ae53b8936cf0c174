import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PAGE_HEADERS } from './content-security-policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Folders and files of plain names only: no dot at a beginning, no backslash, no percent sign, no drive letter. */
const PLAIN_PATH = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

export interface PageFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Reads a file of the built page by the path of its address (`/` is `index.html`).
 * Null when there is no such file; a path that could leave the folder has none.
 */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | null> {
  const path = urlPath === '/' ? 'index.html' : urlPath.slice(1);
  const type = TYPES[extname(path)];
  if (!PLAIN_PATH.test(path) || type === undefined) return null;
  let body: Buffer;
  try {
    body = await readFile(join(folder, ...path.split('/')));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  return { body, headers: { ...PAGE_HEADERS, 'content-type': type, 'cache-control': keeping(path) } };
}

/** The names of assets hold a hash of their content; the page itself must always be the newest. */
function keeping(path: string): string {
  if (path.startsWith('assets/')) return 'max-age=31536000, immutable';
  return path.endsWith('.html') ? 'no-store' : 'no-cache';
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR';
}
