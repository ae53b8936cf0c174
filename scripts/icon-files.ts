/** A square picture. */
export interface Png {
  /** Width in pixels. */
  readonly size: number;
  readonly bytes: Buffer;
}

/** Windows' icon file (ICO): a table of the pictures, then the pictures as PNG, which Windows reads since Vista. */
export function icoFile(pictures: readonly Png[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ size, bytes }, index) => {
    const entry = 6 + 16 * index;
    // A width of 256 is written as 0.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(bytes.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += bytes.length;
  });
  return Buffer.concat([header, ...pictures.map(({ bytes }) => bytes)]);
}

/** Places of macOS's icon file by the width of the picture: the plain one and the one of a dense screen. */
const ICNS_TYPES: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic13', 'ic08'],
  512: ['ic14', 'ic09'],
  1024: ['ic10'],
};

/** macOS's icon file (ICNS): pictures as PNG, each under its four-letter type. */
export function icnsFile(pictures: readonly Png[]): Buffer {
  const parts = pictures.flatMap(({ size, bytes }) =>
    (ICNS_TYPES[size] ?? []).map((type) => {
      const head = Buffer.alloc(8);
      head.write(type, 0, 'latin1');
      head.writeUInt32BE(8 + bytes.length, 4);
      return Buffer.concat([head, bytes]);
    }),
  );
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'latin1');
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}
