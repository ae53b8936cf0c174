import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '../support/host-page.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const NOWHERE = 'http://127.0.0.1:9/';

let place: TemporaryFolder;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.remove());

/** Runs `npm run package` where nothing can be downloaded. */
function packageWith(args: readonly string[], env: Record<string, string>) {
  return spawnSync(process.execPath, [inProject('scripts/package.ts'), ...args], {
    encoding: 'utf8',
    timeout: 110_000,
    env: {
      ...process.env,
      ELECTRON_MIRROR: NOWHERE,
      ELECTRON_BUILDER_BINARIES_MIRROR: NOWHERE,
      ELECTRON_OVERRIDE_DIST_PATH: join(place.path, 'no-electron'),
      electron_config_cache: join(place.path, 'cache'),
      ...env,
    },
  });
}

test('without Electron’s program one sentence says what is needed, in the language of the terminal', () => {
  const before = existsSync(inProject('dist')) ? readdirSync(inProject('dist')) : null;
  const english = packageWith(['--dir'], { LANG: 'C', LC_ALL: 'C' });
  expect([english.status, english.stderr.trim().split('\n')]).toEqual([
    1,
    [expect.stringMatching(/^Packing needs Electron’s program.*\(.*\).*ELECTRON_MIRROR/)],
  ]);
  const chinese = packageWith(['--dir'], { LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' });
  expect([chinese.status, chinese.stderr.trim().split('\n')]).toEqual([
    1,
    [expect.stringMatching(/^打包需要 Electron 程序/)],
  ]);
  expect(existsSync(inProject('dist')) ? readdirSync(inProject('dist')) : null).toEqual(before);
}, 240_000);

test('an unknown option is one sentence and exit code 2', () => {
  const { status, stdout, stderr } = packageWith(['--dri'], { LC_ALL: 'C' });
  expect([status, stdout, stderr]).toEqual([2, '', 'There is no option --dri\n']);
}, 120_000);
