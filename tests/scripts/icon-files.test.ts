import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { icnsFile, icoFile } from '../../scripts/icon-files.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width of a square picture; fails on anything else. */
function widthOf(png: Buffer): number {
  expect(png.subarray(0, 8)).toEqual(PNG);
  expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20));
  return png.readUInt32BE(16);
}

/** The pictures an ICO's table points at, with the width each entry states. */
function picturesOfIco(ico: Buffer): { stated: number; png: Buffer }[] {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const offset = ico.readUInt32LE(entry + 12);
    return {
      stated: ico.readUInt8(entry) || 256,
      png: ico.subarray(offset, offset + ico.readUInt32LE(entry + 8)),
    };
  });
}

function picturesOfIcns(icns: Buffer): { type: string; png: Buffer }[] {
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const found = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    found.push({
      type: icns.toString('latin1', at, at + 4),
      png: icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)),
    });
  }
  return found;
}

describe('the icons that are packed', () => {
  test('Windows has every size from the task bar to the large tile', () => {
    const pictures = picturesOfIco(read('build/icon.ico'));
    expect(pictures.map(({ png }) => widthOf(png))).toEqual([16, 24, 32, 48, 64, 128, 256]);
    expect(pictures.map(({ stated }) => stated)).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  test('macOS has every size for plain and dense screens', () => {
    const sizes = picturesOfIcns(read('build/icon.icns')).map(({ type, png }) => [type, widthOf(png)]);
    expect(Object.fromEntries(sizes)).toEqual({
      ic11: 32,
      ic12: 64,
      ic07: 128,
      ic13: 256,
      ic08: 256,
      ic14: 512,
      ic09: 512,
      ic10: 1024,
    });
  });

  test('Linux has a picture of the size each file name says', () => {
    const names = readdirSync(fileURLToPath(new URL('../../build/icons', import.meta.url)));
    expect(names).toContain('512x512.png');
    for (const name of names) {
      const width = widthOf(read(`build/icons/${name}`));
      expect(name).toBe(`${width}x${width}.png`);
    }
  });

  test('none of them is heavy', () => {
    for (const path of ['build/icon.ico', 'build/icon.icns', 'src/renderer/public/icon.png'])
      expect(statSync(fileURLToPath(new URL(`../../${path}`, import.meta.url))).size, path).toBeLessThan(
        100_000,
      );
  });
});

test('an icon file holds what it is given, in its order, and nothing else', () => {
  const small = { size: 32, bytes: Buffer.from('small') };
  const large = { size: 256, bytes: Buffer.from('larger') };
  const ico = icoFile([small, large]);
  expect(picturesOfIco(ico).map(({ stated, png }) => [stated, png.toString()])).toEqual([
    [32, 'small'],
    [256, 'larger'],
  ]);
  expect(ico).toHaveLength(6 + 32 + 11);
  expect(picturesOfIcns(icnsFile([large])).map(({ type, png }) => [type, png.toString()])).toEqual([
    ['ic13', 'larger'],
    ['ic08', 'larger'],
  ]);
});
