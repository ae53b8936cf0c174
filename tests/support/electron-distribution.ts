import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** The mark before the fuses in Electron's program; behind it their version and their number. */
const MARK = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1');
/** The fuses as Electron is given out, a letter each. */
const FUSES = Buffer.concat([MARK, Buffer.from([1, 8]), Buffer.from('10110001', 'latin1')]);

/** The fuses in a program, a letter each: `1` on, `0` off. */
export function fusesIn(program: Buffer): string {
  const at = program.indexOf(MARK) + MARK.length;
  return program.toString('latin1', at + 2, at + 2 + program.readUInt8(at + 1));
}

export type System = 'linux' | 'win32' | 'darwin';

/**
 * An unpacked Electron as it lies in the electron package, with stand-ins for its programs: what the packager looks
 * for, renames, edits and flips fuses in is there, and nothing runs.
 */
export function writeElectronDistribution(folder: string, platform: System): void {
  const files = { linux: linuxFiles, win32: windowsFiles, darwin: macFiles }[platform]();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    if (content === FUSES) chmodSync(join(folder, path), 0o755);
  }
}

const ELSEWHERE = {
  LICENSE: 'Electron’s licence',
  'LICENSES.chromium.html': '<html>Chromium’s licences</html>',
  version: '45.4.1',
};

function linuxFiles(): Record<string, string | Buffer> {
  return {
    ...ELSEWHERE,
    electron: FUSES,
    'chrome-sandbox': 'sandbox',
    'resources/default_app.asar': 'Electron’s sample',
    'locales/en-US.pak': 'English',
    'locales/zh-CN.pak': 'Chinese',
    'locales/de.pak': 'German',
  };
}

function windowsFiles(): Record<string, string | Buffer> {
  const { electron: _program, 'chrome-sandbox': _sandbox, ...files } = linuxFiles();
  return { ...files, 'electron.exe': windowsProgram() };
}

/** The smallest Windows program with a version, and the fuses behind it. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(new Uint8Array(FUSES).buffer);
  return Buffer.from(program.generate());
}

function macFiles(): Record<string, string | Buffer> {
  const contents = 'Electron.app/Contents';
  const frameworks = `${contents}/Frameworks`;
  const framework = `${frameworks}/Electron Framework.framework`;
  const helpers = ['', ' (Renderer)', ' (Plugin)', ' (GPU)'].flatMap((suffix) => {
    const name = `Electron Helper${suffix}`;
    return [
      [`${frameworks}/${name}.app/Contents/Info.plist`, plist(name)],
      [`${frameworks}/${name}.app/Contents/MacOS/${name}`, 'helper'],
    ];
  });
  return {
    ...ELSEWHERE,
    [`${contents}/Info.plist`]: plist('Electron'),
    [`${contents}/MacOS/Electron`]: 'program',
    [`${contents}/Resources/electron.icns`]: 'Electron’s icon',
    [`${contents}/Resources/default_app.asar`]: 'Electron’s sample',
    [`${contents}/Resources/en.lproj/locale.pak`]: '',
    [`${framework}/Electron Framework`]: FUSES,
    [`${framework}/Versions/A/Resources/en.lproj/locale.pak`]: 'English',
    [`${framework}/Versions/A/Resources/zh_CN.lproj/locale.pak`]: 'Chinese',
    [`${framework}/Versions/A/Resources/de.lproj/locale.pak`]: 'German',
    ...Object.fromEntries(helpers),
  };
}

function plist(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>com.github.Electron</string>
<key>CFBundleIconFile</key><string>electron.icns</string>
<key>CFBundleVersion</key><string>45.4.1</string>
</dict></plist>
`;
}
