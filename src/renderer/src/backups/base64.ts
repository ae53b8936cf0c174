/** Bytes turned into text at a time: a longer list of arguments would not fit. */
const PART = 0x8000;

/** A chosen file as base64; null when it cannot be read. */
export async function base64Of(file: Blob): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
  let text = '';
  for (let at = 0; at < bytes.length; at += PART)
    text += String.fromCharCode(...bytes.subarray(at, at + PART));
  return btoa(text);
}
