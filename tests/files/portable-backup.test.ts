import { createHash, randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { sealBackup, unsealBackup } from '../../src/main/files/backup/portable-backup.ts';

const PASSWORD = '春眠不觉晓 2026';
const DATABASE = Buffer.concat([
  Buffer.from('SQLite format 3\0', 'latin1'),
  randomBytes(5000),
  Buffer.alloc(20_000),
]);
let sealed: Buffer;
beforeAll(async () => {
  sealed = await sealBackup(DATABASE, PASSWORD);
});

/** The file with a byte changed and its checksum made to fit again, as somebody would who means to. */
function forged(at: number): Buffer {
  const file = Buffer.from(sealed);
  file[at] = (file[at] as number) ^ 1;
  createHash('sha256')
    .update(file.subarray(0, -32))
    .digest()
    .copy(file, file.length - 32);
  return file;
}

describe('an encrypted backup', () => {
  test('gives back every byte under its password', async () => {
    expect(await unsealBackup(sealed, PASSWORD)).toEqual({ ok: true, bytes: DATABASE });
  });

  test('shows nothing of what it holds, and is another each time', async () => {
    const again = await sealBackup(DATABASE, PASSWORD);
    expect(sealed.includes('SQLite')).toBe(false);
    expect(again.equals(sealed)).toBe(false);
    // Salt and nonce are never the same twice.
    expect(again.subarray(12, 40).equals(sealed.subarray(12, 40))).toBe(false);
  });

  test('names the cost of its key: scrypt with N = 2^17, r = 8, p = 1', () => {
    expect([...sealed.subarray(0, 12)]).toEqual([...Buffer.from('RegainBk'), 1, 17, 8, 1]);
  });

  test.each(['春眠不觉晓 2027', '', PASSWORD.toLowerCase() + ' ', `${PASSWORD}x`])(
    'under the password %j says that the password is wrong',
    async (password) => {
      expect(await unsealBackup(sealed, password)).toEqual({ ok: false, code: 'backup/wrong-password' });
    },
  );

  test('takes a password as the same however its characters were composed', async () => {
    const file = await sealBackup(DATABASE, 'Café 重拾');
    expect((await unsealBackup(file, 'Cafe\u0301 重拾')).ok).toBe(true);
  });

  test('with any byte changed is told to be damaged, never opened', async () => {
    for (let at = 8; at < sealed.length; at += at < 60 || at > sealed.length - 60 ? 1 : 97) {
      const file = Buffer.from(sealed);
      file[at] = (file[at] as number) ^ 0x40;
      expect([at, await unsealBackup(file, PASSWORD)]).toEqual([at, { ok: false, code: 'backup/damaged' }]);
    }
  });

  test('cut off anywhere is told to be damaged', async () => {
    for (const length of [8, 9, 40, 55, 56, 103, 104, 200, sealed.length - 1])
      expect([length, await unsealBackup(sealed.subarray(0, length), PASSWORD)]).toEqual([
        length,
        { ok: false, code: 'backup/damaged' },
      ]);
  });

  test.each([
    ['version of the layout', 8, 'backup/newer'],
    ['cost of the key', 9, 'backup/newer'],
    ['salt', 12, 'backup/wrong-password'],
    ['nonce', 28, 'backup/damaged'],
    ['check of the password', 40, 'backup/wrong-password'],
    ['first byte that is encrypted', 56, 'backup/damaged'],
    ['tag', -33, 'backup/damaged'],
  ] as const)('with a forged %s is refused', async (_what, at, code) => {
    expect(await unsealBackup(forged(at < 0 ? sealed.length + at : at), PASSWORD)).toEqual({
      ok: false,
      code,
    });
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('不是备份')],
    ['a database', DATABASE],
    ['a zip', Buffer.from('PK\x03\x04 RegainBk', 'latin1')],
  ])('%s is none', async (_what, file) => {
    expect(await unsealBackup(file, PASSWORD)).toEqual({ ok: false, code: 'backup/none' });
  });
});
