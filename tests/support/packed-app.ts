import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { extractAll, getRawHeader } from '@electron/asar';
import { pack } from '../../scripts/pack.ts';
import { fusesIn, type System, writeElectronDistribution } from './electron-distribution.ts';

export interface PackedFile {
  /** Path inside the archive, with `/`. */
  readonly path: string;
  readonly size: number;
  /** Whether it lies beside the archive instead of in it. */
  readonly beside: boolean;
}

/** A packed program over an Electron of stand-ins. */
export interface PackedApp {
  readonly folder: string;
  readonly files: readonly PackedFile[];
  /** The archive's header, whose hash the program checks. */
  readonly header: string;
  /** Electron's fuses, a letter each. */
  readonly fuses: string;
  /** The program on Windows, the property list on macOS: they carry the hash. */
  readonly keeper: Buffer;
  /** All files beside the archive, with `/`, from the folder. */
  readonly around: readonly string[];
  /** Writes the archive's content, and what lies beside it, into a folder. */
  readonly extract: (into: string) => void;
}

/** Where things lie in a packed folder. */
const PLACES: Readonly<Record<System, { resources: string; program: string; keeper: string }>> = {
  linux: { resources: 'resources', program: 'regain', keeper: 'regain' },
  win32: { resources: 'resources', program: 'Regain.exe', keeper: 'Regain.exe' },
  darwin: {
    resources: 'Regain.app/Contents/Resources',
    program: 'Regain.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
    keeper: 'Regain.app/Contents/Info.plist',
  },
};

/** Packs the built app for a system and a processor, as `npm run package -- --dir` does, inside a folder. */
export async function packApp(system: System, arch: 'x64' | 'arm64', place: string): Promise<PackedApp> {
  const electron = join(place, 'electron');
  const output = join(place, 'packed');
  writeElectronDistribution(electron, system);
  await pack({ platform: system, arch, into: 'folder', electron, output });
  const [name] = readdirSync(output);
  const folder = join(output, name as string);
  const { resources, program, keeper } = PLACES[system];
  const archive = join(folder, resources, 'app.asar');
  const { header, headerString } = getRawHeader(archive);
  return {
    folder,
    files: filesIn(header as Entry),
    header: headerString,
    fuses: fusesIn(readFileSync(join(folder, program))),
    keeper: readFileSync(join(folder, keeper)),
    around: readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
    extract: (into) => extractAll(archive, into),
  };
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly unpacked?: boolean;
}

function filesIn(entry: Entry, path = ''): PackedFile[] {
  if (!entry.files) return [{ path, size: entry.size ?? 0, beside: entry.unpacked === true }];
  return Object.entries(entry.files).flatMap(([name, inner]) =>
    filesIn(inner, path === '' ? name : `${path}/${name}`),
  );
}
