import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { inProject } from '../../scripts/project.ts';

/** Actual's published page (MIT), to measure beside ours. 12 MB packed, 52 MB unpacked: not for everybody's `npm ci`. */
const PACKAGE = '@actual-app/web';
const VERSION = '26.9.0';
const FOLDER = inProject(`node_modules/.cache/regain/actual-${VERSION}`);
const BUILD = join(FOLDER, 'node_modules', PACKAGE, 'build');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Fetches Actual's page once into the cache of `node_modules`; throws when it cannot be fetched. */
function provideActual(tell: (line: string) => void): void {
  if (existsSync(join(BUILD, 'index.html'))) return;
  tell(`Fetching ${PACKAGE} ${VERSION} (12 MB) into node_modules/.cache, once …`);
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['install', '--prefix', FOLDER, ...options, `${PACKAGE}@${VERSION}`], {
    cwd: inProject('.'),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const { version } = JSON.parse(readFileSync(join(BUILD, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  if (version !== VERSION) throw new Error(`${PACKAGE} ${version} was installed instead of ${VERSION}`);
}

/** Serves it on the loopback address with the headers it asks for: without them it has no shared memory for SQLite. */
export async function serveActual(
  tell: (line: string) => void,
): Promise<{ address: string; name: string; close: () => void }> {
  provideActual(tell);
  const server = createServer((request, response) => answer(request.url ?? '/', response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    name: `Actual ${VERSION}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(url: string, response: ServerResponse): void {
  const path = normalize(join(BUILD, decodeURIComponent(new URL(url, 'http://localhost').pathname)));
  const found = path.startsWith(BUILD) && existsSync(path) && statSync(path).isFile();
  // Addresses of its pages are all answered with the page itself; a file that is not there is none of them.
  if (!found && extname(path) !== '') {
    response.writeHead(404).end();
    return;
  }
  const file = found ? path : join(BUILD, 'index.html');
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  });
  createReadStream(file).pipe(response);
}
