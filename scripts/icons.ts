import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumPath } from './chromium.ts';
import { icnsFile, icoFile, type Png } from './icon-files.ts';
import { inProject } from './project.ts';
import { text } from './say.ts';

/** Widths of the icon on Linux, in Windows' file, in macOS's file and of the page and its window. */
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS = [16, 24, 32, 48, 64, 128, 256];
const MAC = [32, 64, 128, 256, 512, 1024];
const PAGE = 256;

/** Draws every icon file from `build/icon.svg`. They are committed: only a changed drawing needs this. */
async function drawIcons(browser: string): Promise<void> {
  const drawn = await drawAll(browser, [...new Set([...LINUX, ...WINDOWS, ...MAC, PAGE])]);
  const pick = (sizes: readonly number[]) => drawn.filter(({ size }) => sizes.includes(size));
  rmSync(inProject('build/icons'), { recursive: true, force: true });
  mkdirSync(inProject('build/icons'));
  for (const { size, bytes } of pick(LINUX))
    writeFileSync(inProject(`build/icons/${size}x${size}.png`), bytes);
  writeFileSync(inProject('build/icon.ico'), icoFile(pick(WINDOWS)));
  writeFileSync(inProject('build/icon.icns'), icnsFile(pick(MAC)));
  mkdirSync(inProject('src/renderer/public'), { recursive: true });
  for (const { bytes } of pick([PAGE])) writeFileSync(inProject('src/renderer/public/icon.png'), bytes);
}

/** The drawing at each width, on nothing. */
async function drawAll(browser: string, sizes: readonly number[]): Promise<Png[]> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const running = await chromium.launch({ executablePath: browser, args });
  try {
    const page = await running.newPage();
    const svg = readFileSync(inProject('build/icon.svg'), 'utf8');
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
    );
    const drawn: Png[] = [];
    for (const size of sizes.toSorted((a, b) => a - b)) {
      await page.setViewportSize({ width: size, height: size });
      drawn.push({ size, bytes: await page.screenshot({ omitBackground: true }) });
    }
    return drawn;
  } finally {
    await running.close();
  }
}

const browser = chromiumPath();
if (browser === null) {
  process.stderr.write(
    `${text('绘制图标需要 Chromium、Chrome 或 Edge（也可用 CHROMIUM_PATH 指明）。', 'Drawing the icons needs Chromium, Chrome or Edge (or CHROMIUM_PATH).')}\n`,
  );
  process.exitCode = 1;
} else {
  await drawIcons(browser);
}
