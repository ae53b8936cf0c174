import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { LICENCES_FILE } from '../scripts/third-party-licences.ts';

/**
 * The packages for Windows, macOS and Linux: the built bundles and the one dependency outside them, in an archive that
 * Electron checks before it runs anything of it. Nothing updates itself and nothing is published.
 * A new object each time: the packager changes what it is given.
 */
export function configuration(): Configuration {
  return {
    appId: 'app.regain.planner',
    productName: 'Regain',
    copyright: 'Copyright © 2026 The Regain authors',
    publish: null,
    directories: { output: 'dist', buildResources: 'build' },
    artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
    extraMetadata: {
      // Connects the window with its entry in the applications menu.
      desktopName: 'regain.desktop',
      // Debian's packages must name an address; this one needs no network.
      homepage: 'file:///opt/Regain',
    },
    asar: { smartUnpack: false },
    // A binary is loaded by the system, which does not read archives.
    asarUnpack: ['**/*.node'],
    extraResources: [{ from: 'LICENSE', to: 'LICENSE.txt' }],
    electronLanguages: ['zh-CN', 'en-US'],
    // The binaries are prebuilt.
    npmRebuild: false,
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
    afterExtract: removeSampleApp,
    afterPack: layLicencesOpen,
    ...windows(),
    ...macos(),
    ...linux(),
  };
}

/**
 * What is packed for a system. The list stands in each system's part, for a list at the top and another one there are
 * not one list: the second, of exclusions alone, would begin with everything.
 */
function files(system: 'win32' | 'darwin' | 'linux'): string[] {
  return [
    'out/**',
    '!out/.built',
    // The browser host is for a clone of the project.
    '!out/main/host.js',
    '!**/*.map',
    // better-sqlite3 brings a binary for every system.
    `!node_modules/better-sqlite3/prebuilds/!(${system}-\${arch}).node`,
    '!node_modules/better-sqlite3/lib/*-{x64,arm64}.js',
    '!node_modules/better-sqlite3/{deps,src}{,/**/*}',
    '!node_modules/better-sqlite3/binding.gyp',
    // Headers that the binary was compiled with.
    '!node_modules/node-addon-api{,/**/*}',
    '!node_modules/**/*.md',
  ];
}

function windows(): Pick<Configuration, 'win' | 'nsis'> {
  return {
    win: { target: ['nsis', 'zip'], icon: 'build/icon.ico', files: files('win32') },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['zh_CN', 'en_US'],
      shortcutName: '重拾 Regain',
      // The data is the user's: removing the program leaves it.
      deleteAppDataOnUninstall: false,
      // For downloads of differences, which nothing here makes.
      differentialPackage: false,
    },
  };
}

function macos(): Pick<Configuration, 'mac' | 'dmg'> {
  return {
    mac: {
      target: ['dmg', 'zip'],
      icon: 'build/icon.icns',
      category: 'public.app-category.finance',
      files: files('darwin'),
      // There is no signing identity. Signed "ad hoc", without which Apple's own processors refuse a program.
      identity: '-',
      // Both need an identity.
      hardenedRuntime: false,
      notarize: false,
    },
    dmg: { title: 'Regain ${version}', writeUpdateInfo: false },
  };
}

function linux(): Pick<Configuration, 'linux' | 'toolsets'> {
  return {
    linux: {
      target: ['AppImage', 'deb'],
      icon: 'build/icons',
      executableName: 'regain',
      category: 'Office;Finance',
      maintainer: 'The Regain authors <regain@localhost>',
      synopsis: 'Repayment planner; everything stays on this computer',
      syncDesktopName: true,
      files: files('linux'),
      desktop: { entry: { 'Name[zh_CN]': '重拾', 'Comment[zh_CN]': '还款计划，数据只在这台电脑上' } },
    },
    // This one starts without FUSE 2, which newer systems no longer bring.
    toolsets: { appimage: '1.0.3' },
  };
}

/** Takes out what an unpacked Electron brings along for its own use: its sample and its version. */
function removeSampleApp({ appOutDir, electronPlatformName }: AfterPackContext): void {
  const resources = electronPlatformName === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources';
  rmSync(join(appOutDir, resources, 'default_app.asar'), { force: true });
  rmSync(join(appOutDir, 'version'), { force: true });
}

/** Lays the licences of what is inside beside the archive, where they can be read without the program. */
function layLicencesOpen({ appOutDir, electronPlatformName, packager }: AfterPackContext): void {
  const resources = packager.getResourcesDir(appOutDir);
  const lay = (file: string, name: string) => copyFileSync(file, join(resources, name));
  lay(join(packager.projectDir, 'out/renderer', LICENCES_FILE), LICENCES_FILE);
  const electron = packager.config.electronDist;
  // Of an unpacked Electron for macOS only the program is taken, without the licences beside it.
  if (electronPlatformName === 'darwin' && typeof electron === 'string') {
    lay(join(electron, 'LICENSE'), 'LICENSE.electron.txt');
    lay(join(electron, 'LICENSES.chromium.html'), 'LICENSES.chromium.html');
  }
}
