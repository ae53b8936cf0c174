import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { archFromString, build, Platform } from 'electron-builder';
import { configuration } from '../config/electron-builder.ts';
import { ROOT } from './project.ts';

export interface Packing {
  readonly platform: 'win32' | 'darwin' | 'linux';
  readonly arch: 'x64' | 'arm64';
  /** The installers and archives of the configuration, or the unpacked program alone. */
  readonly into: 'packages' | 'folder';
  /** Folder of an unpacked Electron for that platform and processor. */
  readonly electron: string;
  /** Folder that receives the result. */
  readonly output: string;
}

/** Packs the built app; paths of the packages made, none when only the folder was. */
export async function pack({ platform, arch, into, electron, output }: Packing): Promise<readonly string[]> {
  const settings = configuration();
  const target = into === 'folder' ? 'dir' : null;
  try {
    return await build({
      projectDir: ROOT,
      publish: 'never',
      targets: Platform.fromString(platform).createTarget(target, archFromString(arch)),
      config: { ...settings, electronDist: electron, directories: { ...settings.directories, output } },
    });
  } finally {
    // The packager's own notes.
    for (const name of ['builder-debug.yml', 'builder-effective-config.yaml'])
      rmSync(join(output, name), { force: true });
  }
}
