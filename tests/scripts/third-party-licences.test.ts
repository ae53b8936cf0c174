import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { licencesText, packageFolder } from '../../scripts/third-party-licences.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/host-page.ts';

describe('the package a module belongs to', () => {
  test.each([
    ['/p/node_modules/vue/dist/vue.js', '/p/node_modules/vue'],
    ['/p/node_modules/@vue/shared/index.js?v=1', '/p/node_modules/@vue/shared'],
    ['/p/node_modules/a/node_modules/b/c.css', '/p/node_modules/a/node_modules/b'],
    ['\0/p/node_modules/a/x.js?commonjs', '\0/p/node_modules/a'],
    ['C:\\p\\node_modules\\@a\\b\\c.js', 'C:/p/node_modules/@a/b'],
    ['/p/src/main.ts', null],
    ['\0vite/preload-helper.js', null],
  ])('%j is of %j', (module, folder) => {
    expect(packageFolder(module)).toBe(folder);
  });
});

describe('the text of the licences', () => {
  let place: TemporaryFolder;
  beforeEach(() => {
    place = temporaryFolder();
  });
  afterEach(() => place.remove());

  function packageNamed(name: string, files: Record<string, string>): string {
    const folder = join(place.path, name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license: 'MIT' }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return folder;
  }

  test('names each package once, by the alphabet, with its own words and its notice', () => {
    const zebra = packageNamed('zebra', { 'LICENSE.md': 'Zebra’s licence' });
    const ant = packageNamed('ant', { licence: 'Ant’s licence\r\nsecond line', NOTICE: 'Ant’s notice' });
    const text = licencesText([zebra, ant, zebra]);
    expect(text.match(/^\S+ 1\.2\.3 \(MIT\)$/gm)).toEqual(['ant 1.2.3 (MIT)', 'zebra 1.2.3 (MIT)']);
    expect(text).toContain('Ant’s notice\n\nAnt’s licence\nsecond line');
    expect(text).toContain('Zebra’s licence');
  });

  test('is not written without the words of every package', () => {
    const bare = packageNamed('bare', { 'licensing.js': 'code' });
    expect(() => licencesText([bare])).toThrow(/bare brings no licence text/);
  });
});
