import { join } from 'node:path';
import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { aboutOptions } from '../../src/main/electron/about.ts';
import { applicationMenu } from '../../src/main/electron/menu.ts';

test('the About window says the version, the licence and where the data is', () => {
  const options = aboutOptions('/home/li/.local/share/regain', '/icon.png');
  expect(options).toMatchObject({ applicationVersion: packageFile.version, iconPath: '/icon.png' });
  expect(options.copyright).toContain('MIT');
  expect(options.copyright).toContain(join('/home/li/.local/share/regain', 'regain.db'));
});

test('every platform has one About in its menu, where its users look for it', () => {
  const roles = (platform: NodeJS.Platform) => JSON.stringify(applicationMenu(platform, true));
  expect(roles('linux')).toMatch(/"help".*"about"/);
  expect(roles('win32')).toMatch(/"help".*"about"/);
  expect(roles('darwin')).toContain('appMenu');
  expect(roles('darwin')).not.toContain('"about"');
});
