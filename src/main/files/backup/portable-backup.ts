import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/**
 * An encrypted backup, byte by byte:
 *
 *     8   RegainBk
 *     1   version of this layout, 1
 *     3   scrypt: log2 N = 17, r = 8, p = 1
 *     16  salt
 *     12  nonce
 *     16  check of the password: the first bytes of SHA-256 of the second half of what scrypt gives
 *     n   the gzipped database, AES-256-GCM with the first half as key; all before it is authenticated with it
 *     16  its tag
 *     32  SHA-256 of all before, so that a spoilt file is told from a wrong password
 */
const MAGIC = Buffer.from('RegainBk', 'latin1');
const VERSION = 1;
const SCRYPT = { logN: 17, r: 8, p: 1 } as const;
const SALT = 16;
const NONCE = 12;
const CHECK = 16;
const TAG = 16;
const DIGEST = 32;
const HEAD = MAGIC.length + 4 + SALT + NONCE + CHECK;

/** Bytes that a backup may unfold to. */
const MOST_BYTES = 512_000_000;

export type Unsealing =
  | { readonly ok: true; readonly bytes: Buffer }
  | {
      readonly ok: false;
      /** No backup at all; one of a later layout; changed or cut off; another password. */
      readonly code: 'backup/none' | 'backup/newer' | 'backup/damaged' | 'backup/wrong-password';
    };

/** Encrypts a database under a password. Takes about half a second and 128 MB, both on purpose. */
export async function sealBackup(database: Buffer, password: string): Promise<Buffer> {
  const salt = randomBytes(SALT);
  const nonce = randomBytes(NONCE);
  const { key, check } = await derive(password, salt);
  const head = Buffer.concat([
    MAGIC,
    Buffer.from([VERSION, SCRYPT.logN, SCRYPT.r, SCRYPT.p]),
    salt,
    nonce,
    check,
  ]);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(head);
  const folded = await promisify(gzip)(database);
  const sealed = Buffer.concat([head, cipher.update(folded), cipher.final(), cipher.getAuthTag()]);
  return Buffer.concat([sealed, sha256(sealed)]);
}

/** Decrypts a backup. Nothing of it is given out unless all of it is as it was written. */
export async function unsealBackup(file: Buffer, password: string): Promise<Unsealing> {
  if (!file.subarray(0, MAGIC.length).equals(MAGIC)) return { ok: false, code: 'backup/none' };
  const sealed = file.subarray(0, -DIGEST);
  if (file.length < HEAD + TAG + DIGEST || !sha256(sealed).equals(file.subarray(-DIGEST)))
    return { ok: false, code: 'backup/damaged' };
  if (
    !sealed
      .subarray(MAGIC.length, MAGIC.length + 4)
      .equals(Buffer.from([VERSION, SCRYPT.logN, SCRYPT.r, SCRYPT.p]))
  )
    return { ok: false, code: 'backup/newer' };
  return decrypt(sealed, password);
}

async function decrypt(sealed: Buffer, password: string): Promise<Unsealing> {
  const salt = sealed.subarray(MAGIC.length + 4, MAGIC.length + 4 + SALT);
  const nonce = sealed.subarray(MAGIC.length + 4 + SALT, HEAD - CHECK);
  const { key, check } = await derive(password, salt);
  if (!timingSafeEqual(check, sealed.subarray(HEAD - CHECK, HEAD)))
    return { ok: false, code: 'backup/wrong-password' };
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  decipher.setAAD(sealed.subarray(0, HEAD));
  decipher.setAuthTag(sealed.subarray(-TAG));
  try {
    const folded = Buffer.concat([decipher.update(sealed.subarray(HEAD, -TAG)), decipher.final()]);
    return { ok: true, bytes: await promisify(gunzip)(folded, { maxOutputLength: MOST_BYTES }) };
  } catch {
    // The tag does not fit, or what it covers unfolds to more than a database can be.
    return { ok: false, code: 'backup/damaged' };
  }
}

/** Key and check of a password. One password is one, however the keyboard composed its characters. */
async function derive(password: string, salt: Buffer): Promise<{ key: Buffer; check: Buffer }> {
  const { logN, r, p } = SCRYPT;
  const both = await new Promise<Buffer>((resolve, reject) => {
    scrypt(
      password.normalize('NFKC'),
      salt,
      64,
      { N: 2 ** logN, r, p, maxmem: 256 * 1024 * 1024 },
      (error, derived) => (error ? reject(error) : resolve(derived)),
    );
  });
  return { key: both.subarray(0, 32), check: sha256(both.subarray(32)).subarray(0, CHECK) };
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
