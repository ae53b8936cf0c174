import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { inProject } from './project.ts';

/** Name of the text in the page's folder, where the page reads it. */
export const LICENCES_FILE = 'THIRD_PARTY_LICENSES.txt';

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * Collects the packages whose code goes into the bundles and writes their licences into the page's folder: MIT, BSD
 * and the like ask for their text beside every copy. One collection serves all bundles of a build, the page's last.
 */
export function thirdPartyLicences(): { readonly collect: () => Plugin; readonly write: () => Plugin } {
  const folders = new Set<string>();
  const collect = (): Plugin => ({
    name: 'regain:collect-licences',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
      // Styles leave no module behind in a chunk.
      const styles = [...this.getModuleIds()].filter((id) => /\.css(?:$|\?)/.test(id));
      for (const id of [...chunks, ...styles]) {
        const folder = packageFolder(id);
        if (folder !== null) folders.add(folder);
      }
    },
  });
  const write = (): Plugin => ({
    name: 'regain:write-licences',
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the page is built into a folder');
      writeFileSync(join(dir, LICENCES_FILE), licencesText([...folders, ...installedBeside()]));
    },
  });
  return { collect, write };
}

/** Folder of the package a module belongs to; null for the project's own. */
export function packageFolder(module: string): string | null {
  return (
    /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?\0]+/.exec(module)?.[0].replaceAll('\\', '/') ?? null
  );
}

/** Folders of the packages that stay outside the bundles, under `dependencies`, and of what these need. */
function installedBeside(): string[] {
  const found = new Set<string>();
  const visit = (from: string) => {
    for (const name of Object.keys(packageFile(from).dependencies ?? {})) {
      const folder = resolveFrom(from, name);
      if (found.has(folder)) continue;
      found.add(folder);
      visit(folder);
    }
  };
  visit(inProject('.'));
  return [...found];
}

/** Where Node would find a package from a folder. */
function resolveFrom(folder: string, name: string): string {
  const candidate = join(folder, 'node_modules', name);
  if (existsSync(candidate)) return candidate.replaceAll('\\', '/');
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`the package ${name} is not installed`);
  return resolveFrom(parent, name);
}

function packageFile(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
}

/** All licences, by the packages' names. A package without a text of its own stops the build. */
export function licencesText(folders: readonly string[]): string {
  const parts = [...new Set(folders)]
    .map((folder) => ({ folder, ...packageFile(folder) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'))
    .map(({ folder, name, version, license }) => {
      const title = `${name} ${version} (${license ?? 'no licence named'})`;
      return `${title}\n${'='.repeat(title.length)}\n\n${licenceOf(folder)}\n`;
    });
  return [
    'Regain holds the following software. Electron and Chromium, which it runs on, bring their own licences.\n',
    ...parts,
  ].join('\n\n');
}

function licenceOf(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(name));
  if (names.length === 0) throw new Error(`${folder} brings no licence text`);
  return names
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}
