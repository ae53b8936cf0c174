import { relative } from 'node:path';
import { build } from './build.ts';
import { downloadElectron, electronFolder } from './electron-binary.ts';
import type { Packing } from './pack.ts';
import { inProject, ROOT } from './project.ts';
import { say, text } from './say.ts';

const USAGE = `npm run package [-- --dir]

  --dir    只生成解开的程序文件夹，不做安装包 / the unpacked program alone, no installers`;

/** Packs the app for the computer this runs on, into `dist`; the exit code. */
async function packageApp(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => !['--dir', '--help', '-h'].includes(arg));
  if (unknown !== undefined) {
    return complain(text(`没有选项 ${unknown}`, `There is no option ${unknown}`), 2);
  }
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const target = thisComputer();
  if (target === null) {
    return complain(
      text(
        `重拾只为 Windows、macOS 和 Linux 的 x64、arm64 打包，不为 ${process.platform} ${process.arch} 打包。`,
        `Regain is packed for Windows, macOS and Linux on x64 and arm64, not for ${process.platform} on ${process.arch}.`,
      ),
      1,
    );
  }
  const building = await build();
  if (!building.ok) return complain(building.why, 1);
  const electron = await electronThere();
  if (typeof electron !== 'string') return complain(electron.why, 1);
  const into = args.includes('--dir') ? 'folder' : 'packages';
  return packInto({ ...target, into, electron, output: inProject('dist') });
}

function complain(why: string, code: number): number {
  process.stderr.write(`${why}\n`);
  return code;
}

function thisComputer(): Pick<Packing, 'platform' | 'arch'> | null {
  const platform = (['win32', 'darwin', 'linux'] as const).find((name) => name === process.platform);
  const arch = (['x64', 'arm64'] as const).find((name) => name === process.arch);
  return platform && arch ? { platform, arch } : null;
}

/** Folder of Electron's program, downloaded when missing, or one sentence that says what is needed. */
async function electronThere(): Promise<string | { readonly why: string }> {
  const present = electronFolder();
  if (present !== null) return present;
  const download = await downloadElectron();
  const fresh = electronFolder();
  if (download.ok && fresh !== null) return fresh;
  const why = download.ok ? text('下载不完整', 'the download is not complete') : download.why;
  return {
    why: text(
      `打包需要 Electron 程序，但没有下载到（${why}）。请在能访问下载源的网络里再运行一次，用 ELECTRON_MIRROR 换源，或用 ELECTRON_OVERRIDE_DIST_PATH 指向已解压的 Electron。`,
      `Packing needs Electron’s program, which could not be downloaded (${why}): run this again where the source can be reached, choose another with ELECTRON_MIRROR, or name an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH.`,
    ),
  };
}

async function packInto(packing: Packing): Promise<number> {
  // Loading the packager takes a while, and nothing before needs it.
  const { pack } = await import('./pack.ts');
  try {
    const made = await pack(packing);
    const shown = (path: string) => relative(ROOT, path);
    if (packing.into === 'folder') {
      say(
        `已打包，程序在 ${shown(packing.output)} 下。`,
        `Packed: the program is in ${shown(packing.output)}.`,
      );
    } else {
      say('已打包：', 'Packed:');
      for (const file of made) process.stdout.write(`  ${shown(file)}\n`);
    }
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const lines = [text(`没有打包成功：${why}`, `Not packed: ${why}`)];
    if (packing.into === 'packages') lines.push(toolsNeeded());
    return complain(lines.join('\n'), 1);
  }
}

function toolsNeeded(): string {
  return text(
    '制作安装包的工具在第一次打包时从 github.com 下载（可用 ELECTRON_BUILDER_BINARIES_MIRROR 换源）；npm run package -- --dir 不需要它们。',
    'The tools that make installers are downloaded from github.com at the first packing (ELECTRON_BUILDER_BINARIES_MIRROR chooses another source); npm run package -- --dir needs none of them.',
  );
}

const code = await packageApp(process.argv.slice(2));
// Something the packager loads ends the process with 0 once nothing is left to do; this has the last word.
process.on('exit', () => {
  process.exitCode = code;
});
